import type { Page } from "@playwright/test";
import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** The map as a list: a whole session by keyboard, through roles and names. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

const PAINS = "Probleme (Pains)";
const GAINS = "Ziele (Gains)";
const field = (page: Page, key: string) => page.locator(`[data-outline-field=${key}]`);
/** A note of the list, by its text. */
const note = (page: Page, text: string) => page.getByRole("button", { name: text, exact: true });
const moreOn = (page: Page, text: string) => page.getByRole("button", { name: `Mehr zu „${text}“` });
const texts = (page: Page, key: string) => field(page, key).locator("[data-note-text]");
const heard = (page: Page) => page.getByRole("region", { name: "Was andere ändern" });

/** From a note that has the focus, by keys alone: its menu, an entry, and what that offers. */
async function choose(page: Page, entry: string, option: string): Promise<void> {
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  const entries = page.locator("[role=menuitem]:not([aria-disabled=true])");
  const at = (await entries.allInnerTexts()).findIndex((words) => words.startsWith(entry));
  for (let step = 0; step < at; step += 1) await page.keyboard.press("ArrowDown");
  await expect(entries.nth(at)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type(option.split(" ")[0] ?? option);
  await expect(page.getByRole("menuitemradio", { name: option })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toHaveCount(0);
}

test("a whole session is done in the list alone, by keyboard, beside somebody at the picture", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const [address = "", key = ""] = workshop.links.participant.split("#");
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}?view=list#${key}`);
  await page.getByLabel("Anzeigename").fill("Petra");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Die Karte als Liste" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: PAINS })).toBeVisible();
  await expect(page.locator("[data-canvas]")).toHaveCount(0);

  // Write three in one go; the focus stays with what was written.
  const editor = page.getByRole("textbox", { name: "Text des Zettels" });
  await page.getByRole("button", { name: `Neuer Zettel in „${PAINS}“` }).focus();
  await page.keyboard.press("Enter");
  for (const text of ["Kein Termin", "Wartet lange", "Sonne blendet"]) {
    await expect(editor).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await expect(editor).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(note(page, "Sonne blendet")).toBeFocused();
  await expect(texts(page, "pains")).toHaveText(["Kein Termin", "Wartet lange", "Sonne blendet"]);

  // Edit the one above it, and put it first.
  await page.keyboard.press("ArrowUp");
  await expect(note(page, "Wartet lange")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(editor).toBeFocused();
  await page.keyboard.type(" auf Antwort");
  await page.keyboard.press("Escape");
  await expect(note(page, "Wartet lange auf Antwort")).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(texts(page, "pains")).toHaveText(["Wartet lange auf Antwort", "Kein Termin", "Sonne blendet"]);
  await expect(note(page, "Wartet lange auf Antwort")).toBeFocused();
  await expect(heard(page)).toHaveText("Jetzt Zettel 1 von 3.");

  // What it rests on, and its colour: in words, and after each the focus is where it was.
  await choose(page, "Worauf", "Zitat");
  await expect(moreOn(page, "Wartet lange auf Antwort")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await choose(page, "Farbe", "Blau");
  await expect(note(page, "Wartet lange auf Antwort")).toHaveAccessibleDescription(/Zitat,? .*Blau/);

  // Into another field, and there into a bundle of its own; the focus goes along.
  await page.keyboard.press("ArrowLeft");
  await choose(page, "Verschieben", GAINS);
  await expect(texts(page, "gains")).toHaveText(["Wartet lange auf Antwort"]);
  await expect(note(page, "Wartet lange auf Antwort")).toBeFocused();
  await expect(heard(page)).toHaveText(`Nach „${GAINS}“ verschoben.`);
  await choose(page, "Bündel", "Neues Bündel");
  const title = page.getByRole("textbox", { name: "Titel des Bündels" });
  await expect(title).toBeFocused();
  await page.keyboard.type("Schneller");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 3, name: "Schneller" })).toBeVisible();
  await expect(note(page, "Wartet lange auf Antwort")).toBeFocused();
  await axeIsClean(page);

  // Deleting leads to a neighbour, and is undone by key.
  await note(page, "Kein Termin").focus();
  await page.keyboard.press("Delete");
  await expect(note(page, "Sonne blendet")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(texts(page, "pains")).toHaveText(["Kein Termin", "Sonne blendet"]);

  // Kim, at the picture, has all of it; what she does is told in summary and moves nobody.
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  await expect(kim.page.locator("[data-cluster-title]")).toHaveText("Schneller");
  await expect(kim.note("Wartet lange auf Antwort")).toContainText("Zitat");
  await page.keyboard.press("Enter");
  await expect(editor).toBeFocused();
  await page.keyboard.type(" sehr");
  await kim.write("pains", "Niemand ruft zurück", "Formular zu lang");
  // Both at once, or one after the other where she writes slowly.
  await expect(heard(page)).toContainText(/(2 neue|Ein neuer) Zettel in „Probleme \(Pains\)“\./, {
    timeout: 20_000,
  });
  await expect(editor).toBeFocused();
  await expect(editor).toHaveValue("Sonne blendet sehr");
  await page.keyboard.press("Escape");
  await expect(note(page, "Sonne blendet sehr")).toBeFocused();
});
