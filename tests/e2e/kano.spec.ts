import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import type { CreatedWorkshop } from "../../model/api.ts";
import { openAsking, PHONE } from "./support/asking.ts";
import { axeIsClean } from "./support/axeIsClean.ts";
import { answerKano, closeRound, type KanoAnswers } from "./support/kanoPeople.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Kano rounds: prepared on the map, answered secretly on one's own device, and what comes out. */
let product: Product;
let workshop: CreatedWorkshop;

test.beforeAll(async () => {
  product = await sharedProduct();
});
test.beforeEach(async () => {
  workshop = await product.create({ maps: [{ title: "Andrea", customerName: "Andrea" }] });
});

const MUST_BE: KanoAnswers = ["expect", "dislike"];
const DELIGHT: KanoAnswers = ["like", "neutral"];
const REJECTED: KanoAnswers = ["dislike", "like"];

const prepared = (page: Page): Locator => page.getByRole("dialog", { name: "Kano-Befragung vorbereiten" });
const survey = (page: Page): Locator => page.getByRole("dialog", { name: "Kano-Befragung", exact: true });
const dock = (page: Page): Locator => page.getByRole("complementary", { name: "Kano-Befragung" });
const order = (page: Page): Locator =>
  page.getByRole("list", { name: "Reihenfolge der Arbeit" }).getByRole("listitem");

/** Selects all notes and begins a round about those in pains and gains, with the usual questions. */
async function begin({ page }: MapPage): Promise<void> {
  await page.keyboard.press("Control+a");
  await page.keyboard.press("q");
  await prepared(page).getByRole("button", { name: "Befragung starten" }).click();
  await expect(prepared(page)).toHaveCount(0);
}

test("a round is prepared from notes, answered by thumb with a break, and only counted until it is closed", async ({
  browser,
}) => {
  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim", PHONE);
  await mona.write("pains", "Kein Termin");
  await mona.write("gains", "Kopie der Anfrage");
  await mona.write("thinksFeels", "Wie spät ist es?");
  await openAsking(mona);
  await mona.page.getByRole("button", { name: "Kano-Befragung vorbereiten" }).click();
  const dialog = prepared(mona.page);
  await expect(dialog.getByRole("checkbox")).toHaveCount(2);
  for (const name of ["Kein Termin", "Kopie der Anfrage"])
    await dialog.getByRole("checkbox", { name }).check();
  await dialog.getByRole("button", { name: "Weiter zu den Fragen" }).click();
  await dialog.getByLabel("Worum es geht").first().fill("Liefertermin");
  await expect(dialog).toContainText("wenn das gelöst ist: „Liefertermin“?");
  await dialog.getByRole("button", { name: "Fragen zu „Liefertermin“ umformulieren" }).click();
  await dialog.getByLabel("Wenn es so ist").fill("Und wenn der Termin feststeht?");
  await dialog.getByRole("button", { name: "Befragung starten" }).click();

  await dock(kim.page).getByRole("button", { name: "Antworten" }).tap();
  const sheet = survey(kim.page);
  await expect(sheet).toContainText("Frage 1 von 4");
  await expect(sheet).toContainText("Und wenn der Termin feststeht?");
  await sheet.getByRole("button", { name: "Das setze ich voraus" }).tap();
  await expect(sheet).toContainText("wenn das so bleibt: „Liefertermin“?");
  await sheet.getByRole("button", { name: "Das stört mich sehr" }).tap();
  await expect(sheet).toContainText("Frage 3 von 4");
  await expect(mona.page.getByText("1 von 2 haben geantwortet")).toBeVisible();
  await expect(mona.page.getByText("0 mit allem fertig")).toBeVisible();

  await kim.page.reload();
  await kim.isReady();
  await expect(dock(kim.page)).toContainText("2 von 4 beantwortet");
  await dock(kim.page).getByRole("button", { name: "Weiter antworten" }).tap();
  await expect(sheet).toContainText("Frage 3 von 4");
  await sheet.getByRole("button", { name: "Zurück" }).tap();
  await expect(sheet.getByRole("button", { name: "Das stört mich sehr", pressed: true })).toBeVisible();
  await sheet.getByRole("button", { name: "Weiter" }).tap();
  await sheet.getByRole("button", { name: "Das freut mich" }).tap();
  await sheet.getByRole("button", { name: "Das ist mir egal" }).tap();
  await expect(sheet).toContainText("Danke!");
  await sheet.getByRole("button", { name: "Fertig" }).tap();
  await expect(mona.page.getByText("1 mit allem fertig")).toBeVisible();

  await answerKano(product, workshop, 2, { Liefertermin: MUST_BE });
  await expect(mona.page.getByText("3 von 3 haben geantwortet")).toBeVisible();
  await mona.page.getByRole("button", { name: "Schließen und zeigen" }).click();
  await mona.page.getByRole("link", { name: "Zum Ergebnis" }).click();
  await expect(order(mona.page)).toHaveText([/Liefertermin.*Basis/]);
  await expect(mona.page.getByText("Nur 1 Antwort: kein Bild")).toBeVisible();
  await expect(dock(kim.page)).toHaveCount(0);

  // From the item to its note, and from the note to all that came of it.
  await mona.page.getByRole("link", { name: "Zettel zu „Liefertermin“ zeigen" }).click();
  await expect(mona.page.getByRole("toolbar", { name: "1 Zettel ausgewählt" })).toBeVisible();
  await mona.page.keyboard.press("r");
  await mona.page.getByRole("dialog").getByRole("link", { name: "Liefertermin" }).click();
  await expect(mona.page.getByRole("heading", { name: "Kano", exact: false, level: 1 })).toBeAttached();
  await expect(order(mona.page)).toHaveCount(1);
});

