import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { notesCsv } from "../../exchange/csv.ts";
import { exampleMap } from "../../exchange/exampleMap.ts";
import { readNotesCsv } from "../../exchange/import/csv.ts";
import { LANGUAGES } from "../../model/fields.ts";
import { LIMITS } from "../../model/wire.ts";
import { exampleNotes, madeNote, noteArbitrary } from "./notes.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(2 + 2 * index, text.charCodeAt(index), littleEndian);
  }
  return bytes;
}

const WINDOWS_1252 = new Map([
  ["€", 0x80],
  ["„", 0x84],
  ["’", 0x92],
  ["“", 0x93],
  ["”", 0x94],
]);
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => WINDOWS_1252.get(letter) ?? letter.charCodeAt(0));
}

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "UTF-8": utf8,
  "UTF-8 with byte order mark": (text) => utf8(`\ufeff${text}`),
  "UTF-16 little-endian": (text) => utf16(text, true),
  "UTF-16 big-endian": (text) => utf16(text, false),
  "Windows-1252": windows1252,
};

const HEADINGS = [
  ["field", "facet", "text", "evidence", "source"],
  ["FELD", "Facette", " Text ", "Beleg", "Quelle"],
  ["Feld", "facet", "TEXT", "Evidenz", "source"],
] as const;
const ORDERS = [
  [0, 1, 2, 3, 4],
  [4, 3, 2, 1, 0],
  [2, 0, 3, 4, 1],
] as const;

for (const language of LANGUAGES) {
  const text = readFileSync(join(import.meta.dirname, `../fixtures/andrea.${language}.csv`), "utf8");
  const rows = Papa.parse<string[]>(text.trim()).data.slice(1);
  const expected = rows.map(([field, facet, text, evidence, source]) => {
    return { field, facet: facet || null, text, evidence, source, colour: null, place: null };
  });

  for (const [encoding, encode] of Object.entries(ENCODINGS)) {
    test(`the example (${language}) is read from ${encoding} with any separator, order and headings`, () => {
      for (const delimiter of [";", ",", "\t"]) {
        for (const [index, order] of ORDERS.entries()) {
          const pick = (row: readonly string[]): string[] => order.map((column) => row[column] ?? "");
          const table = [pick(HEADINGS[index] ?? []), ...rows.map(pick)];
          const bytes = encode(Papa.unparse(table, { delimiter }));
          expect(readNotesCsv(bytes)).toEqual({ ok: true, notes: expected, faulty: [] });
        }
      }
    });
  }
}

test("field, facet and evidence are understood in German and English, by key, title and facet name", () => {
  const table = [
    "Feld;Facette;Text;Beleg",
    "Sieht & hört;;a;",
    "sieht und hört;hört;b;Zitat",
    "HÖRT;;c;selbst erlebt",
    "Probleme;;d;Annahme",
    "Ziele (Gains);;e;data",
    "says & does;macht;f;observed",
    "Parkplatz;;g;Daten",
  ].join("\r\n");
  const result = readNotesCsv(utf8(table));
  expect(result.ok && result.notes.map(({ field, facet, evidence }) => [field, facet, evidence])).toEqual([
    ["seesHears", null, "assumption"],
    ["seesHears", "hears", "quoted"],
    ["seesHears", "hears", "experienced"],
    ["pains", null, "assumption"],
    ["gains", null, "data"],
    ["saysDoes", "does", "observed"],
    ["parking", null, "data"],
  ]);
});

test("faulty rows are named by their number in the spreadsheet, also after cells of several lines", () => {
  const table = [
    "field,facet,text,evidence",
    'pains,,"two\r\nlines",',
    "nowhere,,text,",
    "",
    "pains,sees,text,",
    "seesHears,smells,text,",
    "gains,,text,rumour",
    "gains,,  ,",
    `gains,,${"x".repeat(LIMITS.noteTextLength + 1)},`,
    ",,text,",
    "gains,,last,",
  ].join("\r\n");
  const result = readNotesCsv(utf8(table));
  if (!result.ok) throw new Error(result.problem.kind);
  expect(result.notes.map((note) => note.text)).toEqual(["two\nlines", "last"]);
  expect(result.faulty.map(({ row, problem, value }) => [row, problem, value.slice(0, 10)])).toEqual([
    [3, "unknownField", "nowhere"],
    [5, "unknownFacet", "sees"],
    [6, "unknownFacet", "smells"],
    [7, "unknownEvidence", "rumour"],
    [8, "emptyText", ""],
    [9, "textTooLong", "xxxxxxxxxx"],
    [10, "unknownField", ""],
  ]);
});

test("a quotation mark that is never closed makes that row faulty, not the import", () => {
  const result = readNotesCsv(utf8('field,text\npains,good\npains,"never closed\ngains,swallowed'));
  if (!result.ok) throw new Error(result.problem.kind);
  expect(result.notes.map((note) => note.text)).toEqual(["good"]);
  expect(result.faulty).toMatchObject([{ row: 3, problem: "unreadable" }]);
});

