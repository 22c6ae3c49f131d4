import type { Locator, Page } from "@playwright/test";
import type { CreatedWorkshop } from "../../model/api.ts";
import { newId } from "../../model/ids.ts";
import { addLines, addPersona } from "../../model/personaCommands.ts";
import type { Source } from "../../model/source.ts";
import { axeIsClean } from "./support/axeIsClean.ts";
import { fingerOn } from "./support/finger.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { joinAsProgram, openRoom } from "./support/program.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** From notes to a persona sheet, from there back to the notes, and on to a map. */
let product: Product;
let workshop: CreatedWorkshop;

const PHONE = { width: 390, height: 844 };

test.beforeAll(async () => {
  product = await sharedProduct();
});
test.beforeEach(async () => {
  workshop = await product.create({ maps: [{ title: "Andrea", customerName: "Andrea" }] });
});

const section = (page: Page, name: string): Locator => page.getByRole("grid", { name, exact: true });
/** Where there is none, a row says what belongs there. */
const lines = (page: Page, name: string): Locator =>
  section(page, name)
    .getByRole("row")
    .filter({ has: page.getByRole("textbox") });
const words = (page: Page, name: string): Locator => section(page, name).getByRole("textbox");
const listed = (page: Page, text: string): Locator =>
  page.getByRole("grid", { name: "Zettel der Karten" }).getByRole("row", { name: text });
const grounds = (line: Locator): Locator => line.getByRole("button", { name: /: zeigen$/ });
const names = (page: Page): Locator => page.locator("[data-persona] [data-name]");
const personasOf = (): string => `${product.url}/w/${workshop.id}/personas`;

