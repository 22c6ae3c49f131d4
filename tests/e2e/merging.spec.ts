import type { CreatedWorkshop, Joined } from "../../model/api.ts";
import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Several maps become one, what says the same is stacked by hand, and merging again brings what has changed. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

const MAPS = {
  Nord: ["pains,Wartet lange,quoted", "pains,Kein Liefertermin,observed", "gains,Ware pünktlich,assumption"],
  Süd: ["pains,wartet lange.,assumption", "pains,Sonne blendet am Bildschirm,assumption"],
  West: ["pains,Wartet lange,data", "pains,Die Sonne blendet auf dem Bildschirm,observed"],
} as const;

/** A workshop with three maps, filled over HTTP as a program would. */
async function threeMaps(language: "de" | "en" = "de"): Promise<CreatedWorkshop> {
  const maps = Object.keys(MAPS).map((title) => ({ title }));
  const workshop = await product.create({ maps, language });
  for (const { id, title } of workshop.maps) await importInto(workshop, id, MAPS[title as keyof typeof MAPS]);
  return workshop;
}

async function importInto(workshop: CreatedWorkshop, mapId: string, rows: readonly string[]): Promise<void> {
  const here = `${product.url}/api/workshops/${workshop.id}`;
  const joined = await fetch(`${here}/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ key: workshop.keys.facilitator }),
  });
  const { token } = (await joined.json()) as Joined;
  const answer = await fetch(`${here}/maps/${mapId}/import`, {
    method: "POST",
    headers: { "content-type": "text/csv", authorization: `Bearer ${token}` },
    body: ["field,text,evidence", ...rows].join("\n"),
  });
  expect(answer.status).toBe(200);
}

/** Merges all maps by the menu, and gives the address of the new one's map. */
async function merge(chief: MapPage): Promise<string> {
  const before = chief.page.url();
  await chief.page.getByRole("button", { name: "Karten dieses Workshops" }).click();
  await chief.page.getByRole("menuitem", { name: "Karten zusammenführen …" }).click();
  await chief.page.getByRole("button", { name: "3 Karten zusammenführen" }).click();
  await expect(chief.page).not.toHaveURL(before);
  await expect(chief.page.getByRole("heading", { name: "Aus 3 Karten zusammengeführt" })).toBeVisible();
  return new URL(chief.page.url()).pathname.split("/").at(-1) ?? "";
}

const stacks = (map: MapPage) => map.page.locator("[data-outline-field] [data-stack]");

test("two people see a merged map, its equal notes stack by one press and near ones by another, and undo takes one step", async ({
  browser,
}) => {
  const workshop = await threeMaps();
  const chief = await MapPage.join(browser, workshop.links.facilitator, "Chefin");
  const mapId = await merge(chief);
  const petra = await MapPage.join(browser, workshop.links.participant.replace("#", `/${mapId}#`), "Petra");
  await expect(petra.notesIn("pains")).toHaveCount(6);

  await chief.page.getByRole("button", { name: "Den wortgleichen Fall stapeln" }).click();
  await expect(stacks(petra)).toHaveText(["(in 3 von 3 Karten)"]);
  await expect(petra.notesIn("pains")).toHaveCount(4);
  // The firmest of the three lies in front.
  await expect(petra.note("Wartet lange")).toContainText("(Daten)");

  const near = chief.page.locator("[data-stack-suggestion=near]").filter({ hasText: "Sonne blendet" });
  await expect(near).toContainText("aus „West“");
  await near.getByRole("button", { name: "Stapeln", exact: true }).click();
  await expect(stacks(petra)).toHaveCount(2);
  await chief.page.keyboard.press("Escape");
  await chief.page.locator("body").press("Control+z");
  await expect(stacks(petra)).toHaveCount(1);

  // Petra takes the stack apart by key, and what it was made of lies side by side.
  const at = await petra.centreOf("Wartet lange");
  await petra.page.mouse.click(at.x, at.y);
  await petra.page.keyboard.press("b");
  await expect(chief.notesIn("pains")).toHaveCount(6);
  await petra.page.keyboard.press("b");
  await expect(stacks(chief)).toHaveText(["(in 3 von 3 Karten)"]);
  const csv = (await petra.download("CSV")).toString("utf8");
  expect(csv.split("Kein Liefertermin")).toHaveLength(2);
  expect(csv.toLowerCase().split("wartet lange")).toHaveLength(4);
});

