import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** What people and operators can do about data, through the interface alone. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

async function openPrivacy({ page }: MapPage): Promise<void> {
  await page.getByRole("button", { name: "Mehr", exact: true }).click();
  await page.getByRole("button", { name: "Daten & Datenschutz" }).click();
  await expect(page.getByRole("dialog", { name: "Daten & Datenschutz" })).toBeVisible();
}

/** All that the site keeps in this browser. */
function keptBy(page: Page): Promise<{ keys: string[]; databases: string[] }> {
  return page.evaluate(async () => ({
    keys: Object.keys(localStorage).sort(),
    databases: (await indexedDB.databases()).map(({ name = "" }) => name),
  }));
}

async function downloadedText(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent("download");
  await press();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

async function join(browser: Browser, link: string, name: string): Promise<MapPage> {
  return MapPage.join(browser, link, name, { locale: "de-DE" });
}

test("a participant reads what is stored, takes it along, and is erased with their notes", async ({
  browser,
}) => {
  const { links } = await product.create({});
  const petra = await join(browser, links.facilitator, "Petra");
  const kim = await join(browser, links.participant, "Kim");
  await kim.write("pains", "von Kim, privat");
  await petra.write("pains", "von Petra");
  await expect(petra.notesIn("pains")).toHaveCount(2);
  await kim.isSaved();

  await openPrivacy(kim);
  const dialog = kim.page.getByRole("dialog");
  await expect(dialog).toContainText("Anzeigename: Kim");
  await expect(dialog).toContainText("1 Zettel von dir auf dieser Karte");
  await expect(dialog.getByRole("button", { name: "Workshop löschen" })).toHaveCount(0);
  const mine = await downloadedText(kim.page, () =>
    dialog.getByRole("button", { name: "Meine Daten laden" }).click(),
  );
  expect(mine.name).toMatch(/^Meine Daten, Lieferauskunft\.json$/);
  expect(mine.text).toContain("von Kim, privat");
  expect(mine.text).not.toContain("von Petra");

  await dialog.getByRole("button", { name: "Mich löschen" }).click();
  await dialog.getByRole("button", { name: "Weiter" }).click();
  await expect(dialog).toContainText("Das lässt sich nicht zurücknehmen.");
  await dialog.getByRole("button", { name: "Endgültig löschen" }).click();

  await expect(kim.page.getByRole("heading", { name: "Du bist gelöscht" })).toBeVisible();
  await expect(kim.page.getByText("1 Zettel und 1 Person")).toBeVisible();
  const receipt = await downloadedText(kim.page, () =>
    kim.page.getByRole("button", { name: "Nachweis speichern" }).click(),
  );
  expect(receipt.name).toMatch(/^Löschnachweis .*\.txt$/);
  expect(receipt.text).toContain("eine Person aus einem Workshop");
  expect(receipt.text).not.toContain("Kim");
  await expect.poll(async () => (await keptBy(kim.page)).databases).toEqual([]);
  expect((await keptBy(kim.page)).keys).toEqual(["empathy-map.name"]);

  await expect(petra.notesIn("pains")).toHaveText(["von Petra"]);
  await kim.page.getByRole("link", { name: "Zur Startseite" }).click();
  await expect(kim.page.getByRole("heading", { name: "Neuer Workshop" })).toBeVisible();
  await expect(kim.page.getByText("Zuletzt geöffnet")).toHaveCount(0);
  await petra.close();
  await kim.close();
});

test("who is about to join can read first what will be stored", async ({ page }) => {
  const { links } = await product.create({});
  await page.goto(links.participant);
  await expect(page.getByLabel("Anzeigename")).toBeVisible();
  await axeIsClean(page);
  const notice = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Datenschutz in Kürze" }).click();
  await expect((await notice).getByRole("heading", { name: "Wer verantwortlich ist" })).toBeVisible();
  await expect(page.getByLabel("Anzeigename")).toBeVisible();
});

test("a participant is erased and leaves the notes without a name", async ({ browser }) => {
  const { links } = await product.create({});
  const petra = await join(browser, links.facilitator, "Petra");
  const kim = await join(browser, links.participant, "Kim");
  await kim.write("gains", "bleibt stehen");
  await kim.isSaved();
  await openPrivacy(kim);
  const dialog = kim.page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Mich löschen" }).click();
  await dialog.getByRole("radio", { name: "Meine Zettel dalassen" }).check();
  await dialog.getByRole("button", { name: "Weiter" }).click();
  await expect(dialog).toContainText("Deine Zettel bleiben, ohne deinen Namen.");
  await dialog.getByRole("button", { name: "Endgültig löschen" }).click();
  await expect(kim.page.getByRole("heading", { name: "Du bist gelöscht" })).toBeVisible();
  await expect(petra.notesIn("gains")).toHaveText(["bleibt stehen"]);
  await expect(petra.page.getByRole("button", { name: "Nur diese Person ist da" })).toBeVisible();
  await petra.close();
  await kim.close();
});

test("notes are erased for good by key, and others only by the facilitator", async ({ browser }) => {
  const { links } = await product.create({});
  const petra = await join(browser, links.facilitator, "Petra");
  const kim = await join(browser, links.participant, "Kim");
  await petra.write("pains", "von Petra");
  await kim.write("pains", "Diagnose", "Telefonnummer");
  await expect(kim.notesIn("pains")).toHaveCount(3);
  await kim.isSaved();

  await kim.page.keyboard.press("Control+a");
  await kim.page.keyboard.press("Shift+Delete");
  const dialog = kim.page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: "2 Zettel endgültig löschen" })).toBeVisible();
  await expect(dialog).toContainText("1 weiterer Zettel der Auswahl bleibt");
  await dialog.getByRole("button", { name: "Endgültig löschen" }).click();
  await expect(dialog).toContainText("2 Zettel sind endgültig gelöscht.");
  await expect(kim.notesIn("pains")).toHaveText(["von Petra"]);
  await expect(petra.notesIn("pains")).toHaveText(["von Petra"]);
  await dialog.getByRole("button", { name: "Schließen" }).last().click();
  await expect(dialog).toHaveCount(0);
  // The map goes on, and what was erased cannot be undone.
  await expect(kim.page.getByRole("button", { name: "Rückgängig" })).toBeDisabled();
  await kim.write("pains", "danach");
  await kim.isSaved();
  await expect(petra.notesIn("pains")).toHaveCount(2);

  await petra.isSaved();
  await petra.page.keyboard.press("Control+a");
  await petra.page.getByRole("toolbar").getByRole("button", { name: "Menü öffnen" }).click();
  await petra.page.getByRole("menuitem", { name: "Zettel endgültig löschen" }).click();
  await petra.page.getByRole("dialog").getByRole("button", { name: "Endgültig löschen" }).click();
  await expect(petra.page.getByRole("dialog")).toContainText("2 Zettel sind endgültig gelöscht.");
  await expect(kim.notesIn("pains")).toHaveCount(0);
  await petra.close();
  await kim.close();
});

