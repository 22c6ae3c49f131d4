import { expect, test } from "vitest";
import { readBoard } from "../../exchange/import/boards.ts";
import { readCsv, readNotesCsv } from "../../exchange/import/csv.ts";
import { IMPORT_LIMITS } from "../../exchange/import/importedNote.ts";
import { readNotesXlsx } from "../../exchange/import/xlsx.ts";
import { workbookOf } from "../support/workbook.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function boardOf(text: string) {
  const table = readCsv(utf8(text));
  if (!table.ok) throw new Error(table.problem.kind);
  return readBoard(table.rows, IMPORT_LIMITS);
}

const shape = (text: string) =>
  boardOf(text)?.groups.map(({ title, field, notes }) => [field ?? title, notes.map((note) => note.text)]);

const MURAL = [
  "ID,TEXT,BG COLOR,POSITION X,POSITION Y,AREA,TAGS,LAST UPDATED,LAST UPDATED BY,LINK",
  '0-1,"<div>Kein <b>Liefertermin</b></div>",#FCFE7D,10,20,Pains,"eilig, Einkauf",2026-11-01,Petra Klein,',
  "0-2,Größe &amp; Gewicht &lt; 5 kg,#FCFE7D,10,20,What does she THINK and FEEL?,,2026-11-01,petra@example.org,",
  "0-3,Idee,#FCFE7D,10,20,Ideenspeicher,,2026-11-01,Jo,http://example.org",
  "0-4,allein,#FCFE7D,10,20,,,2026-11-01,Jo,",
  "0-5,,#FCFE7D,10,20,Pains,,2026-11-01,Jo,",
].join("\r\n");

test("Mural: areas that name fields are fields, HTML becomes its words, columns about people stay out and are named", () => {
  expect(shape(MURAL)).toEqual([
    ["pains", ["Kein Liefertermin"]],
    ["thinksFeels", ["Größe & Gewicht < 5 kg"]],
    ["Ideenspeicher", ["Idee"]],
    [null, ["allein"]],
  ]);
  const board = boardOf(MURAL);
  expect(board?.groups[0]?.notes[0]?.tags).toEqual(["eilig", "Einkauf"]);
  expect(board?.leftOut).toMatchObject({
    people: ["LAST UPDATED BY"],
    columns: ["ID", "BG COLOR", "POSITION X", "POSITION Y", "LAST UPDATED", "LINK"],
  });
  expect(JSON.stringify(board)).not.toMatch(/Petra|petra@|Jo"/);
});

test("Mural, with the columns of 2026: what else is written of a sticky is named and left out", () => {
  const board = boardOf(
    [
      "ID,Text,BG Color,Sticky type,Border line,Position X,Position Y,Area,Link to,Last Updated By,Last Updated,Last Content Edited By,Last Content Edited,Tags,Integration Labels",
      "0-17,It&#39;s &quot;late&quot;,#FCF281,square,false,100,200,PAINS,,Petra,2026-06-22,Jo,2026-06-22,eilig,",
      "0-18,Weiter,#AAED92,3x5,false,100,400,USER NEEDS,,Petra,2026-06-22,Jo,2026-06-22,,",
    ].join("\n"),
  );
  expect(
    board?.groups.map(({ title, field, notes }) => [
      field ?? title,
      notes.map(({ text, tags }) => [text, tags]),
    ]),
  ).toEqual([
    ["pains", [['It\'s "late"', ["eilig"]]]],
    ["USER NEEDS", [["Weiter", []]]],
  ]);
  expect(board?.leftOut.people).toEqual(["Last Updated By", "Last Content Edited By"]);
});

test("Miro: notes with tags have more cells, and stay a list once two fields part it", () => {
  const miro =
    '"Board"\n"Pains"\n"Kein Termin; nie","eilig"\n"zu laut","eilig","Büro"\n"Gains"\n"Ruhe, Licht","Büro"\n';
  expect(shape(miro)).toEqual([
    [null, ["Board"]],
    ["pains", ["Kein Termin; nie", "zu laut"]],
    ["gains", ["Ruhe, Licht"]],
  ]);
  expect(boardOf(miro)?.groups[1]?.notes.map(({ tags }) => tags)).toEqual([["eilig"], ["eilig", "Büro"]]);
});

test("Miro: one text a row, frame by frame; frames that name fields part the list", () => {
  const miro = [
    "Empathy Map Andrea",
    "",
    "Sieht & hört",
    '"Großraumbüro\nneun Kollegen"',
    "Telefone",
    "",
    "Pains",
    "<p>Kein Termin</p>",
    "x <y und z> w",
  ].join("\n");
  expect(shape(miro)).toEqual([
    [null, ["Empathy Map Andrea"]],
    ["seesHears", ["Großraumbüro\nneun Kollegen", "Telefone"]],
    ["pains", ["Kein Termin", "x <y und z> w"]],
  ]);
});

test("a table with a column for each field is read column by column", () => {
  const table =
    "Sieht & hört;Denkt;Probleme;Sonstiges\nBildschirm;Wozu?;kein Termin;\nLärm;;keine Kopie;Rest\n";
  expect(shape(table)).toEqual([
    ["seesHears", ["Bildschirm", "Lärm"]],
    ["thinksFeels", ["Wozu?"]],
    ["pains", ["kein Termin", "keine Kopie"]],
    ["Sonstiges", ["Rest"]],
  ]);
});

test("other tables are no boards", () => {
  for (const table of [
    "field,text\npains,x",
    "Nr.;Was ist passiert?;Kanal\n1;Kein Rückruf;Mail\n2;Ziele;Mail",
    "Beschwerde\nkein Termin\nkeine Kopie",
    "Text\neins\nzwei",
    "",
  ]) {
    expect(table === "" ? null : boardOf(table)).toBeNull();
  }
});

test("without anybody to ask, a board comes in by its fields; what names none is parked in a bundle", async () => {
  const csv = readNotesCsv(utf8(MURAL));
  expect(csv.ok && csv.notes.map(({ field, text, cluster }) => [field, text, cluster?.title])).toEqual([
    ["pains", "Kein Liefertermin", undefined],
    ["thinksFeels", "Größe & Gewicht < 5 kg", undefined],
    ["parking", "Idee", "Ideenspeicher"],
    ["parking", "allein", undefined],
  ]);
  const workbook = await readNotesXlsx(
    await workbookOf([
      ["Pains", "Gains"],
      ["eins", "zwei"],
    ]),
  );
  expect(workbook.ok && workbook.notes.map(({ field, text }) => [field, text])).toEqual([
    ["pains", "eins"],
    ["gains", "zwei"],
  ]);
});

test("a board that breaks off in the middle of a text names that row and keeps the others", () => {
  const read = readNotesCsv(utf8(`${MURAL}\r\n0-6,"abgebrochen`));
  expect(read.ok && [read.notes.length, read.faulty]).toMatchObject([4, [{ row: 7, problem: "unreadable" }]]);
});
