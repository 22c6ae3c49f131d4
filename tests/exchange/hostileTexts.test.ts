import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readNotesCsv } from "../../exchange/import/csv.ts";
import { readMapJson } from "../../exchange/import/json.ts";
import { readNotesList } from "../../exchange/import/list.ts";
import { previewMapJson } from "../../exchange/import/mapPreview.ts";
import { readNotesXlsx, readXlsx } from "../../exchange/import/xlsx.ts";
import { mapJson } from "../../exchange/json.ts";
import { packedWorkbook, sheetOf } from "../support/packedWorkbook.ts";
import { exampleAbout, exampleNotes } from "./notes.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const MAP = new TextDecoder().decode(mapJson(exampleAbout("de"), exampleNotes("de")));

const NOTE =
  '"text":"x","field":"pains","x":0,"y":0,"facet":null,"colour":"yellow","evidence":"quoted","source":""';
const mapWith = (notes: string): string =>
  `{"format":"customer-empathy-map","version":1,"about":{"title":"","customerName":"","customerRole":"","situation":"","language":"de"},"notes":[${notes}]}`;

/** What JSON can spell and no map may hold: each note is clean or named, and nothing else happens. */
const NOTES: readonly (readonly [what: string, note: string, text: string | null])[] = [
  ["a number beyond all numbers", `{${NOTE},"createdAt":1e999}`, null],
  ["a place beyond the map", `{${NOTE.replace('"x":0', '"x":1e300')},"createdAt":1}`, null],
  ["a date that is none", `{${NOTE},"createdAt":"2026-11-27"}`, null],
  ["a key twice", `{${NOTE},"createdAt":1,"text":"zweimal"}`, "zweimal"],
  ["a prototype", `{${NOTE},"createdAt":1,"__proto__":{"text":"böse","polluted":true}}`, "x"],
  ["a constructor", `{${NOTE},"createdAt":1,"constructor":{"prototype":{"polluted":true}}}`, "x"],
  ["half a letter", `{${NOTE.replace('"x",', '"\\ud83d!",')},"createdAt":1}`, "\ufffd!"],
  ["a zero byte", `{${NOTE.replace('"x",', '"a\\u0000b",')},"createdAt":1}`, "a b"],
  [
    "too many tags",
    `{${NOTE},"createdAt":1,"tags":${JSON.stringify(Array.from({ length: 500 }, (_, index) => `t${index}`))}}`,
    "x",
  ],
  ["a list for a note", "[[[[]]]]", null],
  ["nothing for a note", "null", null],
  ["a text for a note", '"pains"', null],
];

for (const [what, note, text] of NOTES) {
  test(`a map's file with ${what}: ${text === null ? "that note is named" : "it comes in clean"}, the others come`, () => {
    const read = readMapJson(utf8(mapWith(`${note},{${NOTE},"createdAt":1}`)));
    if (!read.ok) throw new Error(read.problem.kind);
    expect(read.notes.map((one) => one.text)).toEqual(text === null ? ["x"] : [text, "x"]);
    expect(read.faulty.map(({ row }) => row)).toEqual(text === null ? [1] : []);
    for (const { tags = [] } of read.notes) expect(tags.length).toBeLessThanOrEqual(10);
    expect({}).not.toHaveProperty("polluted");
  });
}

test("100,000 levels of brackets, or none that close, are no map, and nothing overflows", () => {
  const deep = 100_000;
  for (const text of [
    "[".repeat(deep) + "]".repeat(deep),
    "[".repeat(deep),
    '{"a":'.repeat(deep) + "1" + "}".repeat(deep),
    mapWith("[".repeat(deep) + "]".repeat(deep)).replace('"notes":[', '"about2":['),
  ]) {
    expect(readMapJson(utf8(text))).toMatchObject({ ok: false, problem: { kind: "notOurFormat" } });
  }
  const inside = readMapJson(utf8(mapWith(`${"[".repeat(deep)}${"]".repeat(deep)},{${NOTE},"createdAt":1}`)));
  expect(inside.ok && [inside.notes.length, inside.faulty.map(({ row }) => row)]).toEqual([1, [1]]);
  expect(previewMapJson(utf8(mapWith(`{${NOTE},"createdAt":1}`)))).toMatchObject({
    ok: true,
    preview: { notes: 1 },
  });
});

test("a map's file in another encoding is read as what it is", () => {
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(MAP, (letter) => letter.charCodeAt(0)).buffer),
  ]);
  const plain = readMapJson(utf8(MAP));
  for (const bytes of [utf16, utf8(`\ufeff${MAP}`)]) expect(readMapJson(bytes)).toEqual(plain);
});

