import type { Locator, Page } from "@playwright/test";
import type { CreatedWorkshop } from "../../model/api.ts";
import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Hints to words that shape the view: for the writer alone; and the anonymous mirror for the group. */
let product: Product;
let workshop: CreatedWorkshop;

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test.beforeEach(async () => {
  product = await sharedProduct();
  workshop = await product.create({ maps: [{ title: "Andrea" }, { title: "Bernd" }] });
});

const signOf = (page: Page, word: string): Locator =>
  page.getByRole("button", { name: `Hinweis zum Wort „${word}“` });
const cardOf = (page: Page, word: string): Locator =>
  page.getByRole("region", { name: `Zum Nachdenken: „${word}“` });

/** Everything that goes over this page's sockets from now on, and every request that is not for the program itself. */
function recordTraffic(page: Page): () => string {
  const seen: string[] = [];
  const keep = ({ payload }: { payload: string | Buffer }): void => {
    seen.push(typeof payload === "string" ? payload : payload.toString("utf8"));
  };
  page.on("websocket", (socket) => {
    socket.on("framesent", keep);
    socket.on("framereceived", keep);
  });
  page.on("request", (request) => {
    if (!/\/assets\/|\/worker\.js$/.test(request.url())) seen.push(request.url(), request.postData() ?? "");
  });
  return () => seen.join("\n");
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error("Not on the screen");
  return box;
}

test("a hint comes beside the note, lets itself be read, and leaves no trace with anybody else", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  const traffic = [petra, kim].map(({ page }) => recordTraffic(page));
  for (const person of [petra, kim]) {
    await person.page.reload();
    await person.isReady();
  }
  const { page } = petra;
  await petra.newNoteIn("pains").click();
  await expect(petra.editor).toBeFocused();
  const before = await boxOf(petra.editor);
  await page.keyboard.type("Die Kundenfront");
  const sign = signOf(page, "Front");
  await expect(sign).toBeVisible();
  await expect(page.getByText("Strg+I öffnet ihn")).toHaveCount(1);
  await expect(petra.editor).toBeFocused();
  const [note, hint] = [await boxOf(petra.editor), await boxOf(sign)];
  expect(note).toEqual(before);
  expect(hint.x >= note.x + note.width || hint.x + hint.width <= note.x).toBe(true);

  await sign.click();
  const card = cardOf(page, "Front");
  await expect(card).toContainText("Eine Front trennt zwei Gegner.");
  await expect(card).toContainText("wenn dort Gäste stünden?");
  await expect(petra.editor).toBeFocused();
  await axeIsClean(page);
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(sign).toBeVisible();
  await sign.click();
  await card.getByRole("button", { name: "Verstanden" }).click();
  await expect(card).toHaveCount(0);
  await expect(sign).toHaveCount(0);
  await expect(petra.editor).toBeFocused();

  await expect(kim.note("Die Kundenfront")).toHaveCount(1);
  await petra.isSaved();
  await expect(kim.page.getByText("Hinweis zum Wort")).toHaveCount(0);
  expect(await kim.page.evaluate(() => JSON.stringify(localStorage))).not.toContain("Front");
  for (const read of traffic) {
    // Letters travel one by one; that somebody writes is in what was recorded.
    expect(read()).toContain('"editing":{"noteId"');
    expect(read()).not.toMatch(/de: Front|Gegner|Gäste|Hinweis|wordHint|wordLens|quiet-words/);
  }
});