test("without a connection nothing is erased, and the dialog says why", async ({ browser }) => {
  const { links } = await product.create({});
  const kim = await join(browser, links.participant, "Kim");
  await kim.write("pains", "bleibt");
  await kim.isSaved();
  // The dialogs are fetched ahead a while after the map.
  await openPrivacy(kim);
  await kim.page.keyboard.press("Escape");
  await kim.page.keyboard.press("Control+a");
  await kim.page.keyboard.press("Shift+Delete");
  await expect(kim.page.getByRole("dialog").getByRole("button", { name: "Endgültig löschen" })).toBeVisible();
  await kim.page.keyboard.press("Escape");
  await kim.page.context().setOffline(true);
  await kim.isOffline();
  await kim.page.keyboard.press("Shift+Delete");
  await expect(kim.page.getByRole("dialog")).toContainText("Ohne Verbindung zum Server geht das nicht");
  await expect(kim.page.getByRole("dialog").getByRole("button", { name: "Endgültig löschen" })).toHaveCount(
    0,
  );
  await kim.page.keyboard.press("Escape");
  await openPrivacy(kim);
  await expect(kim.page.getByRole("button", { name: "Mich löschen" })).toBeDisabled();
  await kim.close();
});

test("a facilitator erases the workshop after typing its title, and keeps a receipt", async ({ browser }) => {
  const { id, links } = await product.create({ maps: [{ title: "Andrea" }, { title: "Bernd" }] });
  const petra = await join(browser, links.facilitator, "Petra");
  const kim = await join(browser, links.participant, "Kim");
  await petra.write("pains", "alles weg");
  await petra.isSaved();
  await openPrivacy(petra);
  const { page } = petra;
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Workshop löschen" }).click();
  await expect(dialog).toContainText("alle 2 Karten");
  await expect(dialog).toContainText("1 auf dieser Karte");
  await expect(dialog).toContainText("2 Personen");
  await expect(dialog.getByRole("link", { name: "JSON" })).toHaveCount(2);
  const saved = await downloadedText(page, () => dialog.getByRole("link", { name: "JSON" }).first().click());
  expect(saved.text).toContain("alles weg");

  const final = dialog.getByRole("button", { name: "Workshop endgültig löschen" });
  await dialog.getByLabel("Zur Bestätigung den Titel eintippen").fill("Lieferung");
  await expect(final).toBeDisabled();
  await dialog.getByLabel("Zur Bestätigung den Titel eintippen").fill("lieferauskunft");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "Der Workshop ist gelöscht" })).toBeVisible();
  await expect(page.getByText("2 Karten, 1 Zettel und 2 Personen")).toBeVisible();
  await axeIsClean(page);
  const receipt = await downloadedText(page, () =>
    page.getByRole("button", { name: "Nachweis speichern" }).click(),
  );
  expect(receipt.text).toContain(id);
  expect(receipt.text).toContain("2 Karten, 1 Zettel und 2 Personen");
  await expect.poll(async () => (await keptBy(page)).databases).toEqual([]);
  expect((await keptBy(page)).keys).toEqual(["empathy-map.name"]);

  await expect(kim.page.getByRole("heading", { name: "Diese Karte wurde gelöscht" })).toBeVisible();
  await petra.close();
  await kim.close();
});

