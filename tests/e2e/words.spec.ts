import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Texts that are more than letters of one keyboard, and notes that travel over the clipboard. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

test("an input method loses no character while another writes in the same note; Arabic begins at the right", async ({
  browser,
}) => {
  const { links } = await product.create({});
  const [ken, aya] = [
    await MapPage.join(browser, links.participant, "Ken"),
    await MapPage.join(browser, links.participant, "Aya"),
  ];
  await ken.write("pains", "客様");
  await expect(aya.notesIn("pains")).toHaveText(["客様"]);
  await ken.open("客様");
  await aya.open("客様");
  const input = await ken.page.context().newCDPSession(ken.page);
  const compose = (text: string) =>
    input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await compose("は");
  await compose("はに");
  await aya.page.keyboard.press("Home");
  await aya.page.keyboard.type("お");
  await expect(ken.notesIn("pains")).toHaveText(["お客様"]);
  await compose("はにほん");
  await input.send("Input.insertText", { text: "は日本" });
  for (const map of [ken, aya]) await expect(map.notesIn("pains")).toHaveText(["お客様は日本"]);
  await expect(ken.editor).toHaveValue("お客様は日本");
  await expect(aya.editor).toHaveValue("お客様は日本");

  await ken.page.keyboard.press("Escape");
  await ken.newNoteIn("gains").click();
  await ken.paste("مرحبا\u202e 12\u00ad3\u00a0- Hallo");
  await expect(ken.editor).toHaveValue("مرحبا 123 - Hallo");
  expect(await ken.editor.evaluate((field) => getComputedStyle(field).direction)).toBe("rtl");
  await ken.close();
  await aya.close();
});

test("notes are cut by the menu on one map and pasted where one points on another, with all they know", async ({
  browser,
}) => {
  const { id, links, maps } = await product.create({ maps: [{ title: "Eins" }, { title: "Zwei" }] });
  const map = await MapPage.join(browser, links.participant, "Petra", {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { page } = map;
  await map.write("pains", "zu laut", "zu teuer");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("6");
  const note = await map.centreOf("zu laut");
  await page.mouse.click(note.x, note.y, { button: "right" });
  const menu = page.getByRole("menu", { name: "Menü von 2 Zetteln" });
  await menu.getByRole("menuitem", { name: /^Ausschneiden/ }).click();
  await expect(map.notesIn("pains")).toHaveCount(0);
  await map.isSaved();

  await page.goto(`${product.url}/w/${id}/${maps.find(({ title }) => title === "Zwei")?.id}`);
  await map.isReady();
  const at = await map.pointIn("gains", 300, 200);
  await page.mouse.click(at.x, at.y, { button: "right" });
  await page.getByRole("menuitem", { name: /^Einfügen/ }).click();
  await expect(map.notesIn("gains")).toHaveText(["zu laut", "zu teuer"]);
  await expect(map.note("zu laut")).toContainText("Zitat");
  await page.getByRole("button", { name: "Rückgängig: 2 Zettel hinzufügen" }).click();
  await expect(map.notesIn("gains")).toHaveCount(0);
  await expect(page.getByText("Rückgängig gemacht: 2 Zettel hinzufügen")).toBeVisible();

  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menu", { name: "Menü der Karte" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await map.close();
});