async function beginSheet(page: Page, name: string): Promise<void> {
  await page.goto(personasOf());
  await page.getByRole("button", { name: "Neue Persona" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
}

test("two people build a persona from notes, reword it, and keep what it stands on", async ({ browser }) => {
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  const { page } = petra;
  await petra.write("pains", "Kein Beleg für die Anfrage", "Weiß den Termin nicht");
  await petra.write("gains", "Eine Kopie behalten");
  await petra.isSaved();
  await kim.page.goto(personasOf());
  await expect(kim.page.getByText("Ein Mensch statt einer Zielgruppe")).toBeVisible();
  await beginSheet(page, "Andrea");
  await expect(page.getByText("Proto-Persona", { exact: true })).toBeVisible();
  await kim.page.getByRole("link", { name: /Andrea/ }).click();

  // Dragged into a section, then another one onto the line.
  await listed(page, "Kein Beleg").dragTo(section(page, "Was sie stört"));
  await expect(words(kim.page, "Was sie stört")).toHaveValue("Kein Beleg für die Anfrage");
  await expect(listed(kim.page, "Kein Beleg").getByText("schon dabei")).toBeVisible();
  await listed(page, "Weiß den Termin").dragTo(lines(page, "Was sie stört").first());
  await expect(grounds(lines(kim.page, "Was sie stört").first())).toHaveText("2 Zettel");
  // Chosen, into the section that fits.
  await listed(page, "Eine Kopie").click();
  await page.getByRole("button", { name: "1 Zettel übernehmen" }).click();
  await expect(words(kim.page, "Ziele")).toHaveValue("Eine Kopie behalten");

  // Both reword one line at the same time.
  await words(page, "Was sie stört").press("Home");
  await page.keyboard.type("Hat ");
  await words(kim.page, "Was sie stört").press("End");
  await kim.page.keyboard.type(", und keinen Termin");
  for (const each of [page, kim.page])
    await expect(words(each, "Was sie stört")).toHaveValue(
      "Hat Kein Beleg für die Anfrage, und keinen Termin",
    );
  await expect(grounds(lines(page, "Was sie stört").first())).toHaveText("2 Zettel");

  // A note that somebody observed makes more than a guess of it, as soon as the map says so.
  await grounds(lines(kim.page, "Was sie stört").first()).click();
  await kim.page.getByRole("link", { name: /Kein Beleg/ }).click();
  await kim.isReady();
  await expect(kim.page.getByRole("toolbar", { name: /1 Zettel/ })).toBeVisible();
  await kim.page.keyboard.press("e");
  await kim.page.keyboard.press("e");
  await expect(page.getByText("Proto-Persona", { exact: true })).toHaveCount(0);
  // Moved to another field the note stays behind its line, which stays in its section.
  await kim.dragNote("Kein Beleg", await kim.pointIn("gains", 420, 150));
  await expect(kim.notesIn("gains").filter({ hasText: "Kein Beleg" })).toHaveCount(1);
  await expect(listed(page, "Kein Beleg").getByText("Ziele (Gains)")).toBeVisible();
  await expect(grounds(lines(page, "Was sie stört").first())).toHaveText("2 Zettel");
  // The note goes, the line keeps its words and says that its source is gone.
  await kim.page.keyboard.press("Delete");
  await expect(kim.notesIn("pains")).toHaveCount(1);
  await grounds(lines(page, "Was sie stört").first()).click();
  const sources = page.getByRole("dialog", { name: "Darauf stützt sich die Zeile" });
  await expect(sources.getByText("Diesen Zettel gibt es nicht mehr", { exact: false })).toBeVisible();
  await expect(sources.getByText("Hat Kein Beleg für die Anfrage, und keinen Termin")).toBeVisible();

  // The list is put in order by mouse, keyboard and menu; the other sees it, and it is taken back.
  await beginSheet(page, "Bernd");
  for (const each of [page, kim.page]) await each.goto(personasOf());
  await expect(names(kim.page)).toHaveText([/Andrea/, /Bernd/]);
  const cards = (each: Page): Locator => section(each, "Personas").getByRole("row");
  await cards(page)
    .last()
    .dragTo(cards(page).first(), { targetPosition: { x: 4, y: 30 } });
  await expect(names(kim.page)).toHaveText([/Bernd/, /Andrea/]);
  const moved = page.getByRole("status").filter({ hasText: "Bernd steht jetzt an Stelle 1 von 2." });
  await moved.getByRole("button", { name: "Rückgängig" }).click();
  await expect(names(kim.page)).toHaveText([/Andrea/, /Bernd/]);
  await kim.page.getByRole("button", { name: "Andrea verschieben" }).focus();
  await kim.page.keyboard.press("Enter");
  await expect(kim.page.locator("[data-drop-target]").first()).toBeVisible();
  await kim.page.keyboard.press("End");
  await kim.page.keyboard.press("Enter");
  await expect(names(page)).toHaveText([/Bernd/, /Andrea/]);
  await kim.page.getByRole("button", { name: "Andrea: verschieben" }).press("Enter");
  await kim.page.getByRole("menuitem", { name: "Weiter nach vorn" }).press("Enter");
  await expect(names(page)).toHaveText([/Andrea/, /Bernd/]);
});

test("on a phone notes come from below, lines and personas are moved by finger, keyboard, menu and undo, and without a network it says what is not here", async ({
  browser,
}) => {
  workshop = await product.create({ maps: [{ title: "Andrea" }, { title: "Nie geöffnet" }] });
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra", { hasTouch: true });
  const { page } = petra;
  await petra.write("gains", "Eine Kopie behalten", "Ware bald");
  await petra.isSaved();
  await page.setViewportSize(PHONE);
  await beginSheet(page, "Andrea");
  await page.getByRole("button", { name: "Zettel auswählen" }).tap();
  await listed(page, "Eine Kopie").tap();
  await listed(page, "Ware bald").tap();
  await page.getByRole("button", { name: "2 Zettel übernehmen" }).tap();
  await expect(lines(page, "Ziele")).toHaveCount(2);
  // By finger: a line before another one, and a note that rests under the finger onto a line; nothing scrolls meanwhile.
  const finger = await fingerOn(page);
  await lines(page, "Ziele").last().scrollIntoViewIfNeeded();
  const scrolled = (): Promise<number> => page.locator("article").evaluate((sheet) => sheet.scrollTop);
  const before = await scrolled();
  const grip = lines(page, "Ziele").last().locator("[data-grip]");
  await finger.drag(grip, lines(page, "Ziele").first(), "by its grip", { at: 0.1 });
  await expect(words(page, "Ziele").first()).toHaveValue("Ware bald");
  await page.getByRole("button", { name: "Zettel auswählen" }).tap();
  await finger.drag(listed(page, "Ware bald"), lines(page, "Ziele").last(), "held");
  await expect(grounds(lines(page, "Ziele").last())).toHaveText("2 Zettel");
  await expect(page.getByRole("dialog", { name: "Zettel der Karten" })).toHaveCount(0);
  expect(await scrolled()).toBe(before);
  // Into a section that is out of sight: the sheet comes along at its edge.
  await page.getByRole("button", { name: "Zettel auswählen" }).tap();
  await finger.drag(listed(page, "Ware bald"), section(page, "Gedanken und Gefühle"), "held");
  await expect(words(page, "Gedanken und Gefühle")).toHaveValue("Ware bald");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
  await expect(words(page, "Ziele").first()).toHaveValue("Eine Kopie behalten");
  const move = lines(page, "Ziele")
    .last()
    .getByRole("button", { name: /verschieben$/ });
  await move.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-drop-target]").first()).toBeVisible();
  // From its own section on to the next.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(lines(page, "Ziele")).toHaveCount(1);
  await expect(lines(page, "Was sie stört")).toHaveCount(1);
  await lines(page, "Was sie stört")
    .getByRole("button", { name: /verschieben oder löschen/ })
    .tap();
  await page.getByRole("menuitem", { name: "Zeile löschen" }).tap();
  await expect(lines(page, "Was sie stört")).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Rückgängig" }).tap();
  await expect(lines(page, "Was sie stört")).toHaveCount(1);
  // The same note behind another line, too, without dragging.
  await page.getByRole("button", { name: "Zettel auswählen" }).tap();
  await listed(page, "Eine Kopie").tap();
  await page.getByLabel("In", { exact: true }).selectOption({ label: "Zeile: Ware bald" });
  await page.getByRole("button", { name: "1 Zettel übernehmen" }).tap();
  await expect(grounds(lines(page, "Was sie stört").first())).toHaveText("2 Zettel");
  // Enter goes on to a new line, Backspace takes an empty one away.
  await words(page, "Ziele").press("Enter");
  await expect(words(page, "Ziele").nth(1)).toBeFocused();
  await page.keyboard.type("Ruhe");
  await expect(grounds(lines(page, "Ziele").nth(1))).toHaveText("ohne Zettel");
  await beginSheet(page, "Bernd");
  await page.goto(personasOf());
  const grips = section(page, "Personas").locator("[data-grip]");
  await finger.drag(grips.last(), section(page, "Personas").getByRole("row").first(), "by its grip", {
    at: 0.1,
  });
  await expect(names(page)).toHaveText([/Bernd/, /Andrea/]);

  // A map that this device has had is here as it was; of the other it says so, and both come back by themselves.
  await page.context().setOffline(true);
  await page.getByRole("link", { name: /Andrea/ }).tap();
  await page.getByRole("button", { name: "Zettel auswählen" }).tap();
  const said = page.getByRole("dialog").getByRole("status");
  await expect(said).toContainText("„Nie geöffnet“ liegt nicht auf diesem Gerät");
  await expect(said).toContainText("„Andrea“ steht hier, wie dieses Gerät die Karte zuletzt gesehen hat");
  await expect(listed(page, "Eine Kopie")).toBeVisible();
  await page.context().setOffline(false);
  await expect(said).toBeEmpty({ timeout: 20_000 });
  await expect(listed(page, "Eine Kopie")).toBeVisible();
});

test("selected notes become lines from the map, and the persona starts a map of its own", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const { page } = petra;
  await petra.write("situation", "Wartet auf Ware");
  await petra.isSaved();
  await page.keyboard.press("i");
  const dialog = page.getByRole("dialog", { name: "Persona" });
  await expect(dialog.getByText("Noch auf keinem Persona-Blatt steht dieser Zettel.")).toBeVisible();
  await dialog.getByRole("button", { name: "Auf ein Persona-Blatt übernehmen" }).click();
  await expect(words(page, "Kontext")).toHaveValue("Wartet auf Ware");
  await page.getByRole("textbox", { name: "Name" }).fill("Bernd");
  await page.getByRole("textbox", { name: "Rolle" }).fill("Lagerleiter");
  await page.getByRole("button", { name: "Karte mit dieser Persona beginnen" }).click();
  await petra.isReady();
  await expect(page.getByRole("button", { name: /Bernd/ }).first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/w/${workshop.id}/(?!${workshop.maps[0]?.id})`));
  const made: unknown = await page.evaluate(
    async (address) => (await fetch(address)).json(),
    `${product.url}/api/workshops/${workshop.id}/maps/${page.url().split("/").at(-1)}/export/json`,
  );
  expect(made).toMatchObject({
    about: { customerName: "Bernd", customerRole: "Lagerleiter", situation: "Wartet auf Ware" },
  });
  // From the note to all that came of it.
  await page.goto(`${product.url}/w/${workshop.id}/${workshop.maps[0]?.id}`);
  await petra.isReady();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("r");
  await page
    .getByRole("dialog")
    .getByRole("link", { name: /Wartet auf Ware/ })
    .click();
  await expect(words(page, "Kontext")).toHaveValue("Wartet auf Ware");
});

test("a line whose map is not there any more keeps its words, its evidence and its place, and says so", async ({
  browser,
}) => {
  const program = await joinAsProgram(product, workshop, "participant");
  const room = await openRoom(product, program, { kind: "outcome", workshopId: workshop.id });
  const gone = { mapId: newId(), noteId: newId(), author: null };
  const persona = addPersona(room.doc, { name: "Andrea" }, "me") ?? "";
  const source: Source = { ...gone, text: "Rief dreimal an", evidence: "observed" };
  addLines(room.doc, persona, [{ section: "behaviour", text: "Ruft lieber an", sources: [source] }], "me");
  const { page } = await MapPage.join(browser, workshop.links.participant, "Petra");
  await page.goto(`${personasOf()}/${persona}`);
  await expect(words(page, "Verhalten")).toHaveValue("Ruft lieber an");
  await expect(page.getByText("Proto-Persona", { exact: true })).toHaveCount(0);
  await grounds(lines(page, "Verhalten").first()).click();
  const sources = page.getByRole("dialog", { name: "Darauf stützt sich die Zeile" });
  await expect(sources.getByText("Rief dreimal an")).toBeVisible();
  await expect(sources.getByText("Die Karte dieses Zettels ist hier nicht zu sehen")).toBeVisible();
  await expect(sources.getByRole("link", { name: /Rief dreimal an/ })).toHaveCount(0);
  room.close();
});

test("list and sheet are accessible, light and dark, in both languages", async ({ browser }) => {
  workshop = await product.create({ template: "andrea", language: "en" });
  const { page } = await MapPage.join(browser, workshop.links.participant, "Petra");
  await page.goto(personasOf());
  await page
    .getByRole("link", { name: /Andrea/ })
    .first()
    .waitFor();
  await axeIsClean(page);
  await page
    .getByRole("link", { name: /Andrea/ })
    .first()
    .click();
  await expect(lines(page, "Ziele")).toHaveCount(2);
  await expect(listed(page, "Sun on the monitor")).toBeVisible();
  await axeIsClean(page);
  const english = await browser.newContext({
    locale: "en-GB",
    storageState: await page.context().storageState(),
  });
  const other = await english.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("grid", { name: "Goals" }).getByRole("row")).toHaveCount(2);
  await expect(other.getByText("15 statements from 20 notes", { exact: false })).toBeVisible();
});
