import type { Locator } from "@playwright/test";
import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** The map without a mouse: one stop in the order of Tab, from there to every note, and back to it from everything. */
let product: Product;
test.beforeAll(async () => {
  product = await sharedProduct();
});

test("by keyboard alone notes are reached, heard, opened, moved and deleted, and the focus is never lost", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const map = await MapPage.join(browser, workshop.links.participant, "Petra");
  const { page } = map;
  const { keyboard } = page;
  const board = page.getByRole("listbox", { name: "Karte: Zettel" });
  const note = (name: RegExp): Locator => board.getByRole("option", { name });
  const tabTo = async (what: Locator): Promise<void> => {
    for (let count = 0; count < 60; count += 1) {
      if (await what.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press("Tab");
    }
    throw new Error("Tab does not lead there");
  };

  await tabTo(board);
  await axeIsClean(page);
  await keyboard.press("n");
  for (const text of ["eins", "zwei", "drei"]) {
    await expect(map.editor).toBeFocused();
    await keyboard.type(text);
    await keyboard.press(text === "drei" ? "Tab" : "Enter");
  }
  // Tab leaves the text for the note, not for nowhere.
  await expect(note(/^drei\. Denkt & fühlt/)).toBeFocused();
  await keyboard.press("Home");
  await expect(note(/^eins\. Denkt & fühlt\. Annahme/)).toBeFocused();
  await expect(note(/^eins/)).toHaveAttribute("aria-setsize", "3");
  await keyboard.press("ArrowRight");
  await expect(note(/^zwei/)).toBeFocused();
  await axeIsClean(page, "[data-canvas]");

  // The space bar begins to pick several; the arrows go on without losing them.
  await keyboard.press("Space");
  await keyboard.press("ArrowRight");
  await expect(note(/^drei/)).toBeFocused();
  await expect(note(/^drei/)).toHaveAttribute("aria-selected", "false");
  await keyboard.press("Space");
  await expect(page.getByRole("toolbar", { name: "2 Zettel ausgewählt" })).toBeVisible();
  await expect(note(/^drei/)).toBeFocused();
  await keyboard.press("Escape");
  await expect(board).toBeFocused();
  await keyboard.press("Home");
  await keyboard.press("ArrowRight");

  await keyboard.press("Enter");
  await expect(map.editor).toBeFocused();
  await keyboard.type(" und mehr");
  await keyboard.press("Escape");
  await expect(note(/^zwei und mehr/)).toBeFocused();

  await keyboard.press("Control+ArrowDown");
  await expect(map.notesIn("pains")).toHaveText(["zwei und mehr"]);
  await expect(page.getByText(/^In „.+“, 1\. von 1 Zettel$/)).toBeAttached();
  await expect(note(/^zwei und mehr\. /)).toBeFocused();
  await keyboard.press("Shift+ArrowUp");
  await expect(map.notesIn("seesHears")).toHaveText(["zwei und mehr"]);

  // The bar of the note comes next, and Escape in it leads back.
  await keyboard.press("Tab");
  await expect(page.getByRole("toolbar").locator(":focus")).toHaveCount(1);
  await keyboard.press("Escape");
  await expect(board).toBeFocused();
  await keyboard.press("Home");
  await keyboard.press("Delete");
  await expect(note(/^eins/)).toBeFocused();
  await expect(map.page.locator("[data-note-text]")).toHaveCount(2);

  // Characters alone can be switched off; the sheet of keys says so, and the rest stays.
  await keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Tasten" });
  const single = sheet.getByRole("checkbox", { name: "Einzelne Zeichen als Tasten" });
  await axeIsClean(page, "[role=dialog]");
  await single.focus();
  await keyboard.press("Space");
  await expect(single).not.toBeChecked();
  await keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(board.getByRole("option")).toBeFocused();
  await keyboard.press("n");
  await keyboard.press("c");
  await keyboard.press("?");
  await keyboard.press("F2");
  await expect(map.editor).toBeFocused();
  await expect(map.page.locator("[data-note-text]")).toHaveCount(2);
  await map.close();
});