test("a survey needs nothing but keys, and says so when it is closed under one's hands", async ({
  browser,
}) => {
  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona");
  await mona.write("pains", "Kein Termin");
  await begin(mona);
  const open = dock(mona.page).getByRole("button", { name: "Antworten" });
  await open.focus();
  await mona.page.keyboard.press("Enter");
  const sheet = survey(mona.page);
  await expect(sheet).toContainText("Frage 1 von 2");
  await mona.page.keyboard.press("2");
  await expect(sheet).toContainText("Frage 2 von 2");
  await expect(sheet.getByText("wenn das so bleibt")).toBeFocused();
  await mona.page.keyboard.press("ArrowLeft");
  await expect(sheet.getByRole("button", { name: "Das setze ich voraus", pressed: true })).toBeVisible();
  await mona.page.keyboard.press("ArrowRight");
  await mona.page.keyboard.press("5");
  await expect(sheet).toContainText("Danke!");
  await sheet.getByRole("button", { name: "Noch einmal durchgehen" }).click();
  await axeIsClean(mona.page);
  await mona.page.keyboard.press("2");
  await mona.page.keyboard.press("5");
  await expect(sheet).toContainText("Danke!");
  await mona.page.keyboard.press("Escape");
  await expect(dock(mona.page)).toContainText("Alles beantwortet");
  await dock(mona.page).getByRole("button", { name: "Antworten ändern" }).click();
  await closeRound(product, workshop);
  await expect(sheet).toContainText("Diese Befragung ist geschlossen.");
});

test("the result is an order of work, a chart, a table and a file, and keeps the words of a note that is gone", async ({
  browser,
}) => {
  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona");
  await mona.write("pains", "Kein Termin", "Werbung beim Warten");
  await mona.write("gains", "Kopie der Anfrage");
  await begin(mona);
  await answerKano(product, workshop, 4, {
    "Kein Termin": MUST_BE,
    "Werbung beim Warten": [REJECTED, REJECTED, REJECTED, ["like", "like"]],
    "Kopie der Anfrage": [DELIGHT, DELIGHT, ["like", "dislike"], ["like", "dislike"]],
  });
  await openAsking(mona);
  await mona.page.getByRole("button", { name: "Schließen und zeigen" }).click();
  await mona.page.getByRole("link", { name: "Zum Ergebnis" }).click();
  await expect(order(mona.page)).toHaveText([
    /^1.*Werbung beim Warten.*Rückweisung.*1 zweifelhafte Antwort/,
    /^2.*Kein Termin.*Basis/,
    /^3.*Kopie der Anfrage.*Leistung.*gleich viele für Begeisterung/,
  ]);
  const row = mona.page.getByRole("row", { name: /Kopie der Anfrage/ });
  await expect(row.getByRole("cell")).toHaveText([
    "3",
    /Leistung/,
    "0",
    "2",
    "2",
    "0",
    "0",
    "0",
    "1,00",
    "−0,50",
    "4",
    "0",
  ]);
  await mona.page.getByText("Was die Zahlen bedeuten").click();
  await expect(mona.page.getByText(/Berger.*1993/)).toBeVisible();
  await axeIsClean(mona.page);
  const download = mona.page.waitForEvent("download");
  await mona.page.getByRole("button", { name: "Als CSV sichern" }).click();
  const csv = readFileSync(await (await download).path(), "utf8");
  expect(csv).toContain("2;Kein Termin;");
  expect(csv).toContain(";Basis;4;0;0;0;0;0;0,00;-1,00;4;0");

  const map = await mona.page.context().newPage();
  await map.goto(`${product.url}/w/${workshop.id}/${workshop.maps[0]?.id}`);
  const other = new MapPage(map);
  await other.isReady();
  await map.keyboard.press("Control+a");
  await map.keyboard.press("Delete");
  await expect(other.notesIn("pains")).toHaveCount(0);
  await expect(order(mona.page).first()).toContainText("Der Zettel dazu ist nicht mehr auf der Karte.");
  await expect(order(mona.page).first()).toContainText("Werbung beim Warten");
});

test("in English, a round speaks English from the invitation to the result", async ({ browser }) => {
  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona");
  await mona.write("gains", "A copy");
  await begin(mona);
  await mona.page.getByRole("button", { name: "Mehr" }).click();
  await mona.page.getByTitle("English").click();
  await mona.page.keyboard.press("Escape");
  const card = mona.page.getByRole("complementary", { name: "Kano survey" });
  await card.getByRole("button", { name: "Answer" }).click();
  const sheet = mona.page.getByRole("dialog", { name: "Kano survey" });
  await sheet.getByRole("button", { name: "I like it that way" }).click();
  await sheet.getByRole("button", { name: "It is all the same to me" }).click();
  await expect(sheet).toContainText("Thank you!");
  await mona.page.goto(`${product.url}/w/${workshop.id}/kano`);
  await expect(mona.page.getByText("The survey is running.")).toBeVisible();
});
