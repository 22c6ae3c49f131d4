import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readNotesXlsx, readXlsx } from "../../exchange/import/xlsx.ts";
import { packedWorkbook } from "../support/packedWorkbook.ts";
import { workbookOf } from "../support/workbook.ts";

test("cells come as text: numbers, days, truth values, umlauts; what begins like a formula stays text", async () => {
  const file = await workbookOf([
    ["Datum", "Beschwerde", "Zahl", "Ja?"],
    [new Date(Date.UTC(2026, 2, 1)), "=SUMME(A1) heißt „Ärger“", 12.5, true],
  ]);
  const read = await readXlsx(file);
  expect(read.ok && read.sheets.map(({ rows }) => rows)).toEqual([
    [
      ["Datum", "Beschwerde", "Zahl", "Ja?"],
      ["2026-03-01", "=SUMME(A1) heißt „Ärger“", "12.5", "true"],
    ],
  ]);
});

test("a formula that was never calculated is empty, and its neighbours are read", async () => {
  const file = await workbookOf([
    ["Text", "Wert"],
    ["vorher", { formula: 'HYPERLINK("http://example.org")' }],
  ]);
  const read = await readXlsx(file);
  expect(read.ok && read.sheets[0]?.rows[1]).toEqual(["vorher", ""]);
});

test("a merged cell stands in its first one, and the rows below keep their own", async () => {
  const sheet = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ort</t></is></c><c r="B1" t="inlineStr"><is><t>Text</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Köln</t></is></c><c r="B2" t="inlineStr"><is><t>eins</t></is></c></row><row r="3"><c r="B3" t="inlineStr"><is><t>zwei</t></is></c></row></sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>`;
  const read = await readXlsx(packedWorkbook(sheet));
  expect(read.ok && read.sheets[0]?.rows).toEqual([
    ["Ort", "Text"],
    ["Köln", "eins"],
    ["", "zwei"],
  ]);
});

test("notes come from a workbook as from a table of separated values", async () => {
  const file = await workbookOf([
    ["Feld", "Text", "Beleg"],
    ["Probleme", "Kein Liefertermin", "Zitat"],
    ["nirgends", "zwei", null],
  ]);
  const read = await readNotesXlsx(file);
  expect(read).toMatchObject({
    ok: true,
    notes: [{ field: "pains", text: "Kein Liefertermin", evidence: "quoted" }],
    faulty: [{ row: 3, problem: "unknownField" }],
  });
});

test("what is no workbook says so: text, an old or locked one, half a file, an empty one", async () => {
  const whole = await workbookOf([["Text"], ["eins"]]);
  const cases: [Uint8Array, string][] = [
    [strToU8("field,text\n"), "notOurFormat"],
    // What Excel writes for .xls, and for .xlsx with a password.
    [
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]),
      "notOurFormat",
    ],
    [whole.slice(0, Math.floor(whole.length / 2)), "notOurFormat"],
    [await workbookOf([["  "]]), "empty"],
    [new Uint8Array(6 * 1024 * 1024), "tooLarge"],
  ];
  for (const [bytes, kind] of cases) {
    const read = await readXlsx(bytes);
    expect(read.ok ? "read" : read.problem.kind).toBe(kind);
  }
});

test("a bomb is refused by its table of contents, before anything is unpacked", async () => {
  const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(80 * 1024 * 1024) }, { level: 9 });
  expect(bomb.length).toBeLessThan(200_000);
  expect(await readXlsx(bomb)).toMatchObject({ ok: false, problem: { kind: "tooMuchInside" } });
});

test("one that lies about its size unpacks to no more than it said", async () => {
  const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(8 * 1024 * 1024) }, { level: 9 });
  const view = new DataView(bomb.buffer);
  // The size is told twice, in the file's own head and in the table of contents.
  for (let at = 0; at + 4 <= bomb.length; at += 1) {
    if (view.getUint32(at, true) === 8 * 1024 * 1024) view.setUint32(at, 100, true);
  }
  expect(await readXlsx(bomb)).toMatchObject({ ok: false });
});

test("an external entity is not opened, and a document type does not grow", async () => {
  const sheet = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;&f;</t></is></c></row></sheetData></worksheet>`;
  const read = await readXlsx(packedWorkbook(sheet));
  const text = JSON.stringify(read);
  expect(text).not.toContain("root:");
  expect(text).not.toContain("aaaaaaaaaa");
});
