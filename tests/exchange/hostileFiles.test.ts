import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readCsv, readNotesCsv } from "../../exchange/import/csv.ts";
import type { FileProblem } from "../../exchange/import/importedNote.ts";
import { readMapJson } from "../../exchange/import/json.ts";
import { readXlsx } from "../../exchange/import/xlsx.ts";
import { mapJson } from "../../exchange/json.ts";
import { sheetOf } from "../support/packedWorkbook.ts";
import { exampleAbout, exampleNotes } from "./notes.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const problemOf = (read: { ok: true } | { ok: false; problem: FileProblem }): FileProblem | null =>
  read.ok ? null : read.problem;

test("a UTF-8 table that is cut off in the middle of a letter stays UTF-8, and only its last row is named", () => {
  const whole = utf8("field,text\npains,Größe fehlt\ngains,Überblick für alle ü");
  const read = readNotesCsv(whole.subarray(0, whole.length - 1));
  if (!read.ok) throw new Error(read.problem.kind);
  expect(read.notes.map(({ text }) => text)).toEqual(["Größe fehlt"]);
  expect(read.faulty).toMatchObject([{ row: 3, problem: "unreadable" }]);
});

test("one wrong byte costs its row, not the umlauts of all others", () => {
  const bytes = utf8("field,text\npains,Größe\ngains,fast gut?\npains,Maß und Münze");
  const wrong = bytes.map((byte) => (byte === 0x3f ? 0xff : byte));
  const read = readNotesCsv(wrong);
  if (!read.ok) throw new Error(read.problem.kind);
  expect(read.notes.map(({ text }) => text)).toEqual(["Größe", "Maß und Münze"]);
  expect(read.faulty.map(({ row }) => row)).toEqual([3]);
});

test("UTF-16 is read without a byte order mark, too, and an odd byte at its end costs one row", () => {
  const text = "field;text\r\npains;Größe\r\ngains;zwei";
  for (const littleEndian of [true, false]) {
    const bytes = new Uint8Array(2 * text.length);
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < text.length; index += 1) {
      view.setUint16(2 * index, text.charCodeAt(index), littleEndian);
    }
    const read = readNotesCsv(bytes);
    expect(read.ok && read.notes.map((note) => note.text)).toEqual(["Größe", "zwei"]);
    const mark = littleEndian ? [0xff, 0xfe] : [0xfe, 0xff];
    const cut = readNotesCsv(Uint8Array.from([...mark, ...bytes, 0x20]));
    expect(cut.ok && cut.notes.map((note) => note.text)).toEqual(["Größe"]);
    expect(cut.ok && cut.faulty.map(({ row }) => row)).toEqual([3]);
  }
});

test("a PDF, a picture, a page, an archive or an old workbook under the name of a table is named as what it is", () => {
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const cases: [Uint8Array, string][] = [
    [utf8("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj"), "pdf"],
    [utf8("\ufeff  \n%PDF-1.4\n"), "pdf"],
    [utf8("{\\rtf1\\ansi Hallo}"), "rtf"],
    [utf8("\ufeff<!DOCTYPE html><html><table><tr><td>a</td></tr></table></html>"), "page"],
    [utf8('<?xml version="1.0"?><Workbook/>'), "page"],
    [latin("\x89PNG\r\n\x1a\n"), "picture"],
    [latin("\xff\xd8\xff\xe0"), "picture"],
    [latin("PK\x03\x04"), "archive"],
    [latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "office"],
  ];
  for (const [bytes, what] of cases) expect(problemOf(readCsv(bytes))).toEqual({ kind: "otherFile", what });
  expect(readNotesCsv(utf8("field,text\npains,%PDF-Dateien lassen sich nicht öffnen")).ok).toBe(true);
});

test("text that would turn itself around, or begin with a mark, comes in as its letters", () => {
  const read = readNotesCsv(
    utf8("field,text,source\npains,\ufeffgut\u202egpj.exe\u202c,\u202dQuelle\ngains,שלום 👩‍👩‍👧,"),
  );
  expect(read.ok && read.notes.map(({ text, source }) => [text, source])).toEqual([
    ["gutgpj.exe", "Quelle"],
    ["שלום 👩‍👩‍👧", ""],
  ]);
});

