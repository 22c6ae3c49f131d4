import { readFileSync } from "node:fs";
import { XMLValidator } from "fast-xml-parser";
import { unzipSync } from "fflate";
import { readNotesCsv } from "../../exchange/import/csv.ts";
import { readNotesXlsx } from "../../exchange/import/xlsx.ts";
import { fileOf, fullMap } from "../exchange/fullMap.ts";
import { workbookOf } from "../support/workbook.ts";
import { MapPage } from "./support/mapPage.ts";
import { pdfText } from "./support/pdfText.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Files in and out, through the dialogs. */
let product: Product;
let map: MapPage;

test.beforeAll(async () => {
  product = await sharedProduct();
});
test.beforeEach(async ({ browser }) => {
  const workshop = await product.create({ maps: [{ title: "Lieferauskunft", customerName: "Andrea" }] });
  map = await MapPage.join(browser, workshop.links.participant, "Petra");
});
test.afterEach(() => map.close());

const example = readFileSync("tests/fixtures/andrea.de.csv");

test("the worked example comes in as CSV and goes out as PDF, picture, slides, document, XLSX and Markdown with every note's text", async () => {
  await map.importFile("andrea.csv", "text/csv", example);
  await map.page.getByRole("button", { name: "25 Zettel importieren" }).click();
  await expect(map.page.getByText("25 Zettel importiert")).toBeVisible();
  await map.page.keyboard.press("Escape");
  await expect(map.page.locator("[data-note]")).toHaveCount(25);
  const read = readNotesCsv(example);
  if (!read.ok) throw new Error("the fixture must be readable");
  for (const size of ["A4", "A3"]) {
    const text = await pdfText(await map.download(`PDF, ${size}`, size));
    for (const note of read.notes) expect(text).toContain(note.text.replace(/[\s-]/g, ""));
  }
  await looksLike(await map.download("Bild, SVG", "SVG"), 25);
  const png = await map.download("Bild, PNG");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  // Two pixels a map unit: the three columns of fields are 1,712 wide.
  expect(png.readUInt32BE(16)).toBeGreaterThan(2 * 1712);
  const workbook = await readNotesXlsx(await map.download("Arbeitsmappe, XLSX"));
  expect(workbook.ok && workbook.notes.map(({ text }) => text).sort()).toEqual(
    read.notes.map(({ text }) => text).sort(),
  );
  for (const [choice, part] of [
    ["Folien, PPTX", "ppt/slides/slide1.xml"],
    ["Dokument, DOCX", "word/document.xml"],
  ] as const) {
    const xml = Buffer.from(unzipSync(await map.download(choice))[part] ?? []).toString();
    for (const note of read.notes) expect(xml).toContain(note.text.replaceAll("&", "&amp;"));
  }
  const markdown = (await map.download("Text, Markdown")).toString();
  expect(markdown).toContain("# Lieferauskunft\n\n**Andrea**\n");
  expect(markdown.match(/^- /gm)).toHaveLength(25);
  // A whole import is one step: a wrong file is gone with one key, and back with another.
  await map.page.keyboard.press("Control+z");
  await expect(map.page.locator("[data-note]")).toHaveCount(0);
  await map.page.keyboard.press("Control+Shift+z");
  await expect(map.page.locator("[data-note]")).toHaveCount(25);
});

/** As Chromium shows the drawing by itself: every note, no line out of its note, nothing that it complains about. */
async function looksLike(svg: Buffer, notes: number): Promise<void> {
  expect(XMLValidator.validate(svg.toString())).toBe(true);
  const page = await map.page.context().newPage();
  await page.goto(`data:image/svg+xml;base64,${svg.toString("base64")}`);
  const widths = await page
    .locator("[data-note]")
    .evaluateAll((shown) =>
      shown.map((note) =>
        Math.max(...[...note.querySelectorAll("text")].map((line) => line.getBBox().width)),
      ),
    );
  expect(widths).toHaveLength(notes);
  expect(Math.max(...widths)).toBeLessThan(145);
  expect(Math.min(...widths)).toBeGreaterThan(20);
  await page.close();
}

