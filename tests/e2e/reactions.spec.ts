import { axeIsClean } from "./support/axeIsClean.ts";
import { pdfOf } from "./support/fullSession.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Reacting to notes, and sentences to begin them with. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

test("one reacts by mouse, another by finger, a third only reads who; a key takes it back", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const ann = await MapPage.join(browser, workshop.links.participant, "Ann");
  await ann.newNoteIn("thinksFeels").click();
  await ann.page.getByRole("button", { name: "Satzanfänge" }).click();
  await ann.page.getByRole("button", { name: "Ich ärgere mich, wenn …" }).click();
  await ann.page.keyboard.type("niemand antwortet");
  await ann.page.keyboard.press("Escape");
  const note = "Ich ärgere mich, wenn niemand antwortet";
  await expect(ann.notesIn("thinksFeels")).toHaveText(note);

  const at = await ann.centreOf(note);
  await ann.page.mouse.click(at.x, at.y);
  await ann.page.getByRole("button", { name: "Reagieren" }).click();
  await ann.page.getByRole("button", { name: "Zustimmung", exact: true }).click();
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const bob = await MapPage.join(browser, workshop.links.participant, "Bob", phone);
  const fields = bob.page.getByRole("navigation", { name: "Zu einem Feld springen" });
  await fields.getByRole("button", { name: "Denkt & fühlt" }).tap();
  const there = await bob.centreOf(note);
  await bob.page.touchscreen.tap(there.x, there.y);
  await bob.page.getByRole("button", { name: "Reaktionen: Zustimmung (1)" }).tap();
  await bob.page.getByRole("button", { name: "Zustimmung, 1: Ann" }).tap();
  const bar = ann.page.getByRole("toolbar");
  expect((await bar.boundingBox())?.width).toBeLessThan(700);
  await bar.getByRole("button", { name: "Reaktionen: Zustimmung (2)" }).focus();
  await ann.page.keyboard.press("Enter");
  const both = ann.page.getByRole("button", { name: "Zustimmung, 2: Ann und Bob" });
  await expect(both).toHaveAttribute("aria-pressed", "true");
  await axeIsClean(ann.page);
  await ann.page.keyboard.press("Escape");
  await expect(bar.getByRole("button", { name: "Reaktionen: Zustimmung (2)" })).toBeFocused();

  const vic = await MapPage.join(browser, workshop.links.viewer, "Vic");
  const seen = await vic.centreOf(note);
  await vic.page.mouse.click(seen.x, seen.y);
  await vic.page.getByRole("button", { name: "Reaktionen: Zustimmung (2)" }).click();
  await expect(vic.page.getByTitle("Zustimmung, 2: Ann und Bob")).toBeVisible();
  await expect(vic.page.getByRole("button", { name: /^Zustimmung/ })).toHaveCount(0);

  await ann.page.keyboard.press("Shift+J");
  await expect(vic.page.getByTitle("Zustimmung, 1: Bob")).toBeVisible();

  // In files they are counted, and can be left out.
  await ann.page.keyboard.press("Escape");
  await ann.page.getByRole("button", { name: "Exportieren" }).click();
  const dialog = ann.page.getByRole("dialog", { name: "Exportieren" });
  const savePdf = (): Promise<string> =>
    pdfOf(ann.page, () => dialog.getByRole("button", { name: /^PDF/ }).click());
  const withThem = dialog.getByRole("checkbox", { name: /^Mit Reaktionen/ });
  await expect(withThem).toBeChecked();
  expect(await savePdf()).toContain("Zustimmung");
  await dialog.getByText(/^Mit Reaktionen/).click();
  await expect(withThem).not.toBeChecked();
  expect(await savePdf()).not.toContain("Zustimmung");
});
