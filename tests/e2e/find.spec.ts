import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Finding notes on all maps, and commands and places by their names. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

test("a note on another map is found by another spelling, shown there, and all of it by keys alone", async ({
  browser,
}) => {
  const workshop = await product.create({ maps: [{ title: "Nord" }, { title: "Süd" }] });
  const map = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const { page } = map;
  await map.write("pains", "Welche Größe passt?", "Wartet lange");

  // Every place and command by its name: to the other map.
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Alle Befehle" });
  await expect(palette.getByRole("searchbox", { name: "Befehl, Karte oder Seite" })).toBeFocused();
  await axeIsClean(page);
  await page.keyboard.type("sued");
  await expect(palette.getByRole("menuitem")).toHaveText(["Süd"]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Süd", exact: true })).toBeVisible();
  await map.isReady();
  await map.write("gains", "Grössentabelle");

  await page.keyboard.press("Control+f");
  const search = page.getByRole("search", { name: "Suchen" });
  await expect(search.getByRole("textbox", { name: "In allen Karten suchen" })).toBeFocused();
  await page.keyboard.type("groesse");
  await expect(search.getByRole("status").first()).toHaveText("2 Zettel auf 2 Karten");
  await expect(search.getByRole("listitem")).toHaveText(["GrössentabelleZiele (Gains)", /^Welche Größe/]);
  await expect(search.locator("mark")).toHaveText(["Grösse", "Größe"]);
  await axeIsClean(page);

  // The open map's first, then the other's, which opens with the same search.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Nord", exact: true })).toBeVisible();
  await map.isReady();
  // The note that was found is selected: its bar is there.
  await expect(page.getByRole("button", { name: "Löschen", exact: true })).toBeVisible();
  await expect(search.getByRole("textbox")).toHaveValue("groesse");
  await page.keyboard.press("Escape");
  await expect(search).toHaveCount(0);
  expect(new URL(page.url()).search, "what was searched for stays out of addresses").toBe("");
});
