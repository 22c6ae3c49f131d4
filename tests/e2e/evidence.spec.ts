import type { Locator, Page } from "@playwright/test";
import { setEditRule } from "../../model/steeringCommands.ts";
import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { openSteering } from "./support/steering.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** What notes rest on: set by key, mouse and finger, seen by all, pictured, and looked at by filter. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

/** Clicks a note, so that it alone is selected. */
async function select(map: MapPage, text: string): Promise<void> {
  const at = await map.centreOf(text);
  await map.page.mouse.click(at.x, at.y);
  await expect(map.page.getByRole("toolbar")).toBeVisible();
}

const drawerOf = (page: Page): Locator => page.getByRole("complementary", { name: "Sitzung" });

test("one key sets what a note rests on, all see it, and only one's own where that is the rule", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  await petra.write("pains", "kein Liefertermin");
  await kim.write("pains", "keine Kopie");
  await expect(petra.notesIn("pains")).toHaveCount(2);

  await select(kim, "keine Kopie");
  await kim.page.keyboard.press("5");
  await expect(petra.note("keine Kopie")).toContainText("(beobachtet)");
  await kim.page.keyboard.press("e");
  await expect(petra.note("keine Kopie")).toContainText("(Zitat)");
  await kim.page.keyboard.press("Shift+E");
  await expect(petra.note("keine Kopie")).toContainText("(beobachtet)");

  await kim.page.getByRole("toolbar").getByRole("button", { name: "Beleg: beobachtet" }).click();
  const card = kim.page.getByRole("dialog", { name: "Worauf beruht das?" });
  await card.getByRole("radio", { name: /Zitat/ }).check();
  await expect(petra.note("keine Kopie")).toContainText("(Zitat)");
  await card.getByLabel("Quelle").fill("Einkäuferin, im Mai");
  await kim.page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(petra.note("keine Kopie")).toContainText("Quelle: Einkäuferin, im Mai");
  await kim.page.keyboard.press("Control+z");
  await expect(petra.note("keine Kopie")).not.toContainText("Quelle");
  await kim.page.keyboard.press("Control+z");
  await expect(petra.note("keine Kopie")).toContainText("(beobachtet)");

  const steering = await openSteering(product, workshop);
  await steering.steer((doc) => setEditRule(doc, "own", "test"));
  await select(kim, "kein Liefertermin");
  await expect(kim.page.getByRole("toolbar")).toContainText("Nicht dein Zettel");
  await expect(kim.page.getByRole("toolbar").getByRole("button", { name: /^Beleg/ })).toHaveCount(0);
  await kim.page.keyboard.press("Control+a");
  await kim.page.keyboard.press("7");
  await expect(petra.note("keine Kopie")).toContainText("(Daten)");
  await expect(petra.note("kein Liefertermin")).toContainText("(Annahme)");
  steering.close();
});

test("the picture says what a map rests on, and a filter shows some of it", async ({ browser }) => {
  const workshop = await product.create({});
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra", {
    locale: "de-DE",
    reducedMotion: "reduce",
  });
  const { page } = petra;
  await petra.write("thinksFeels", "Wozu wollen die das wissen?", "keine Zeit", "gestresst");
  await petra.write("pains", "keine Kopie");
  await select(petra, "keine Kopie");
  await page.keyboard.press("5");

  await page.keyboard.press("w");
  const drawer = drawerOf(page);
  await expect(drawer.locator("[data-next-step]")).toHaveText(
    "Als Nächstes, Denkt & fühlt: 3 Gedanken, keiner von einer Kundin: drei typische Kundinnen fragen.",
  );
  await expect(drawer.locator("[data-evidence-field=pains]")).toContainText("1 beobachtet");
  await expect(
    page.locator("[data-field=pains]").getByRole("button", { name: /1 beobachtet/ }),
  ).toBeVisible();
  await axeIsClean(page);

  // By keyboard alone: the focus went into the drawer.
  await page.keyboard.press("Tab");
  await expect(drawer.getByRole("button", { name: /Annahme/ })).toBeFocused();
  await drawer.getByRole("button", { name: /beobachtet/ }).press("Enter");
  await expect(page.getByText("Nur „beobachtet“: 1 von 4 Zetteln")).toBeVisible();
  await expect(page.locator("[data-dimmed]")).toHaveCount(3);
  await expect(petra.note("keine Kopie")).not.toContainText("gedämpft");
  await axeIsClean(page);
  await page.keyboard.press("x");
  await expect(page.locator("[data-dimmed]")).toHaveCount(0);
  await page.keyboard.press("a");
  await expect(page.getByText("Ohne Annahmen: 1 von 4 Zetteln")).toBeVisible();
  await drawer.getByLabel("Von", { exact: true }).selectOption("Petra");
  await expect(page.getByText("Nur Zettel von Petra", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Filter aufheben" }).click();
  await expect(page.getByText("Nur Zettel von Petra")).toHaveCount(0);
  // The bar of the selected note lies over the title row.
  await page.keyboard.press("Escape");
  await expect(page.getByRole("toolbar")).toHaveCount(0);
  await page
    .locator("[data-field=pains]")
    .getByRole("button", { name: /1 beobachtet/ })
    .click();
  await expect(drawer).toHaveCount(0);
});

