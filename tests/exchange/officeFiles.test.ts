import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { mapDocx } from "../../exchange/docx/mapDocx.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { mapPptx } from "../../exchange/pptx/mapPptx.ts";
import type { ReadableMap } from "../../exchange/readableMap.ts";
import { workbook } from "../../exchange/workbook.ts";
import { mapXlsx } from "../../exchange/xlsx.ts";
import { exampleNotes, HOSTILE_TEXTS, madeNote, manyNotes, readableMap } from "./notes.ts";
import { officeFaults } from "./officeFaults.ts";
import { officeParts } from "./officeParts.ts";

const DATE = new Date(Date.UTC(2026, 10, 27));

const WRITERS = {
  pptx: (map: ReadableMap) => mapPptx({ map, date: DATE, loadFont: loadNodeFont }),
  docx: (map: ReadableMap) => mapDocx(map, DATE),
  xlsx: async (map: ReadableMap) => mapXlsx(map, DATE),
};

const says = { field: "saysDoes", x: 16, y: 100 } as const;
const written = { author: null, createdAt: 1 };
const tied = [
  madeNote(1, { text: "sagt ja", place: says, cluster: "c", tags: ["Zeit"] }),
  madeNote(2, { text: "macht nein", place: { ...says, x: 196 } }),
];
const MAPS: Readonly<Record<string, ReadableMap>> = {
  "the worked example": readableMap(exampleNotes("de")),
  "an empty map": readableMap([]),
  "500 notes": readableMap(manyNotes(500)),
  "hostile texts": readableMap(HOSTILE_TEXTS.map((text, index) => madeNote(index, { text, source: text }))),
  "bundles and contradictions": readableMap(tied, {
    clusters: [{ id: "c", title: "Bündel", field: "saysDoes", ...written }],
    contradictions: [
      { id: "l", from: tied[0]?.id ?? "", to: tied[1]?.id ?? "", title: "", star: 1, ...written },
    ],
  }),
};

for (const [format, write] of Object.entries(WRITERS)) {
  test(`office programs find nothing to repair in ${format}: parts, relations, ids and the order of elements`, async () => {
    for (const [name, map] of Object.entries(MAPS)) {
      expect(officeFaults(await write(map)), name).toEqual([]);
    }
  });
}

test("what would have to be repaired is found", async () => {
  const parts = unzipSync(await WRITERS.docx(readableMap(exampleNotes("de"))));
  const spoiled = zipSync(
    Object.assign(parts, {
      "word/styles.xml": strToU8("<w:styles><w:style><w:qFormat/><w:name/></w:style></w:styles>"),
      "word/_rels/document.xml.rels": strToU8('<R><r Id="a" Target="x.xml"/><r Id="a" Target="y.xml"/></R>'),
      "word/left.bin": strToU8("x"),
    }),
  );
  expect(officeFaults(spoiled).toSorted()).toEqual([
    "no content type: word/left.bin",
    "word/_rels/document.xml.rels points at nothing: word/x.xml",
    "word/_rels/document.xml.rels points at nothing: word/y.xml",
    "word/_rels/document.xml.rels: two relations a",
    "word/document.xml: no relation rId6",
    "word/styles.xml: <w:name> after <w:qFormat> in <w:style>",
  ]);
});

test("every text of slides says its language, in notes it shrinks rather than run over, and fonts are those that all have", async () => {
  for (const language of ["de", "en"] as const) {
    const slides = [...officeParts(await WRITERS.pptx(readableMap(exampleNotes(language), {}, language)))]
      .filter(([name]) => name.startsWith("ppt/slides/slide"))
      .map(([, xml]) => xml);
    const tags = new Set(
      slides.flatMap((xml) => [...xml.matchAll(/ lang="([^"]+)"/g)].map(([, tag]) => tag)),
    );
    expect([...tags]).toEqual([language === "de" ? "de-DE" : "en-GB"]);
    const [map = ""] = slides;
    expect(map.match(/<a:normAutofit/g)?.length).toBeGreaterThanOrEqual(exampleNotes(language).length);
    for (const xml of slides) {
      const fonts = [...xml.matchAll(/<a:latin typeface="([^"]+)"/g)].map(([, font]) => font);
      expect(new Set(fonts)).toEqual(new Set(["Arial"]));
    }
  }
});

test("in documents long words are divided at the ends of lines", async () => {
  const settings = officeParts(await WRITERS.docx(readableMap([]))).get("word/settings.xml");
  expect(settings).toMatch(/<w:autoHyphenation(\/| w:val="true")/);
});

test("a day is a date to a spreadsheet: shown as its country writes it, and sorted as one", () => {
  const columns = [{ title: "Bis", width: 14 }];
  const parts = officeParts(workbook([{ name: "Tage", columns, rows: [[{ day: "2026-11-27" }]] }], DATE));
  // 46,353 days after 30 December 1899, in the cell format that is format 14.
  expect(parts.get("xl/worksheets/sheet1.xml")).toContain('<c r="A2" s="4"><v>46353</v></c>');
  const formats = [...(parts.get("xl/styles.xml") ?? "").matchAll(/<xf numFmtId="(\d+)"[^>]* xfId=/g)];
  expect(formats[4]?.[1]).toBe("14");
});

test("sheets print in landscape, as wide as the paper, with their heads on every page", async () => {
  const parts = officeParts(await WRITERS.xlsx(readableMap(manyNotes(100))));
  expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(
    /<pageSetup[^>]*orientation="landscape"[^>]*fitToHeight="0"/,
  );
  expect(parts.get("xl/workbook.xml")).toMatch(
    /<definedName name="_xlnm.Print_Titles" localSheetId="0">'?Zettel'?!\$1:\$1</,
  );
});