test("a file that cannot be a table of notes is refused with the reason", () => {
  const problem = (bytes: Uint8Array): unknown => {
    const result = readNotesCsv(bytes);
    return result.ok ? null : result.problem;
  };
  expect(problem(new Uint8Array())).toEqual({ kind: "empty" });
  expect(problem(utf8("\ufeff\r\n  \r\n"))).toEqual({ kind: "empty" });
  expect(problem(utf8("field,text\npains,a\u0000b"))).toEqual({ kind: "notText" });
  expect(problem(Uint8Array.of(0x50, 0x4b, 7, 4, 20, 0, 6, 0, 255))).toEqual({ kind: "notText" });
  expect(problem(new Uint8Array(LIMITS.importBytes + 1))).toMatchObject({ kind: "tooLarge" });
  expect(problem(utf8("Thema;Inhalt\npains;x"))).toEqual({
    kind: "missingColumns",
    missing: ["field", "text"],
    found: ["Thema", "Inhalt"],
  });
  expect(problem(utf8("feld\nx"))).toMatchObject({ kind: "missingColumns", missing: ["text"] });
  const tooMany = `field,text\n${"pains,x\n".repeat(LIMITS.importRows + 1)}`;
  expect(problem(utf8(tooMany))).toEqual({
    kind: "tooManyRows",
    count: LIMITS.importRows + 1,
    limit: LIMITS.importRows,
  });
  expect(readNotesCsv(utf8(`field,text\n${"pains,x\n\n".repeat(LIMITS.importRows)}`)).ok).toBe(true);
});

test("the export opens in a spreadsheet: byte order mark, the language's separator, no line before the header", () => {
  const german = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    notesCsv(exampleNotes("de"), { language: "de" }),
  );
  expect(german.startsWith("\ufefffield;facet;text;evidence;source;cluster;tags\r\n")).toBe(true);
  expect(german).toContain("\r\nseesHears;hears;Tastaturen klappern, jemand telefoniert;observed;;;\r\n");
  const english = new TextDecoder().decode(notesCsv(exampleNotes("en"), { language: "en" }));
  expect(english.startsWith("field,facet,text,evidence,source,cluster,tags\r\n")).toBe(true);
  expect(Papa.parse(english.trim()).data).toHaveLength(exampleMap("en").notes.length + 1);
});

test("an author is named only when asked", () => {
  const notes = exampleNotes("de");
  expect(new TextDecoder().decode(notesCsv(notes, { language: "de" }))).not.toContain("author");
  const named = new TextDecoder().decode(notesCsv(notes, { language: "de", authorName: () => "=Kim" }));
  expect(named).toContain(";author\r\n");
  expect(named).toContain(";'=Kim\r\n");
});

test("no cell of an export begins like a formula, and an import gives the text back", () => {
  fc.assert(
    fc.property(
      fc.array(noteArbitrary, { maxLength: 20 }),
      fc.constantFrom(...LANGUAGES),
      (notes, language) => {
        const bytes = notesCsv(notes, { language });
        const cells = Papa.parse<string[]>(new TextDecoder().decode(bytes)).data.flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        const result = readNotesCsv(bytes);
        if (!result.ok) throw new Error(result.problem.kind);
        const plain = (
          all: readonly { text: string; evidence: string; tags?: readonly string[] }[],
        ): string[] =>
          all.map(({ text, evidence, tags = [] }) => `${evidence} ${text.trim()} #${tags.join("#")}`).sort();
        expect(plain(result.notes)).toEqual(plain(notes.filter((note) => note.text.trim() !== "")));
      },
    ),
  );
});

test("no bytes whatever make the import throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      readNotesCsv(bytes);
    }),
    { numRuns: 2000 },
  );
  const cell = fc.oneof(
    fc.constantFrom("pains", "seesHears", "hört", "sees", "Zitat", '"', "'=1", "", "\n", "\r", '"a""b'),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const row = fc.array(cell, { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.constantFrom(",", ";", "\t"), (rows, delimiter) => {
      const table = ["field", "text", "facet", "evidence"].join(delimiter);
      const text = [table, ...rows.map((cells) => cells.join(delimiter))].join("\n");
      const result = readNotesCsv(utf8(text));
      for (const note of result.ok ? result.notes : []) expect(note.text.trim()).not.toBe("");
    }),
    { numRuns: 2000 },
  );
});

/** As Excel with German settings opens a table by double-click: UTF-8 only by its mark, semicolons, rows by CRLF. */
function inGermanExcel(bytes: Uint8Array): string[][] {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = new TextDecoder(hasMark ? "utf-8" : "windows-1252").decode(bytes);
  return Papa.parse<string[]>(text.trimEnd(), { delimiter: ";", newline: "\r\n" }).data;
}

test("German Excel opens it by double-click: umlauts, one column a cell, lines within cells, and nothing that it would run", () => {
  const texts = [
    "Größe „M“; 5 €",
    "1,5 Stunden",
    "zwei\nZeilen",
    "=1+1",
    "@SUMME(A1)",
    "-5 °C",
    "\t=1",
    '"Zitat"',
  ];
  const notes = texts.map((text, index) => madeNote(index, { text, source: "+49 30; Büro" }));
  const [header, ...rows] = inGermanExcel(notesCsv(notes, { language: "de" }));
  expect(header).toEqual(["field", "facet", "text", "evidence", "source", "cluster", "tags"]);
  expect(rows).toHaveLength(texts.length);
  for (const row of rows) {
    expect(row).toHaveLength(header?.length ?? 0);
    for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  }
  expect(rows.map((row) => row[2]?.replace(/^'/, ""))).toEqual(expect.arrayContaining(texts));
  // In English ones the comma parts cells.
  const [english] = new TextDecoder().decode(notesCsv(notes, { language: "en" })).split("\r\n");
  expect(english).toBe("field,facet,text,evidence,source,cluster,tags");
});
