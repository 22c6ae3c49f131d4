import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Bundles, tidy rows, contradictions and suggestions, live and by mouse, keyboard and finger. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

const titleField = (map: MapPage) => map.page.getByRole("textbox", { name: "Titel des Bündels" });
const heading = (map: MapPage, title: string) =>
  map.page.locator("[data-cluster-title]").filter({ hasText: title });
const bundled = (map: MapPage) => map.page.locator("[data-cluster] [data-note-text]");

test("two people bundle, name together, and take apart; each undo takes one step of one's own", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  await petra.write("pains", "Kein Liefertermin", "Wartet lange", "Sonne blendet");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  await expect(kim.notesIn("pains")).toHaveCount(3);

  const one = await petra.centreOf("Kein Liefertermin");
  const two = await petra.centreOf("Wartet lange");
  await petra.page.mouse.click(one.x, one.y);
  await petra.page.keyboard.down("Shift");
  await petra.page.mouse.click(two.x, two.y);
  await petra.page.keyboard.up("Shift");
  await petra.page.keyboard.press("g");
  await expect(titleField(petra)).toBeFocused();
  await petra.page.keyboard.type("Warten");
  await expect(heading(kim, "Warten")).toHaveCount(1);
  await expect(bundled(kim)).toHaveText(["Kein Liefertermin", "Wartet lange"]);

  // Both have the title open at once.
  const bundledNote = await kim.centreOf("Wartet lange");
  await kim.page.mouse.click(bundledNote.x, bundledNote.y);
  await kim.page.keyboard.press("t");
  await expect(titleField(kim)).toHaveValue("Warten");
  await kim.page.keyboard.press("End");
  await kim.page.keyboard.type(" auf Ware");
  await expect(titleField(petra)).toHaveValue("Warten auf Ware");
  await kim.page.keyboard.press("Enter");
  await petra.page.keyboard.press("Escape");

  // A third note is dropped at it, and dragged out again.
  const below = await kim.centreOf("Kein Liefertermin");
  const zoomed = await kim.pointIn("pains", 0, 132);
  const origin = await kim.pointIn("pains", 0, 0);
  await kim.dragNote("Sonne blendet", { x: below.x, y: below.y + (zoomed.y - origin.y) });
  await expect(bundled(petra)).toHaveCount(3);
  await kim.page.keyboard.press("Control+z");
  await expect(bundled(petra)).toHaveCount(2);

  // Kim takes it apart and back; then Petra's one step, name and all, goes.
  await kim.page.keyboard.press("Escape");
  const inIt = await kim.centreOf("Wartet lange");
  await kim.page.mouse.click(inIt.x, inIt.y);
  await kim.page.keyboard.press("u");
  await expect(petra.page.locator("[data-cluster]")).toHaveCount(0);
  await kim.page.keyboard.press("Control+z");
  await expect(heading(petra, "Warten auf Ware")).toHaveCount(1);
  await petra.page.keyboard.press("Control+z");
  await expect(petra.page.locator("[data-cluster]")).toHaveCount(0);
  await expect(petra.notesIn("pains")).toHaveCount(3);
});