test("faulty rows are named before anything is imported, a field that is none is asked for, and the rest comes in", async () => {
  const file = Buffer.from("text;feld\nGut;Pains\nSchlecht;Nirgendwo\n;Gains\nAuch gut;gains\n");
  await map.importFile("liste.csv", "text/csv", file);
  const dialog = map.page.getByRole("dialog");
  await expect(dialog.getByText("1 Zeile lässt sich nicht lesen und bleibt weg")).toBeVisible();
  await expect(dialog.getByRole("row", { name: "4 Der Text ist leer." })).toBeVisible();
  await expect(dialog.getByText("Parkplatz: 1")).toBeVisible();
  await dialog.getByLabel("Nirgendwo").selectOption("Probleme (Pains)");
  await expect(dialog.getByText("Probleme (Pains): 2")).toBeVisible();
  await expect(map.page.locator("[data-note]")).toHaveCount(0);
  await dialog.getByRole("button", { name: "3 Zettel importieren" }).click();
  await expect(map.page.getByText("3 Zettel importiert")).toBeVisible();
  await expect(map.notesIn("gains")).toHaveText(["Auch gut"]);
  await expect(map.notesIn("pains")).toHaveCount(2);
});

for (const [what, name, message, bytes] of [
  [
    "binary garbage",
    "bild.csv",
    "keine Texttabelle",
    Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)),
  ],
  [
    "a workbook that cannot be opened",
    "kaputt.xlsx",
    "lässt sich nicht öffnen",
    Buffer.from("PK und dann nichts mehr"),
  ],
  ["a PDF under another name", "tabelle.csv", "ein PDF, keine Tabelle", Buffer.from("%PDF-1.7\n1 0 obj")],
  ["an old workbook", "alt.xls", "als XLSX oder CSV speichern", Buffer.from("irgendwas")],
  [
    "10,000 rows",
    "lang.csv",
    "höchstens 2.000",
    Buffer.from(`text,field\n${"Zeile,pains\n".repeat(10_000)}`),
  ],
  [
    "a note of 100,000 characters",
    "riese.csv",
    "höchstens 4.000 Zeichen",
    Buffer.from(`text,field\n${"x".repeat(100_000)},pains\n`),
  ],
] as const) {
  test(`${what}: a clear message, nothing imported, the map goes on`, async () => {
    await map.importFile(name, "text/csv", bytes);
    await expect(map.page.getByRole("dialog").getByText(message)).toBeVisible();
    await map.page.keyboard.press("Escape");
    await expect(map.page.locator("[data-note]")).toHaveCount(0);
    await map.write("pains", "weiter geht es");
    await map.isSaved();
  });
}

test("JSON goes out and comes in again, and one key takes away all that it brought", async () => {
  await map.write("pains", "hin und zurück");
  await map.isSaved();
  const file = await map.download("Daten, JSON");
  await map.importFile("karte.json", "application/json", file);
  await map.page.getByRole("button", { name: "1 Zettel importieren" }).click();
  await expect(map.notesIn("pains")).toHaveText(["hin und zurück", "hin und zurück"]);
  await map.page.getByRole("button", { name: "Noch eine Datei" }).click();
  await map.page.locator("input[type=file]").setInputFiles({
    name: "voll.json",
    mimeType: "application/json",
    buffer: Buffer.from(fileOf(fullMap())),
  });
  const dialog = map.page.getByRole("dialog");
  for (const said of ["3 Kommentare", "2 Bündel", "2 Widersprüche", "Auf dieser Karte steht schon jemand"]) {
    await expect(dialog.getByText(said)).toBeVisible();
  }
  await dialog.getByRole("button", { name: "8 Zettel importieren" }).click();
  await expect(map.page.getByText("8 Zettel importiert")).toBeVisible();
  await map.page.keyboard.press("Escape");
  // Two of them lie in one stack.
  await expect(map.page.locator("[data-note]")).toHaveCount(9);
  await map.page.keyboard.press("Control+z");
  await expect(map.page.locator("[data-note]")).toHaveCount(2);
  const rest = (await map.download("Daten, JSON")).toString();
  for (const gone of ["Gute Karte", "Tempo", "Eins"]) expect(rest).not.toContain(gone);
});