test("merging again brings what is new and changed, and every note leads back to its original", async ({
  browser,
}) => {
  const workshop = await threeMaps();
  const chief = await MapPage.join(browser, workshop.links.facilitator, "Chefin");
  const mapId = await merge(chief);
  const [north, south] = workshop.maps.map(({ id }) => id);
  const merged = `${product.url}/w/${workshop.id}/${mapId}?section=sorting`;
  await importInto(workshop, south ?? "", ["gains,Ein Rückruf,quoted"]);
  await chief.page.goto(`${product.url}/w/${workshop.id}/${north}`);
  await chief.isReady();
  await chief.open("Kein Liefertermin");
  await chief.page.keyboard.press("Control+End");
  await chief.page.keyboard.type(" seit Tagen");
  await chief.page.keyboard.press("Escape");
  await chief.isSaved();

  await chief.page.goto(merged);
  await chief.isReady();
  const again = chief.page.getByRole("button", { name: "Erneut zusammenführen" });
  await again.click();
  await expect(chief.page.getByText("1 Zettel neu · 1 geändert")).toBeVisible();
  await expect(chief.note("Kein Liefertermin seit Tagen")).toHaveCount(1);
  await expect(chief.note("Ein Rückruf")).toHaveCount(1);
  await again.click();
  await expect(chief.page.getByText("Nichts Neues")).toBeVisible();

  const at = await chief.centreOf("Kein Liefertermin seit Tagen");
  await chief.page.mouse.click(at.x, at.y);
  await chief.page.getByRole("button", { name: "Herkunft" }).click();
  const origins = chief.page.getByRole("dialog");
  await expect(origins.locator("[data-origin]")).toContainText(["Nord"]);
  await origins.getByRole("link", { name: "Original in „Nord“ zeigen" }).click();
  await expect(chief.page).toHaveURL(new RegExp(`/w/${workshop.id}/${north}$`));
  await expect(chief.page.getByRole("toolbar", { name: "1 Zettel" })).toBeVisible();

  // The merged map is merged itself, beside the maps inside of it: nothing comes twice, and three maps are three.
  await chief.page.getByRole("button", { name: "Karten dieses Workshops" }).click();
  await chief.page.getByRole("menuitem", { name: "Karten zusammenführen …" }).click();
  await chief.page.getByRole("checkbox", { name: /^Alle Karten zusammen aus 3/ }).check();
  await expect(chief.page.getByText("kommt nur einmal", { exact: false })).toBeVisible();
  await chief.page.getByRole("button", { name: "4 Karten zusammenführen" }).click();
  await expect(chief.page).not.toHaveURL(new RegExp(`/${north}$`));
  await expect(chief.page.getByRole("heading", { name: "Aus 3 Karten zusammengeführt" })).toBeVisible();
  await expect(chief.page.locator("[data-note]")).toHaveCount(8);
});

test("by keyboard alone, in English: merge, stack by one key, and hear where the notes are from", async ({
  browser,
}) => {
  const workshop = await threeMaps("en");
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(workshop.links.facilitator);
  await page.getByRole("button", { name: "Join" }).press("Enter");
  await page.getByRole("button", { name: "Maps of this workshop" }).press("Enter");
  await page.getByRole("menuitem", { name: "Merge maps …" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Merge maps" });
  // West stays at home.
  await dialog.getByRole("checkbox", { name: "West" }).press("Space");
  await dialog.getByRole("textbox", { name: "Title of the new map" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Merged from 2 maps" })).toBeVisible();
  await expect(page.locator("[data-note]")).toHaveCount(5);
  // The title's field took Enter; the focus is nobody's now.
  await page.keyboard.press("Escape");
  await page.locator("body").press("Control+a");
  await page.locator("body").press("b");
  await expect(page.locator("[data-outline-field=pains] [data-stack]")).toHaveText(["(in 2 of 2 maps)"]);
  await page.getByRole("button", { name: "Where it is from" }).press("Enter");
  const origins = page.getByRole("dialog", { name: "Where it is from" });
  await expect(origins).toContainText("in 2 of 2 maps");
  await expect(origins.locator("[data-level=quoted]")).toContainText("1");
  await expect(origins.locator("[data-level=assumption]")).toContainText("2");
  await origins.getByRole("button", { name: /^To the front: Sonne/ }).press("Enter");
  await expect(origins.locator("[data-origin]").first()).toContainText("Sonne");
  await page.keyboard.press("Escape");
  await expect(origins).toHaveCount(0);
  // First what was put in front, then the stack.
  await page.locator("body").press("Control+z");
  await expect(page.locator("[data-stack]")).toHaveCount(1);
  await expect(page.locator("[data-outline-field=pains] [data-note-text]")).toHaveText(["Wartet lange"]);
  await page.locator("body").press("Control+z");
  await expect(page.locator("[data-stack]")).toHaveCount(0);
});

test("on a phone the dialogs and the drawer are clean to assistive technology, light and dark", async ({
  browser,
}) => {
  const workshop = await threeMaps();
  const chief = await MapPage.join(browser, workshop.links.facilitator, "Chefin", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const mapId = await merge(chief);
  await chief.page.getByRole("button", { name: "Den wortgleichen Fall stapeln" }).tap();
  await expect(stacks(chief)).toHaveCount(1);
  await axeIsClean(chief.page, "aside");
  await chief.page.goto(`${product.url}/w/${workshop.id}/${mapId}`);
  await chief.isReady();
  const at = await chief.centreOf("Wartet lange");
  await chief.page.touchscreen.tap(at.x, at.y);
  await chief.page.getByRole("button", { name: "Herkunft" }).tap();
  await expect(chief.page.getByRole("dialog", { name: "Herkunft" })).toContainText("in 3 von 3 Karten");
  await axeIsClean(chief.page, "[role=dialog]");
});