test("the date is reminded of in time, changed, and then no longer reminded of", async ({ browser }) => {
  const { links } = await product.create({ title: "Zehn Tage", retentionDays: 10 });
  const petra = await join(browser, links.facilitator, "Petra");
  const kim = await join(browser, links.participant, "Kim");
  const reminder = petra.page.getByRole("region", { name: "Hinweis zur Aufbewahrung" });
  await expect(reminder).toContainText("in 10 Tagen");
  await expect(kim.page.getByRole("region", { name: "Hinweis zur Aufbewahrung" })).toHaveCount(0);
  await axeIsClean(petra.page);

  await reminder.getByRole("button", { name: "Länger behalten" }).click();
  const dialog = petra.page.getByRole("dialog");
  await dialog.getByLabel("Von heute an aufbewahren").selectOption("eigene Zahl …");
  await dialog.getByLabel("Anzahl Tage").fill("2");
  await dialog.getByRole("button", { name: "Übernehmen" }).click();
  await expect(dialog).toContainText("Geändert.");
  await axeIsClean(petra.page);
  await petra.page.keyboard.press("Escape");
  await expect(reminder).toContainText("in 2 Tagen");
  await kim.page.reload();
  await expect(kim.page.getByRole("region", { name: "Hinweis zur Aufbewahrung" })).toContainText(
    "in 2 Tagen",
  );

  await petra.page.goto(product.url);
  await expect(petra.page.getByRole("link", { name: "Zehn Tage" })).toContainText("gelöscht");
  await petra.page.goBack();
  await petra.isReady();
  await petra.isSaved();
  await reminder.getByRole("button", { name: "Hinweis schließen" }).click();
  await expect(reminder).toHaveCount(0);
  await openPrivacy(petra);
  await dialog.getByLabel("Von heute an aufbewahren").selectOption("unbegrenzt");
  await dialog.getByRole("button", { name: "Übernehmen" }).click();
  await expect(dialog).toContainText("nicht von selbst gelöscht");
  await petra.page.reload();
  await petra.isReady();
  await expect(reminder).toHaveCount(0);
  await petra.close();
  await kim.close();
});

test("a new workshop is kept a year, or as long as is chosen", async ({ page }) => {
  const created = page.waitForRequest(
    (request) => request.method() === "POST" && request.url().endsWith("/api/workshops"),
  );
  await page.goto(product.url);
  await expect(page.getByLabel("Wird gelöscht:")).toHaveValue("365");
  await page.getByLabel("Titel").fill("Kurz");
  await page.getByLabel("Wird gelöscht:").selectOption("nach 30 Tagen");
  await page.getByRole("button", { name: "Workshop anlegen" }).click();
  expect((await created).postDataJSON()).toMatchObject({ retentionDays: 30 });
  await new MapPage(page).isReady();
});

test("the pages on privacy are found, read in both languages, printed and taken along", async ({ page }) => {
  await page.goto(product.url);
  await page.getByRole("link", { name: "Datenschutz in Kürze" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Datenschutz in Kürze" })).toBeVisible();
  await expect(page.getByText("365 Tage nach dem Anlegen")).toBeVisible();
  await axeIsClean(page);
  await page.getByRole("link", { name: "Für Betreiber" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Verzeichnis von Verarbeitungstätigkeiten" }),
  ).toBeVisible();
  await axeIsClean(page);
  const german = await downloadedText(page, () =>
    page.getByRole("button", { name: "Als Textdatei" }).click(),
  );
  expect(german.name).toBe("Verzeichnis von Verarbeitungstätigkeiten.md");
  expect(german.text).toContain("**[Bitte ergänzen: Name der verantwortlichen Stelle (OPERATOR_NAME)]**");

  await page.getByTitle("English").click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Record of processing activities" }),
  ).toBeVisible();
  await axeIsClean(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.goto(`${product.url}/help/privacy`);
  await expect(page.getByRole("heading", { level: 1, name: "Privacy in short" })).toBeVisible();
});

test("axe finds nothing in the dialogs on data", async ({ browser }) => {
  const { links } = await product.create({ retentionDays: 5 });
  const petra = await MapPage.join(browser, links.facilitator, "Petra", {
    locale: "de-DE",
    reducedMotion: "reduce",
  });
  await petra.write("pains", "Zettel");
  await petra.isSaved();
  const { page } = petra;
  const dialog = page.getByRole("dialog");
  await openPrivacy(petra);
  await axeIsClean(page);
  await dialog.getByRole("button", { name: "Mich löschen" }).click();
  await axeIsClean(page);
  await dialog.getByRole("button", { name: "Weiter" }).click();
  await axeIsClean(page);
  await dialog.getByRole("button", { name: "Zurück" }).click();
  await dialog.getByRole("button", { name: "Zurück" }).click();
  await dialog.getByRole("button", { name: "Workshop löschen" }).click();
  await axeIsClean(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Shift+Delete");
  await expect(dialog).toBeVisible();
  await axeIsClean(page);
  await petra.close();
});