test("a table of complaints becomes notes of data in the parking lot, its column chosen, repetitions left out", async () => {
  await map.write("pains", "Kein Rückruf");
  await map.isSaved();
  const file = await workbookOf([
    ["Nr.", "Was ist passiert?", "Kanal"],
    [1, "Kein Rückruf!", "Telefon"],
    [2, "Die Bestellbestätigung kam erst nach drei Tagen", "Mail"],
    [3, "die Bestellbestätigung kam erst nach drei Tagen", "Mail"],
    [4, null, "Mail"],
    [5, '=HYPERLINK("http://example.org")', "Portal"],
  ]);
  await map.importFile("beschwerden.xlsx", "", Buffer.from(file));
  const dialog = map.page.getByRole("dialog", { name: "Aus einer Tabelle Zettel machen" });
  await expect(dialog.getByLabel("Der Text steht in")).toHaveValue("1");
  await expect(dialog.getByText("2 Wiederholungen")).toBeVisible();
  await expect(dialog.getByText("1 Zeile ohne Text")).toBeVisible();
  await dialog.getByText("Was sich wiederholt").click();
  await expect(dialog.getByText("„Kein Rückruf!“ steht schon auf der Karte")).toBeVisible();
  await dialog.getByLabel("Kanal").check();
  await dialog.getByRole("button", { name: "2 Zettel importieren" }).click();
  await expect(map.page.getByText("2 Zettel importiert")).toBeVisible();
  await map.page.keyboard.press("Escape");
  await expect(map.notesIn("parking")).toHaveText([
    "Die Bestellbestätigung kam erst nach drei Tagen",
    '=HYPERLINK("http://example.org")',
  ]);
  const csv = readNotesCsv(await map.download("Tabelle, CSV"));
  expect(csv.ok && csv.notes.find(({ field }) => field === "parking")).toMatchObject({
    evidence: "data",
    source: "beschwerden.xlsx, Zeile 3 · Mail",
  });
});

test("a whiteboard's table and a pasted list: fields that are named are found, the others chosen, people left out", async () => {
  const board = [
    "ID,TEXT,AREA,LAST UPDATED BY",
    "1,<p>Kein Termin</p>,Pains,Petra",
    "2,Idee,Wilde Ideen,Petra",
    "3,Rest,Papierkorb,Petra",
  ].join("\n");
  await map.importFile("mural.csv", "text/csv", Buffer.from(board));
  const dialog = map.page.getByRole("dialog", { name: "Liste oder Board importieren" });
  await expect(dialog.getByLabel("Pains")).toHaveValue("pains");
  await expect(dialog.getByText("Angaben zu Personen: LAST UPDATED BY")).toBeVisible();
  await dialog.getByLabel("Wilde Ideen").selectOption("Ziele (Gains)");
  await dialog.getByLabel("Papierkorb").selectOption("Weglassen");
  await dialog.getByRole("button", { name: "2 Zettel importieren" }).click();
  await expect(map.notesIn("pains")).toHaveText(["Kein Termin"]);
  await expect(map.notesIn("gains")).toHaveText(["Idee"]);
  await map.page.getByRole("button", { name: "Noch eine Datei" }).click();
  await map.page.getByLabel("Oder eine Liste einfügen").fill("Probleme:\nzu laut\n\nZiele: Ruhe");
  await map.page.getByRole("button", { name: "Weiter" }).click();
  await map.page.getByRole("button", { name: "2 Zettel importieren" }).click();
  await expect(map.notesIn("pains")).toHaveCount(2);
  await expect(map.notesIn("gains")).toHaveCount(2);
});

test("5,000 complaints come in parts that can be sorted", async () => {
  const rows = Array.from({ length: 5000 }, (_, row) => [`Beschwerde ${row + 1}: zu spät`]);
  await map.importFile("viele.xlsx", "", Buffer.from(await workbookOf([["Text"], ...rows])));
  const dialog = map.page.getByRole("dialog");
  await expect(dialog.getByText("5.000 Zettel", { exact: true })).toBeVisible();
  await dialog.getByLabel("Davon importieren").selectOption("Zettel 4.001 bis 5.000");
  await dialog.getByRole("button", { name: "1.000 Zettel importieren" }).click();
  await expect(map.page.getByText("1.000 Zettel importiert")).toBeVisible();
  await expect(map.page.locator("[data-outline-field=parking] [data-note]").first()).toHaveText(
    /Beschwerde 4001/,
  );
});