test("on a phone a tap opens the ladder, and new notes can be something else than assumptions", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const phone = await MapPage.join(browser, workshop.links.participant, "Kim", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: "de-DE",
  });
  const { page } = phone;
  const write = async (text: string): Promise<void> => {
    await phone.newNoteIn("situation").tap();
    await expect(phone.editor).toBeFocused();
    await page.keyboard.type(text);
    await page.getByRole("button", { name: "Fertig" }).tap();
    await expect(phone.note(text)).toHaveCount(1);
  };
  await write("am Fenster");
  const bar = page.getByRole("toolbar");
  await bar.getByRole("button", { name: "Beleg: Annahme" }).tap();
  const card = page.getByRole("dialog", { name: "Worauf beruht das?" });
  await card.getByRole("radio", { name: /selbst erlebt/ }).tap();
  await expect(phone.note("am Fenster")).toContainText("(selbst erlebt)");
  for (const box of [await card.boundingBox(), await bar.boundingBox()]) {
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  }
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);

  await page.getByRole("button", { name: "Mehr", exact: true }).tap();
  await page.getByRole("button", { name: "Worauf das beruht" }).tap();
  await drawerOf(page).getByLabel("Meine neuen Zettel sind").selectOption("beobachtet");
  await drawerOf(page).getByRole("button", { name: "Schließen", exact: true }).tap();
  await expect(page.getByText("Neue Zettel: beobachtet")).toBeVisible();
  await write("neun Kolleginnen");
  await expect(phone.note("neun Kolleginnen")).toContainText("(beobachtet)");
});

test("one tags notes by keyboard, another looks at one tag or one bundle only, and the note tells its tags", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  await petra.write("pains", "keine Kopie", "kein Liefertermin", "kein Rückruf");
  await select(petra, "keine Kopie");
  const { page } = petra;
  const card = page.getByRole("dialog");
  await page
    .getByRole("toolbar")
    .getByRole("button", { name: /^Beleg: / })
    .focus();
  await page.keyboard.press("Enter");
  await card.getByLabel("Schlagwörter").fill("Formular, Wartezeit");
  await page.keyboard.press("Escape");
  await expect(kim.note("keine Kopie")).toContainText("#Formular #Wartezeit");

  // Offered on the next note, in the same spelling.
  await select(petra, "kein Liefertermin");
  await page
    .getByRole("toolbar")
    .getByRole("button", { name: /^Beleg: / })
    .click();
  await card.getByRole("button", { name: "Schlagwort „Wartezeit“ dazugeben" }).click();
  await expect(card.getByLabel("Schlagwörter")).toHaveValue("Wartezeit");
  await axeIsClean(page, "[role=dialog]");
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(kim.note("kein Liefertermin")).not.toContainText("#");

  await kim.page.keyboard.press("w");
  const drawer = drawerOf(kim.page);
  await drawer.getByLabel("Schlagwort").selectOption("Formular");
  await expect(kim.page.getByText("Nur „Formular“: 1 von 3 Zetteln")).toBeVisible();
  await expect(kim.note("kein Liefertermin")).toContainText("gedämpft");
  await select(petra, "kein Liefertermin");
  const other = await petra.centreOf("kein Rückruf");
  await page.keyboard.down("Shift");
  await page.mouse.click(other.x, other.y);
  await page.keyboard.up("Shift");
  await page.keyboard.press("g");
  await page.keyboard.type("Termine");
  await page.keyboard.press("Enter");
  await drawer.getByLabel("Bündel").selectOption({ label: "Termine" });
  await expect(kim.page.getByText("Nur „Termine“: 2 von 3 Zetteln")).toBeVisible();
  await expect(kim.note("keine Kopie")).toContainText("gedämpft");
});