test("names that programs have for themselves are headings and texts like any other", () => {
  const read = readNotesCsv(
    utf8(
      "__proto__,constructor,field,text,cluster\nx,y,pains,__proto__,constructor\nx,y,__proto__,z,\nx,y,toString,z,",
    ),
  );
  if (!read.ok) throw new Error(read.problem.kind);
  expect(read.notes).toMatchObject([{ text: "__proto__", cluster: { title: "constructor" } }]);
  expect(read.faulty.map(({ problem }) => problem)).toEqual(["unknownField", "unknownField"]);
});

test("100,000 rows and a cell of megabytes are refused or named without losing the rest", () => {
  const many = readNotesCsv(utf8(`field,text\n${"pains,x\n".repeat(100_000)}`));
  expect(problemOf(many)).toMatchObject({ kind: "tooManyRows", count: 100_000 });
  const wide = readNotesCsv(utf8(`field,text\npains,${"x".repeat(4_000_000)}\ngains,klein`));
  expect(wide.ok && [wide.notes.length, wide.faulty[0]?.problem]).toEqual([1, "textTooLong"]);
  expect(wide.ok && wide.faulty[0]?.value.length).toBeLessThan(100);
});

test("a workbook whose cells lie absurdly far apart is refused before it fills the memory", async () => {
  const cell = (address: string, row: number): string =>
    `<row r="${row}"><c x=">" r="${address}" t="inlineStr"><is><t>x</t></is></c></row>`;
  const bombs = [
    cell("ZZZZZZ1", 1),
    cell("A900000000", 900_000_000),
    cell("XFD1", 1) + cell("A100000", 100_000),
    `<row>${"<c/>".repeat(100_000)}<c r='XFD1'/></row>${"<row/>".repeat(100_000)}`,
    cell("&#90;ZZZZZZ1", 1),
  ];
  for (const bomb of bombs) {
    expect(problemOf(await readXlsx(sheetOf(bomb)))).toEqual({ kind: "tooMuchInside" });
  }
  const harmless = await readXlsx(sheetOf(cell("A1", 1) + cell("Z90000", 90_000)));
  expect(harmless.ok && harmless.sheets[0]?.rows.length).toBe(90_000);
});

test("a sheet of elements that never end is refused at once", async () => {
  for (const unit of ["<c ", "<row r='1' ", '<c r="', "<c x='"]) {
    const read = await readXlsx(sheetOf(unit.repeat(500_000)));
    expect(problemOf(read)).toEqual({ kind: "tooMuchInside" });
  }
});

test("an archive within an archive, or one of thousands of files, is refused", async () => {
  const inner = zipSync({ "a.xml": new Uint8Array(1_000_000) });
  expect(problemOf(await readXlsx(zipSync({ "inner.zip": inner })))).toMatchObject({ kind: "notOurFormat" });
  const files = Object.fromEntries(
    Array.from({ length: 1_500 }, (_, index) => [`${index}.xml`, strToU8("<a/>")]),
  );
  expect(problemOf(await readXlsx(zipSync(files)))).toEqual({ kind: "tooMuchInside" });
});

test("a map from a newer version says so; one of no version at all is none of ours", () => {
  const file = JSON.parse(
    new TextDecoder().decode(mapJson(exampleAbout("de"), exampleNotes("de"))),
  ) as object;
  const read = (more: object): FileProblem | null =>
    problemOf(readMapJson(utf8(JSON.stringify({ ...file, ...more }))));
  expect(read({ version: 2 })).toEqual({ kind: "newerVersion", version: 2 });
  expect(read({ version: 2.5 })).toEqual({ kind: "notOurFormat" });
  expect(read({ version: "neu" })).toEqual({ kind: "notOurFormat" });
  expect(read({ version: 1 })).toBeNull();
});
