import { expect, test } from "vitest";
import * as Y from "yjs";
import { createMapProjection } from "../../client/state/mapProjection.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { layoutScreenPage } from "../../exchange/pdf/screenPage.ts";
import { openFonts } from "../../exchange/pdf/textRuns.ts";
import { loadPaperTypesetters } from "../../exchange/pdf/typesetter.ts";
import { fieldScenes } from "../../exchange/pptx/fieldScenes.ts";
import { mapScene } from "../../exchange/scene/mapScene.ts";
import { overlaps } from "../../model/fieldLayout.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import { NOTE_SIZES, PAPERS } from "../../model/noteSize.ts";
import { tidyPlaces } from "../../model/tidyField.ts";
import { HOSTILE_TEXTS, madeNote, manyNotes, readableMap } from "./notes.ts";

const fonts = await openFonts(loadNodeFont, []);
const { regular: typesetter } = await loadPaperTypesetters(fonts, "de");

/** Notes of all sizes with words of all lengths, in rows; some of them on the parking. */
function sizedNotes(): Note[] {
  const texts = [
    "wartet",
    "Ruft jeden Montag an, weil keine E-Mail kommt",
    "Lieferterminauskunftsformular",
    "Niemand weiß, ob die Ware kommt und wann. ".repeat(7),
    ...HOSTILE_TEXTS.slice(0, 4),
  ];
  const doc = new Y.Doc();
  for (const field of ["pains", "situation", "seesHears", "parking"] as const) {
    const sized = texts.flatMap((text) => NOTE_SIZES.map((size) => ({ text, size })));
    const papers = sized.map(({ size }, index) => ({
      ...PAPERS[field === "parking" ? "normal" : size],
      id: String(index),
      height: 900,
      facet: null,
      createdAt: index,
      cluster: null,
    }));
    const places = tidyPlaces(field, papers, "age");
    addNotes(
      doc,
      sized.map(({ text, size }, index) => {
        return { text, size, place: places.get(String(index)) ?? { field, x: 16, y: 52 } };
      }),
      "test",
    );
  }
  return readNotes(doc);
}

test("screen, picture and page have every note of every size in the same place, with the same lines and letters", () => {
  const notes = sizedNotes();
  const doc = new Y.Doc();
  const ids = addNotes(doc, notes, "test");
  const screen = createMapProjection(doc, () => typesetter);
  const onMap = readNotes(doc);
  const scene = mapScene(readableMap(onMap), { kind: "map" }, typesetter);
  expect(scene.notes).toHaveLength(ids.length);
  for (const { note, rect, fitted } of scene.notes) {
    expect(screen.get(note.id)).toMatchObject({ rect, fitted });
  }
  const area = { x: 0, y: 0, width: 40_000, height: 40_000 };
  const numbered = onMap.map((note, index) => ({ note, number: index + 1 }));
  const page = layoutScreenPage(numbered, area, "de", fonts, typesetter);
  const cards = page?.fields.flatMap((field) => field.cards) ?? [];
  expect(cards).toHaveLength(ids.length);
  const [first] = cards;
  const scale = (first?.fontSize ?? 1) / (screen.get(first?.note.id ?? "")?.fitted.fontSize ?? 1);
  for (const { note, width, height, fontSize, lines } of cards) {
    const record = screen.get(note.id);
    expect(width).toBeCloseTo((record?.rect.width ?? 0) * scale);
    expect(height).toBeCloseTo((record?.rect.height ?? 0) * scale);
    expect(fontSize).toBeCloseTo((record?.fitted.fontSize ?? 0) * scale);
    expect(lines).toHaveLength(record?.fitted.lines.length ?? 0);
  }
  screen.close();
});

test("where a field is too full for one slide, notes of all sizes stand in rows and none on another", () => {
  const notes = manyNotes(240).map((note, index) =>
    madeNote(index, {
      ...note,
      size: NOTE_SIZES[index % 4] ?? "normal",
      place: { ...note.place, field: "pains" },
    }),
  );
  const map = readableMap(notes);
  const scenes = fieldScenes("pains", { map, language: "de", typesetter });
  expect(scenes.length).toBeGreaterThan(1);
  expect(scenes.flatMap((scene) => scene.notes)).toHaveLength(notes.length);
  for (const { notes: shown, bounds } of scenes) {
    for (const [index, { rect }] of shown.entries()) {
      expect(rect.x + rect.width).toBeLessThanOrEqual(bounds.width);
      expect(shown.slice(index + 1).some((other) => overlaps(rect, other.rect))).toBe(false);
    }
  }
});
