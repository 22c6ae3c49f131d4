import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** The tour through the worked example: by keys on a desk, with a thumb on a phone. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

test("the example in four steps, by keyboard alone, each beside what it points at; and on a phone, where it is left and goes on", async ({
  browser,
}) => {
  const page = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" })
  ).newPage();
  await page.goto(product.url);
  await page.getByRole("button", { name: "Das Beispiel ansehen, in vier Schritten" }).press("Enter");
  await new MapPage(page).isReady();
  const tour = page.locator("[data-tour]");
  const heading = tour.getByRole("heading", { level: 2 });
  const outline = page.locator("[data-tour-outline]");
  const titles = [
    "Sechs Felder, eine Person",
    "Ehrlich über Annahmen",
    "Von Zetteln zu Erkenntnissen",
    "Mitnehmen und teilen",
  ];
  for (const [index, title] of titles.entries()) {
    await expect(heading).toHaveText(title);
    await expect(heading).toBeFocused();
    await expect(page.getByRole("region", { name: title })).toContainText(`Schritt ${index + 1} von 4`);
    await (index === 1 ? axeIsClean(page) : axeIsClean(page, "[data-tour]"));
    // What is pointed at is in sight, and the panel does not lie on it.
    const [shown, panel] = [await outline.boundingBox(), await tour.boundingBox()];
    if (!shown || !panel) throw new Error("Nothing is pointed at");
    const apart =
      shown.x + shown.width <= panel.x ||
      shown.y + shown.height <= panel.y ||
      panel.x + panel.width <= shown.x;
    expect(apart, title).toBe(true);
    const next = tour.getByRole("button", { name: index < 3 ? "Weiter" : "Fertig" });
    // The heading comes after the cross; from it Tab leads through what the step offers.
    while (!(await next.evaluate((button) => button === document.activeElement)))
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
  }
  await expect(tour).toHaveCount(0);
  // Behind the question mark of a field: what it is for.
  const pains = page.locator("[data-field=pains]");
  await pains.getByRole("button", { name: "Fragen zu" }).press("Enter");
  await pains.getByRole("button", { name: "Wozu „Probleme (Pains)“?" }).press("Enter");
  await expect(page.getByRole("dialog").getByRole("heading", { level: 2 })).toHaveText(
    "Wozu „Probleme (Pains)“?",
  );
  await axeIsClean(page, "[role=dialog]");
  await page.context().close();

  const { links } = await product.create({ title: "Mustermann", language: "de", template: "andrea" });
  const kim = await MapPage.join(browser, links.participant, "Kim", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const phone = kim.page;
  await phone.getByRole("button", { name: "Mehr", exact: true }).tap();
  await phone.getByRole("button", { name: "Tour in vier Schritten" }).tap();
  const card = phone.locator("[data-tour]");
  await card.getByRole("button", { name: "Weiter" }).tap();
  await expect(card.getByRole("heading", { level: 2 })).toHaveText("Ehrlich über Annahmen");
  await expect(phone.locator("[data-tour-outline]")).toBeInViewport({ ratio: 1 });
  const [bar, box] = [await phone.getByRole("contentinfo").boundingBox(), await card.boundingBox()];
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  await axeIsClean(phone, "[data-tour]");
  await card.getByRole("button", { name: "Tour schließen" }).tap();
  await expect(card).toHaveCount(0);
  await phone.reload();
  await kim.isReady();
  await phone.getByRole("button", { name: "Mehr", exact: true }).tap();
  await phone.getByRole("button", { name: "Tour fortsetzen, ab Schritt 2" }).tap();
  await expect(card.getByRole("heading", { level: 2 })).toHaveText("Ehrlich über Annahmen");
  await phone.context().close();
});