test("with keys alone a word is sent to rest, and hints are switched off and on again", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const { page } = petra;
  await petra.newNoteIn("pains").click();
  await page.keyboard.type("Der Hebel ");
  await expect(signOf(page, "Hebel")).toBeVisible();
  await page.keyboard.press("Control+i");
  await expect(cardOf(page, "Hebel")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(petra.editor).toBeFocused();
  await page.keyboard.press("Control+i");
  await expect(cardOf(page, "Hebel")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Dieses Wort nicht mehr" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(petra.editor).toBeFocused();
  await expect(petra.editor).toHaveValue("Der Hebel ");
  await page.keyboard.press("Escape");
  await expect(petra.editor).toHaveCount(0);
  await petra.isSaved();

  await page.reload();
  await petra.isReady();
  await petra.newNoteIn("gains").click();
  await page.keyboard.type("Hebel und Kampagne ");
  // Hebel rests: else it would be the first.
  await expect(signOf(page, "Kampagne")).toHaveText("Kampagne");
  await signOf(page, "Kampagne").click();
  await page.getByRole("button", { name: "Hinweise ausschalten" }).click();
  await expect(signOf(page, "Kampagne")).toHaveCount(0);
  await expect(page.getByText("Worthinweise sind aus.")).toBeVisible();
  await expect(petra.editor).toBeFocused();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Mehr", exact: true }).click();
  const choice = page.getByRole("checkbox", { name: "Worthinweise beim Schreiben" });
  await expect(choice).not.toBeChecked();
  await axeIsClean(page);
  await choice.check();
  await page.getByRole("button", { name: "Ein Wort ruht: wieder zeigen" }).click();
  await page.keyboard.press("Escape");
  // What lies below an open menu takes no double-click.
  await expect(choice).toHaveCount(0);
  await petra.open("Hebel und Kampagne");
  await expect(signOf(page, "Hebel")).toHaveText("Hebel+1");
});

test("on a phone the hint stands above the sheet, and the keyboard stays", async ({ browser }) => {
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim", {
    ...PHONE,
    colorScheme: "dark",
  });
  const { page } = kim;
  await page.locator("nav button", { hasText: "Ziele" }).tap();
  await kim.newNoteIn("gains").tap();
  await expect(kim.editor).toBeFocused();
  const before = await boxOf(kim.editor);
  await page.keyboard.type("Beschwerden abwickeln ");
  const sign = signOf(page, "abwickeln");
  await sign.tap();
  const card = cardOf(page, "abwickeln");
  await expect(card).toBeVisible();
  await expect(kim.editor).toBeFocused();
  expect(await boxOf(kim.editor)).toEqual(before);
  const box = await boxOf(card);
  expect(box.y + box.height).toBeLessThan(before.y);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(PHONE.viewport.width);
  await axeIsClean(page);
  await card.getByRole("button", { name: "Verstanden" }).tap();
  await expect(card).toHaveCount(0);
  await expect(kim.editor).toBeFocused();
});

test("the mirror shows a facilitator words and numbers, no note and nobody", async ({ browser }) => {
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  await petra.newNoteIn("pains").click();
  await expect(petra.editor).toBeFocused();
  await petra.paste("Ein Zettel über die Kundenfront\nFrontlage und Ticketstau\nAn der Front: ein NOERGLER");
  await expect(petra.notesIn("pains")).toHaveCount(3);
  await petra.page.keyboard.press("Escape");
  await petra.isSaved();
  await petra.page.getByRole("button", { name: "Mehr", exact: true }).click();
  await expect(petra.page.getByRole("button", { name: "Versionen" })).toBeVisible();
  await expect(petra.page.getByRole("button", { name: "Sprachspiegel" })).toHaveCount(0);
  await petra.page.goto(`${product.url}/w/${workshop.id}/${workshop.maps[1]?.id}`);
  await petra.isReady();
  await petra.write("gains", "Noch eine Front");
  await petra.isSaved();

  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona");
  const { page } = mona;
  await expect(mona.notesIn("pains")).toHaveCount(3);
  await page.getByRole("button", { name: "Mehr", exact: true }).click();
  await page.getByRole("button", { name: "Sprachspiegel" }).click();
  const mirror = page.getByRole("dialog", { name: "Sprachspiegel" });
  const war = mirror.locator("[data-category=war]");
  await expect(mirror).toContainText("3 Wörter auf 3 Zetteln");
  await expect(war.getByRole("listitem")).toHaveText(["Front× 2"]);
  await expect(mirror.locator("[data-category=labels]").getByRole("listitem")).toHaveText(["Nörgler"]);
  await expect(war).toContainText("wenn dort Gäste stünden?");
  await expect(mirror).not.toContainText(/Petra|Zettel über|Kundenfront|NOERGLER|Frontlage/);
  await axeIsClean(page);

  await mirror.getByRole("radio", { name: "Alle 2 Karten" }).check({ force: true });
  await expect(war.getByRole("listitem")).toHaveText(["Front× 3"]);
  await expect(mirror).toContainText("4 Wörter auf 4 Zetteln");
});
