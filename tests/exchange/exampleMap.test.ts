import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { exampleMap } from "../../exchange/exampleMap.ts";
import { NOTE_HEIGHT, NOTE_WIDTH, overlaps } from "../../model/fieldLayout.ts";
import { LANGUAGES } from "../../model/fields.ts";

for (const language of LANGUAGES) {
  test(`the worked example (${language}) holds exactly the notes of the fixture`, () => {
    const text = readFileSync(join(import.meta.dirname, `../fixtures/andrea.${language}.csv`), "utf8");
    const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    const notes = exampleMap(language).notes.map((note) => ({
      field: note.place.field,
      facet: note.facet ?? "",
      text: note.text,
      evidence: note.evidence,
      source: note.source ?? "",
    }));
    expect(notes).toEqual(rows);
  });

  test(`no two notes of the worked example (${language}) overlap`, () => {
    const rects = exampleMap(language).notes.map(({ place: { field, x, y } }) => {
      return { field, x, y, width: NOTE_WIDTH, height: NOTE_HEIGHT };
    });
    const hits = rects.filter((rect, index) =>
      rects.slice(index + 1).some((other) => other.field === rect.field && overlaps(rect, other)),
    );
    expect(hits).toEqual([]);
  });
}
