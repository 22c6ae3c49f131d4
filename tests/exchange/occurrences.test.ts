import { expect, test } from "vitest";
import { notesCsv } from "../../exchange/csv.ts";
import { readNotesCsv } from "../../exchange/import/csv.ts";
import { readMapJson } from "../../exchange/import/json.ts";
import { mapJson } from "../../exchange/json.ts";
import { mapPdf } from "../../exchange/pdf/mapPdf.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import type { Occurrences } from "../../model/occurrence.ts";
import { exampleAbout, madeNote } from "./notes.ts";
import { readPdf, squeezed } from "./readPdf.ts";

const stack = "AAAAAAAAAAAAAAAA";
const place = { field: "pains", x: 20, y: 60 } as const;
const notes = [
  madeNote(1, { text: "Wartet lange", place, stack: { id: stack, front: 2 } }),
  madeNote(2, { text: "Wartet ewig", place, stack: { id: stack, front: 0 } }),
  madeNote(3, { text: "Hier geschrieben", place: { ...place, x: 300 } }),
];
const [front, behind, own] = notes.map(({ id }) => id);
const occurrences: Occurrences = {
  maps: ["Nord", "Süd", "West"],
  notes: new Map([
    [front ?? "", { maps: 2, from: "Nord", lies: "front" }],
    [behind ?? "", { maps: 2, from: "Süd", lies: "behind" }],
    [own ?? "", { maps: 0, from: null, lies: "alone" }],
  ]),
};

test("on paper a stack says in how many maps it is, on the map and in the list, and what lies behind where it is from", async () => {
  for (const [language, onMap, inList, from] of [
    ["de", "in 2 von 3", "in 2 von 3 Karten", "aus „Süd“"],
    ["en", "in 2 of 3", "in 2 of 3 maps", "from “Süd”"],
  ] as const) {
    const input = { about: exampleAbout(language), notes, language, date: new Date(2025, 10, 22) };
    const bytes = await mapPdf({ ...input, occurrences, pageSize: "A4", loadFont: loadNodeFont });
    const pages = (await readPdf(bytes)).pages.map(({ items }) =>
      squeezed(items.map(({ text }) => text).join("")),
    );
    const list = pages.slice(1).join("");
    expect(pages[0]).toContain(squeezed(onMap));
    expect(list).toContain(squeezed(inList));
    expect(list).toContain(squeezed(from));
    expect(list).not.toContain(squeezed("0 von"));
    const plain = await mapPdf({ ...input, pageSize: "A4", loadFont: loadNodeFont });
    const text = (await readPdf(plain)).pages
      .map(({ items }) => items.map((item) => item.text).join(""))
      .join("");
    expect(squeezed(text)).not.toContain(squeezed(inList));
  }
});

test("a table and our own file tell of a merged map in how many maps a note is, and come back in all the same", () => {
  const table = notesCsv(notes, { language: "de", occurrences });
  const rows = new TextDecoder().decode(table).trim().split("\r\n");
  expect(rows[0]).toMatch(/;tags;inMaps;ofMaps$/);
  expect(
    rows
      .slice(1)
      .map((row) => row.split(";").slice(-2).join(" of "))
      .toSorted(),
  ).toEqual(["0 of 3", "2 of 3", "2 of 3"]);
  expect(new TextDecoder().decode(notesCsv(notes, { language: "de" }))).not.toContain("inMaps");
  const read = readNotesCsv(table);
  expect(read.ok && read.notes.map(({ text }) => text).toSorted()).toEqual([
    "Hier geschrieben",
    "Wartet ewig",
    "Wartet lange",
  ]);

  const file = mapJson(exampleAbout("de"), notes, { occurrences });
  const parsed = JSON.parse(new TextDecoder().decode(file)) as {
    mergedFrom: unknown;
    notes: { inMaps: number }[];
  };
  expect(parsed.mergedFrom).toEqual(["Nord", "Süd", "West"]);
  expect(parsed.notes.map(({ inMaps }) => inMaps).toSorted((a, b) => a - b)).toEqual([0, 2, 2]);
  const back = readMapJson(file);
  expect(back.ok && back.notes).toHaveLength(3);
});
