import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import type { CreatedWorkshop } from "../../model/api.ts";
import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** From a note to an action and back, and the board on which actions stand. */
let product: Product;
let workshop: CreatedWorkshop;

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test.beforeEach(async () => {
  product = await sharedProduct();
  workshop = await product.create({ maps: [{ title: "Andrea", customerName: "Andrea" }] });
});

const boardOf = (page: Page): string => `${new URL(page.url()).origin}/w/${workshop.id}/actions`;
const column = (page: Page, state: "Idee" | "Läuft" | "Ausgewertet"): Locator =>
  page.getByRole("grid", { name: state });
const card = (page: Page, title: string): Locator => page.getByRole("row", { name: title });
const sheet = (page: Page): Locator => page.getByRole("dialog", { name: "Maßnahme" });

const owner = (page: Page): Locator => sheet(page).getByRole("combobox", { name: "Verantwortlich" });
const dropTarget = (within: Page | Locator): Locator => within.locator("[data-drop-target]").first();

async function openBoard({ page }: MapPage): Promise<void> {
  await page.goto(boardOf(page));
  await expect(page.getByRole("heading", { name: "Maßnahmen", level: 1 })).toBeVisible();
}

/** A new action with a title; the board stands open. */
async function begin(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Neue Maßnahme" }).click();
  await expect(sheet(page).getByLabel("Was wollen wir ändern?")).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press("Escape");
  await expect(card(page, title)).toBeVisible();
}

test("an action begins at a note, is written by two at once, and leads back to the note that it stands on", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  await petra.write("pains", "Kein Beleg für die Anfrage");
  await petra.isSaved();
  await openBoard(kim);
  await expect(kim.page.getByText("Aus Erkenntnissen werden kleine Versuche")).toBeVisible();

  await petra.page.keyboard.press("r");
  const dialog = petra.page.getByRole("dialog", { name: "Was daraus wurde" });
  await expect(dialog.getByText("Noch keine Maßnahme stützt sich auf diesen Zettel.")).toBeVisible();
  await dialog.getByRole("button", { name: "Maßnahme daraus machen" }).click();
  const title = sheet(petra.page).getByLabel("Was wollen wir ändern?");
  await expect(title).toBeFocused();
  await petra.page.keyboard.type("Kopie");
  await card(kim.page, "Kopie").click();
  await expect(sheet(kim.page).getByText("Kein Beleg für die Anfrage")).toBeVisible();
  const same = sheet(kim.page).getByLabel("Was wollen wir ändern?");
  await same.press("End");
  await same.pressSequentially(" der Anfrage");
  await title.press("Home");
  await title.pressSequentially("Eine ");
  for (const text of [title, same]) await expect(text).toHaveValue("Eine Kopie der Anfrage");

  // Who is here is meant by their name, however it is written.
  await owner(kim.page).fill("petra");
  await kim.page.keyboard.press("Tab");
  await sheet(kim.page).getByLabel("Faktor").selectOption({ label: "Technik" });
  await expect(owner(petra.page)).toHaveValue("Petra");
  await expect(sheet(petra.page).getByLabel("Faktor")).toHaveValue("technology");

  await sheet(kim.page)
    .getByRole("link", { name: /Kein Beleg für die Anfrage/ })
    .click();
  await kim.isReady();
  await expect(kim.page.getByRole("toolbar", { name: /1 Zettel/ })).toBeVisible();
  // The note goes, the action keeps its words and says so.
  await kim.page.keyboard.press("Delete");
  await expect(kim.notesIn("pains")).toHaveCount(0);
  await expect(
    sheet(petra.page).getByText("Diesen Zettel gibt es nicht mehr", { exact: false }),
  ).toBeVisible();
  await expect(sheet(petra.page).getByText("Kein Beleg für die Anfrage")).toBeVisible();
});

