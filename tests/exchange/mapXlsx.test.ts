import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readNotesXlsx, readXlsx } from "../../exchange/import/xlsx.ts";
import { notesByField } from "../../exchange/notesByField.ts";
import type { ReadableMap } from "../../exchange/readableMap.ts";
import { mapXlsx } from "../../exchange/xlsx.ts";
import type { Language } from "../../model/fields.ts";
import type { Note } from "../../model/note.ts";
import { exampleAbout, exampleNotes, madeNote, manyNotes } from "./notes.ts";

const DATE = new Date(Date.UTC(2026, 10, 27, 5, 30));

function mapOf(
  notes: readonly Note[],
  more: Partial<ReadableMap> = {},
  language: Language = "de",
): ReadableMap {
  const about = exampleAbout(language);
  return { about, notes, clusters: [], contradictions: [], occurrences: null, language, ...more };
}

async function sheetsOf(map: ReadableMap): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const read = await readXlsx(mapXlsx(map, DATE));
  if (!read.ok) throw new Error(read.problem.kind);
  return new Map(read.sheets.map(({ name, rows }) => [name, rows]));
}

function xmlOf(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((file) => new TextDecoder().decode(file))
    .join("\n");
}

for (const language of ["de", "en"] as const) {
  test(`the worked example and 500 notes come back from the first sheet, ${language}`, async () => {
    for (const notes of [exampleNotes(language), manyNotes(500)]) {
      const read = await readNotesXlsx(mapXlsx(mapOf(notes, {}, language), DATE));
      expect(read.ok && read.faulty).toEqual([]);
      expect(
        read.ok &&
          read.notes.map(({ field, facet, text, evidence, source }) => [
            field,
            facet,
            text,
            evidence,
            source,
          ]),
      ).toEqual(
        notesByField(notes).map(({ place, facet, text, evidence, source }) => [
          place.field,
          facet,
          text,
          evidence,
          source,
        ]),
      );
    }
  });
}

test("evidence is counted by field, the parked left out; bundles and contradictions have sheets of their own", async () => {
  const pains = { field: "pains", x: 20, y: 60 } as const;
  const says = { field: "saysDoes", x: 20, y: 60 } as const;
  const notes = [
    madeNote(1, { text: "eins", place: pains, cluster: "c", evidence: "quoted", tags: ["Bahn", "Zeit"] }),
    madeNote(2, { text: "zwei", place: pains, cluster: "c" }),
    madeNote(3, { text: "sagt ja", place: says, facet: "says" }),
    madeNote(4, { text: "macht nein", place: says, facet: "does" }),
    madeNote(5, { text: "später", place: { ...pains, field: "parking" } }),
    madeNote(6, { text: "verborgen", place: pains, cluster: "h", hidden: true }),
  ];
  const written = { author: null, createdAt: 1 };
  const [said = "", done = "", secret = ""] = [notes[2], notes[3], notes[5]].map((note) => note?.id);
  const sheets = await sheetsOf(
    mapOf(notes, {
      clusters: [
        { id: "c", title: "Wartezeit", field: "pains", ...written },
        { id: "h", title: "Geheimbund", field: "pains", ...written },
      ],
      contradictions: [
        { id: "a", from: said, to: done, title: "Lücke", star: 1, ...written },
        { id: "b", from: said, to: secret, title: "Geheimlücke", star: 2, ...written },
      ],
    }),
  );
  expect([...sheets.keys()]).toEqual(["Zettel", "Beleg", "Bündel", "Widersprüche"]);
  expect(
    sheets
      .get("Zettel")
      ?.slice(0, 2)
      .map((row) => [row[0], row[2], row[5], row[6]]),
  ).toEqual([
    ["Feld", "Zettel", "Bündel", "Schlagwörter"],
    ["Sagt & macht", "sagt ja", "", ""],
  ]);
  expect(sheets.get("Zettel")?.map((row) => row[2])).not.toContain("verborgen");
  expect(
    sheets
      .get("Beleg")
      ?.find(([field]) => field?.startsWith("Probleme"))
      ?.slice(1),
  ).toEqual(["1", "0", "0", "1", "0", "2"]);
  expect(sheets.get("Beleg")?.at(-1)?.at(-1)).toBe("4");
  expect(sheets.get("Bündel")?.slice(1)).toEqual([["Wartezeit", "Probleme (Pains)", "2"]]);
  expect(sheets.get("Widersprüche")?.slice(1)).toEqual([["Lücke", "sagt ja", "macht nein", "ja"]]);
});

test("how many maps a note is in are numbers, and authors are named only when chosen", () => {
  const notes = [madeNote(1, { text: "eins", author: "p1" })];
  const occurrences = {
    maps: ["A", "B", "C"],
    notes: new Map([[notes[0]?.id ?? "", { maps: 2, from: "A", lies: "front" as const }]]),
  };
  const plain = xmlOf(mapXlsx(mapOf(notes, { occurrences }), DATE));
  expect(plain).toContain("<v>2</v>");
  expect(plain).toContain("<v>3</v>");
  expect(plain).not.toContain("p1");
  expect(plain).not.toContain("Petra");
  expect(xmlOf(mapXlsx(mapOf(notes, { authorName: () => "Petra" }), DATE))).toContain("Petra");
});

test("whatever begins like a formula or like XML is text, and lines and spaces stay", async () => {
  const texts = [
    '=HYPERLINK("http://example.org")',
    "+49 30",
    "-1",
    "@SUMME(A1)",
    "</t></is></c><c><f>1+1</f></c>",
    "zwei\nZeilen & „mehr“ 😀",
    "kaputt\u0000\ud800!",
  ];
  const notes = texts.map((text, index) =>
    madeNote(index, { text, source: text, place: { field: "pains", x: 20, y: 60 + index * 500 } }),
  );
  const xml = xmlOf(mapXlsx(mapOf(notes), DATE));
  expect(xml).not.toMatch(/<f[ >]/);
  // Every text is a cell of text, in the format "text".
  const cells = [...xml.matchAll(/<c r="[C E]\d+" s="(\d)" t="(\w+)"/g)];
  expect(cells.length).toBeGreaterThan(texts.length);
  for (const [, , type] of cells) expect(type).toBe("inlineStr");
  const rows = (await sheetsOf(mapOf(notes))).get("Zettel") ?? [];
  expect(rows.slice(1).map((row) => row[2])).toEqual([...texts.slice(0, -1), "kaputt!"]);
});

test("the header is frozen, bold and filters; the same in gives the same bytes, whatever the time", () => {
  const map = mapOf(exampleNotes("de"));
  const xml = xmlOf(mapXlsx(map, DATE));
  expect(xml).toContain('state="frozen"');
  expect(xml).toContain(`<autoFilter ref="A1:G${map.notes.length + 1}"/>`);
  expect(mapXlsx(map, DATE)).toEqual(mapXlsx(map, DATE));
  expect(mapXlsx(map, new Date(Date.UTC(2026, 10, 28)))).not.toEqual(mapXlsx(map, DATE));
});