test("Markdown nested 2,000 levels deep, one line of 4 MB, and text without an end are read or named at once", () => {
  const deep = Array.from(
    { length: 2_000 },
    (_, level) => `${"  ".repeat(Math.min(level, 1_000))}- Punkt ${level}`,
  ).join("\n");
  const nested = readNotesList(utf8(`# Pains\n${deep}`), "markdown");
  if (!nested.ok) throw new Error(nested.problem.kind);
  const texts = nested.notes.map(({ text }) => text).join("\n");
  for (const level of [0, 1, 999, 1_999]) expect(texts).toContain(`Punkt ${level}`);
  const quoted = readNotesList(utf8(`${"> ".repeat(100_000)}- tief`), "markdown");
  expect(quoted.ok).toBe(true);
  const long = "x".repeat(4 * 1024 * 1024);
  for (const format of ["markdown", "text"] as const) {
    const read = readNotesList(utf8(`- ${long}\n- klein`), format);
    expect(
      read.ok && [read.notes.map(({ text }) => text), read.faulty.map(({ row, problem }) => [row, problem])],
    ).toEqual([["klein"], [[1, "textTooLong"]]]);
  }
  for (const mark of ["*", "_", "`", "[", "![", "<", "&", "\\"]) {
    expect(readNotesList(utf8(`- ${mark.repeat(3_000)}`), "markdown").ok).toBe(true);
  }
});

test("in a workbook, what is declared outside is never fetched, and an entity that grows is refused or stays a word", async () => {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>';
  const sheet = (declared: string): string =>
    `<?xml version="1.0"?><!DOCTYPE x [${declared}]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${row}</sheetData></worksheet>`;
  const laughs = Array.from(
    { length: 10 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  ).join("");
  for (const declared of [
    '<!ENTITY e SYSTEM "file:///etc/passwd">',
    '<!ENTITY e SYSTEM "http://127.0.0.1:1/x">',
    `<!ENTITY l0 "haha">${laughs}<!ENTITY e "&l10;">`,
  ]) {
    const read = await readXlsx(packedWorkbook(sheet(declared)));
    if (!read.ok) continue;
    const text = read.sheets.flatMap(({ rows }) => rows.flat()).join("");
    expect(text).not.toContain("root:");
    expect(text.length).toBeLessThan(100);
  }
});

test("a workbook that unpacks to gigabytes is refused before it is unpacked; a bomb that lies about its size, too", async () => {
  const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(100 * 1024 * 1024) }, { level: 9 });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await readXlsx(bomb)).toEqual({ ok: false, problem: { kind: "tooMuchInside" } });
  // The size stands in the local header and in the table of contents: both say one byte.
  const lying = Uint8Array.from(bomb);
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 4; at += 1) {
    const sign = view.getUint32(at, true);
    if (sign === 0x04034b50) view.setUint32(at + 22, 1, true);
    if (sign === 0x02014b50) view.setUint32(at + 24, 1, true);
  }
  expect(await readXlsx(lying)).toMatchObject({ ok: false });
});

test("formulas in cells are what they last came to, and are written so that no program runs them", async () => {
  const cells =
    '<c r="A1" t="inlineStr"><is><t>field</t></is></c><c r="B1" t="inlineStr"><is><t>text</t></is></c>';
  const formula =
    '<c r="A2" t="inlineStr"><is><t>pains</t></is></c><c r="B2" t="str"><f>WEBSERVICE("http://127.0.0.1")</f><v>=cmd|x</v></c>';
  const read = await readNotesXlsx(sheetOf(`<row r="1">${cells}</row><row r="2">${formula}</row>`));
  expect(read.ok && read.notes.map(({ text }) => text)).toEqual(["=cmd|x"]);
});

test("an XML part that is no XML, and a part with a name that climbs out of its folder, harm nothing", async () => {
  for (const files of [
    { "../../etc/passwd": strToU8("x"), "xl/workbook.xml": strToU8("<") },
    { "xl/workbook.xml": Uint8Array.from([0, 1, 2, 255]) },
    { "/xl/workbook.xml": strToU8("<workbook/>") },
  ]) {
    expect(await readXlsx(zipSync(files))).toMatchObject({ ok: false });
  }
});

test("a table from an old Mac, where Ä is a letter of its own place, keeps its rows, and NUL bytes are no text", () => {
  const mac = Uint8Array.from([
    ...utf8("field;text\rpains;Gr"),
    0x9f,
    0xa7,
    ...utf8("e fehlt\rgains;zwei\r"),
  ]);
  const read = readNotesCsv(mac);
  expect(read.ok && read.notes.map(({ field }) => field)).toEqual(["pains", "gains"]);
  expect(readNotesCsv(utf8("field,text\npains,a\u0000b"))).toMatchObject({
    ok: false,
    problem: { kind: "notText" },
  });
});

test("marks that turn the direction of text go, those of the letters' own scripts stay", () => {
  const read = readNotesCsv(utf8("field,text\npains,\u202ea\u202d\u2066b\u2069 \u200fשלום\ngains,👩‍💻 नमस्ते"));
  if (!read.ok) throw new Error(read.problem.kind);
  const [first, second] = read.notes.map(({ text }) => text);
  expect(first).not.toMatch(/[\u202a-\u202e]/);
  expect(first).toContain("שלום");
  expect(second).toBe("👩‍💻 नमस्ते");
});