test("cards are moved with mouse and keyboard and by their menu, and undo takes back one's own step only", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  const { page } = petra;
  await openBoard(petra);
  for (const title of ["Rückruf anbieten", "Formular kürzen", "Mail nennen"]) await begin(page, title);
  await openBoard(kim);
  await expect(column(page, "Idee").getByRole("row")).toHaveCount(3);

  await card(page, "Formular kürzen").dragTo(column(page, "Läuft"));
  await expect(column(kim.page, "Läuft").getByRole("row")).toHaveText([/Formular kürzen/]);

  await card(page, "Rückruf anbieten").getByRole("button", { name: "Rückruf anbieten verschieben" }).focus();
  await page.keyboard.press("Enter");
  // The places in its own column come first; the next column is one Tab away.
  await expect(dropTarget(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(dropTarget(page.locator("[data-state=running]"))).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(column(kim.page, "Läuft").getByRole("row")).toHaveCount(2);

  await card(kim.page, "Mail nennen").getByRole("button", { name: "Mail nennen: verschieben" }).click();
  await kim.page.getByRole("menuitem", { name: "Nach „Ausgewertet“" }).click();
  await expect(column(page, "Ausgewertet").getByRole("row")).toHaveText([/Mail nennen/]);

  await page.keyboard.press("ControlOrMeta+z");
  await expect(column(page, "Idee").getByRole("row")).toHaveText([/Rückruf anbieten/]);
  await expect(column(page, "Ausgewertet").getByRole("row")).toHaveText([/Mail nennen/]);

  await card(page, "Rückruf anbieten").click();
  await sheet(page).getByRole("button", { name: "Maßnahme löschen" }).click();
  await expect(card(kim.page, "Rückruf anbieten")).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Rückgängig" }).click();
  await expect(card(kim.page, "Rückruf anbieten")).toBeVisible();
});

test("on a phone an action is reviewed by touch, without a connection, and what was due stands out until then", async ({
  browser,
}) => {
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim", PHONE);
  const { page } = kim;
  await openBoard(kim);
  await page.getByRole("button", { name: "Neue Maßnahme" }).tap();
  await sheet(page).getByLabel("Was wollen wir ändern?").fill("Rückruf anbieten");
  await sheet(page).getByLabel("Auswertung am").fill("2020-02-03");
  await sheet(page).getByRole("button", { name: "Schließen" }).tap();
  await expect(
    card(page, "Rückruf anbieten").getByText("Auswertung überfällig seit 03.02.2020"),
  ).toBeVisible();
  await expect(page.locator("[data-connection=saved]")).toBeVisible();

  await page.context().setOffline(true);
  await expect(page.locator("[data-connection=offline]")).toBeVisible({ timeout: 45_000 });
  await card(page, "Rückruf anbieten").tap();
  await sheet(page).getByRole("radio", { name: "Ausgewertet" }).check({ force: true });
  await sheet(page).getByLabel("Entscheidung").selectOption({ label: "behalten" });
  await sheet(page).getByLabel("Was haben wir gelernt?").fill("Drei von vier riefen zurück");
  await sheet(page).getByRole("button", { name: "Schließen" }).tap();
  await page.getByRole("radio", { name: "Ausgewertet" }).check({ force: true });
  await expect(card(page, "Rückruf anbieten").getByText("behalten")).toBeVisible();
  await expect(page.getByText("überfällig", { exact: false })).toHaveCount(0);
  await page.context().setOffline(false);
  await expect(page.locator("[data-connection=saved]")).toBeVisible();

  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  await openBoard(petra);
  await expect(column(petra.page, "Ausgewertet").getByRole("row")).toHaveText([/Rückruf anbieten/]);
  await petra.page.getByLabel("Faktor").selectOption({ label: "Strategie" });
  await expect(petra.page.getByText("0 von 1 Maßnahmen sichtbar")).toBeVisible();
  await petra.page.getByRole("button", { name: "Alle zeigen" }).click();
  const download = petra.page.waitForEvent("download");
  await petra.page.getByRole("button", { name: "Als CSV sichern" }).click();
  await expect(petra.page.getByRole("menuitem", { name: "Offene für Jira (CSV)" })).toBeVisible();
  await petra.page.getByRole("menuitem", { name: "Als CSV sichern" }).click();
  const csv = readFileSync(await (await download).path(), "utf8");
  expect(csv).toContain("Drei von vier riefen zurück");
});

test("an action answers a persona's line and a journey's card, leads to both, and keeps the words of what is deleted", async ({
  browser,
}) => {
  workshop = await product.create({ template: "andrea" });
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const { page } = petra;
  const line = page.getByRole("dialog", { name: "Darauf stützt sich die Zeile" });
  const frustrations = page.getByRole("grid", { name: "Was sie stört" });
  await page.goto(boardOf(page).replace("actions", "personas"));
  await page
    .getByRole("link", { name: /Andrea/ })
    .first()
    .click();
  const words = await frustrations.getByRole("textbox").last().inputValue();
  await frustrations
    .getByRole("button", { name: /: zeigen$/ })
    .last()
    .click();
  await line.getByRole("button", { name: "Maßnahme daraus machen" }).click();
  await page.keyboard.type("Einmal im Monat zuhören");
  const answers = sheet(page).locator("[data-answer]");
  await expect(answers).toContainText([words]);

  // From the board, a card is found by a word of it.
  await openBoard(petra);
  await card(page, "Einmal im Monat zuhören").click();
  await sheet(page).getByRole("button", { name: "Zeile oder Karte verbinden" }).click();
  await expect(sheet(page).getByLabel("Zeile oder Karte suchen")).toBeFocused();
  await page.keyboard.type("warten, ");
  const found = sheet(page)
    .getByRole("list", { name: "Gefundene Zeilen und Karten" })
    .getByRole("button")
    .first();
  const cardWords = (await found.locator("span").first().innerText()).trim();
  await found.press("Enter");
  await expect(answers).toHaveCount(2);
  await sheet(page).getByLabel("Zeile oder Karte suchen").fill("kontakt, chancen");
  const otherWords = (await found.locator("span").first().innerText()).trim();
  await found.press("Enter");
  await expect(answers).toHaveCount(3);
  await sheet(page)
    .getByRole("link", { name: `„${cardWords}“ zeigen` })
    .click();
  const opened = page.getByRole("dialog", { name: "Karte" });
  await expect(opened.getByLabel("Text der Karte")).toHaveValue(cardWords);
  await opened.getByRole("button", { name: /Einmal im Monat zuhören/ }).click();
  // Another card of the journey that is open already.
  await sheet(page)
    .getByRole("link", { name: `„${otherWords}“ zeigen` })
    .click();
  await expect(opened.getByLabel("Text der Karte")).toHaveValue(otherWords);
  await opened.getByRole("button", { name: /Einmal im Monat zuhören/ }).click();
  await sheet(page)
    .getByRole("link", { name: `„${words}“ zeigen` })
    .click();
  const row = page.locator("[data-wanted]");
  await expect(row.getByRole("textbox")).toHaveValue(words);
  await expect(row).toBeInViewport();

  // From the note, all that came of it; the line goes, the action keeps its words.
  await row.getByRole("button", { name: /: zeigen$/ }).click();
  await line.getByRole("link").first().click();
  await petra.isReady();
  // Where the link leads is fetched after the map.
  await expect(page.getByRole("toolbar", { name: "1 Zettel ausgewählt" })).toBeVisible();
  await page.keyboard.press("r");
  await expect(
    page.getByRole("dialog", { name: "Was daraus wurde" }).getByRole("button", { name: /Einmal im Monat/ }),
  ).toBeVisible();
  await page.goBack();
  await frustrations
    .getByRole("button", { name: /verschieben oder löschen$/ })
    .last()
    .click();
  await page.getByRole("menuitem", { name: "Zeile löschen" }).click();
  await openBoard(petra);
  await card(page, "Einmal im Monat zuhören").click();
  await expect(answers.filter({ hasText: words })).toContainText("Diese Zeile gibt es nicht mehr");
});

test("axe finds nothing on the board and in an open action", async ({ browser }) => {
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const { page } = petra;
  await openBoard(petra);
  await axeIsClean(page);
  await begin(page, "Rückruf anbieten");
  await card(page, "Rückruf anbieten").click();
  await sheet(page).getByLabel("Auswertung am").fill("2020-02-03");
  await axeIsClean(page);
  await page.keyboard.press("Escape");
  await expect(sheet(page)).toHaveCount(0);
  await axeIsClean(page);
});