test("a contradiction is drawn, named, chosen and taken back; its words outlive a deleted note", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const map = await MapPage.join(browser, workshop.links.participant, "Petra");
  await map.write("thinksFeels", "Das ist ärgerlich");
  await map.page.keyboard.press("Escape");
  await map.write("saysDoes", "Kein Problem");
  const says = await map.centreOf("Kein Problem");
  const thinks = await map.centreOf("Das ist ärgerlich");
  await map.page.mouse.click(says.x, says.y);
  const corner = await map.pointIn("saysDoes", 0, 0);
  const right = await map.pointIn("saysDoes", 84, 0);
  await map.page.mouse.move(says.x + (right.x - corner.x) + 14, says.y);
  await map.page.mouse.down();
  await map.page.mouse.move((says.x + thinks.x) / 2, says.y + 20, { steps: 4 });
  await map.page.mouse.move(thinks.x, thinks.y, { steps: 4 });
  await map.page.mouse.up();
  const title = map.page.getByRole("textbox", { name: "Worin liegt der Widerspruch?" });
  await expect(title).toBeFocused();
  await map.page.keyboard.type("Schluckt den Ärger");
  await map.page.getByRole("button", { name: "Einer der drei stärksten" }).click();
  await map.page.keyboard.press("Escape");
  const told = map.page.locator("[data-outline-contradictions] li");
  await expect(told).toContainText("Schluckt den Ärger (zu den stärksten gewählt)");

  await map.page.getByRole("button", { name: "Sitzung" }).click();
  await map.page.getByRole("button", { name: "Ordnen", exact: true }).click();
  const item = map.page.locator("[data-contradiction]");
  await expect(item).toContainText("Das ist ärgerlich");
  await axeIsClean(map.page);
  // The drawer has taken room from the map.
  const narrower = await map.centreOf("Das ist ärgerlich");
  await map.page.mouse.click(narrower.x, narrower.y);
  await map.page.keyboard.press("Delete");
  await expect(item).toContainText("Ein Zettel, den es nicht mehr gibt");
  await expect(item).toContainText("Schluckt den Ärger");
  await map.page.keyboard.press("Control+z");
  await expect(item).toContainText("Das ist ärgerlich");
});

test("suggestions are computed when asked, offered one by one, and taken back by one undo", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const map = await MapPage.join(browser, workshop.links.participant, "Petra");
  await map.write(
    "pains",
    "Liefertermin unbekannt",
    "Weiß den Liefertermin nicht",
    "Sonne blendet",
    "Zu viele Pflichtfelder",
    "Pflichtfelder nerven",
  );
  await map.page.getByRole("button", { name: "Sitzung" }).click();
  await map.page.getByRole("button", { name: "Ordnen", exact: true }).click();
  await expect(map.page.locator("[data-suggestion]")).toHaveCount(0);
  await map.page.getByRole("button", { name: "Vorschläge suchen" }).click();
  const offers = map.page.locator("[data-suggestion]");
  await expect(offers).toHaveCount(2);
  await offers
    .filter({ hasText: "Pflichtfelder nerven" })
    .getByRole("button", { name: "Nein, danke" })
    .click();
  await expect(offers).toHaveCount(1);
  await offers.getByRole("button", { name: "Bündeln" }).click();
  await expect(heading(map, "Liefertermin")).toHaveCount(1);
  await expect(bundled(map)).toHaveCount(2);
  await expect(offers).toHaveCount(0);
  await map.page.keyboard.press("Control+z");
  await expect(map.page.locator("[data-cluster]")).toHaveCount(0);
});

test("a finger selects several and bundles them; who looks on sees it and can change nothing", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const phone = await MapPage.join(browser, workshop.links.participant, "Petra", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  for (const text of ["eins", "zwei"]) {
    await phone.page.getByRole("button", { name: "Neuer Zettel", exact: true }).tap();
    await expect(phone.editor).toBeFocused();
    await phone.page.keyboard.type(text);
    await phone.page.getByRole("button", { name: "Fertig" }).tap();
  }
  const one = await phone.centreOf("eins");
  await phone.page.touchscreen.tap(one.x, one.y);
  await phone.page.getByRole("button", { name: "Mehrere Zettel auswählen" }).tap();
  const two = await phone.centreOf("zwei");
  await phone.page.touchscreen.tap(two.x, two.y);
  await phone.page.getByRole("button", { name: "Zettel bündeln" }).tap();
  await expect(titleField(phone)).toBeFocused();
  await phone.page.keyboard.type("Paar");
  await phone.page.keyboard.press("Enter");
  await expect(bundled(phone)).toHaveCount(2);
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  const viewer = await MapPage.join(browser, workshop.links.viewer, "Gast");
  await expect(heading(viewer, "Paar")).toHaveCount(1);
  await viewer.page.keyboard.press("Control+a");
  await viewer.page.keyboard.press("u");
  await viewer.page.keyboard.press("g");
  await expect(titleField(viewer)).toHaveCount(0);
  await expect(viewer.page.locator("[data-cluster] button")).toHaveCount(1);
  await expect(bundled(phone)).toHaveCount(2);
});
