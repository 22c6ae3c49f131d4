import { expect, test } from "vitest";
import type { ImportedNote } from "../../exchange/import/importedNote.ts";
import { readMapJson } from "../../exchange/import/json.ts";
import {
  heightsBy,
  isTakenSince,
  type NoteContent,
  placedRect,
  placeNotes,
  placesInOrder,
} from "../../exchange/import/placeNotes.ts";
import { mapJson } from "../../exchange/json.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { loadTypesetter } from "../../exchange/pdf/typesetter.ts";
import { FIELD_WIDTH, NOTE_HEIGHT, NOTE_WIDTH, overlaps } from "../../model/fieldLayout.ts";
import { type FacetKey, PLACES } from "../../model/fields.ts";
import type { NewNote } from "../../model/mapCommands.ts";
import type { Place } from "../../model/note.ts";
import { NOTE_SIZES, type NoteSize, PAPERS } from "../../model/noteSize.ts";
import { arrangeNotes } from "../../server/files/arrangeNotes.ts";
import { jpegOf } from "../support/jpegBytes.ts";
import { exampleAbout, exampleNotes, manyNotes } from "./notes.ts";

/** Longer texts, taller notes; as coarse as a test needs. */
const heightOf = ({ text, image }: NoteContent): number =>
  Math.max(NOTE_HEIGHT, text.length * 2) + (image ? NOTE_HEIGHT : 0);

const imported = (text: string, facet: FacetKey | null = null): ImportedNote => {
  const field = facet ? "seesHears" : "pains";
  return { field, facet, text, evidence: "data", source: "", colour: null, place: null };
};

function collisions(notes: readonly Pick<NewNote, "text" | "place">[]): number {
  const rects = notes.map(({ text, place: { field, x, y } }) => {
    return { field, x, y, width: NOTE_WIDTH, height: heightOf({ text }) };
  });
  return rects.filter((rect, index) =>
    rects.slice(index + 1).some((other) => other.field === rect.field && overlaps(rect, other)),
  ).length;
}

test("imported notes lie on free places, also tall ones and beside notes that are there", () => {
  const existing = manyNotes(60);
  const notes = Array.from({ length: 80 }, (_, index) =>
    imported(`n${index} ${"x".repeat((index % 7) * 60)}`),
  );
  const placed = placeNotes(notes, existing, heightOf);
  expect(placed).toHaveLength(80);
  const before = collisions(existing);
  expect(collisions([...existing, ...placed])).toBe(before);
});

test("facet mates stand together in the file's order", () => {
  const notes = [
    imported("1", "hears"),
    imported("2", "sees"),
    imported("3", "hears"),
    imported("4", "sees"),
  ];
  const placed = placeNotes(notes, [], heightOf);
  expect(placed.map((note) => note.text)).toEqual(["1", "3", "2", "4"]);
});

test("notes that keep their order are read in it, tall ones too, and cover nothing", () => {
  const existing = manyNotes(60);
  const before = collisions(existing);
  const notes = PLACES.flatMap((field) =>
    Array.from({ length: 30 }, (_, index) => ({ field, text: `n${index} ${"x".repeat((index % 5) * 90)}` })),
  );
  const places = placesInOrder(notes, existing, heightOf);
  expect(places.size).toBe(notes.length);
  const placed = [...places].map(([{ text }, place]) => ({ text, place }));
  expect(collisions([...existing, ...placed])).toBe(before);
  for (const field of PLACES) {
    const here = placed.filter(({ place }) => place.field === field);
    const read = here.toSorted((a, b) => a.place.y - b.place.y || a.place.x - b.place.x);
    expect(read).toEqual(here);
  }
  const shuffled = placesInOrder([...notes].reverse(), existing, heightOf);
  expect(shuffled.size).toBe(notes.length);
});

test("a map from our own file is laid out as it was; beside existing notes only what collides moves", () => {
  const original = exampleNotes("de");
  const result = readMapJson(mapJson(exampleAbout("de"), original));
  if (!result.ok) throw new Error(result.problem.kind);
  const alone = placeNotes(result.notes, [], heightOf);
  expect(alone.map(({ text, place, colour }) => ({ text, place, colour }))).toEqual(
    original.map(({ text, place, colour }) => ({ text, place, colour })),
  );
  const beside = placeNotes(result.notes, original, heightOf);
  expect(beside).toHaveLength(original.length);
  expect(collisions([...original, ...beside])).toBe(0);
});

test("a place is taken when somebody put or moved a note there meanwhile, and only then", () => {
  const [first, second] = manyNotes(2);
  if (!first || !second) throw new Error("two notes are needed");
  const placed = placeNotes([imported("neu")], [first, second], heightOf);
  const [place] = placed.map((note) => note.place);
  if (!place) throw new Error("it was placed");
  const there = { ...second, place: { ...place, x: place.x + 10, y: place.y - 10 } };
  const elsewhere = { ...there, place: { ...there.place, field: "parking" } as const };
  expect(isTakenSince([first, second], [first, second], placed)).toBe(false);
  expect(isTakenSince([first, second], [second], placed)).toBe(false);
  expect(isTakenSince([first, second], [first, second, elsewhere], placed)).toBe(false);
  expect(isTakenSince([first, second], [first, second, there], placed)).toBe(true);
  expect(isTakenSince([first, second], [first, there], placed)).toBe(true);
});

test("two thousand rows are placed at once", () => {
  const notes = Array.from({ length: 2000 }, (_, index) => imported(`n${index}`));
  const placed = placeNotes(notes, manyNotes(300), heightOf);
  expect(new Set(placed.map(({ place }) => `${place.x} ${place.y}`)).size).toBe(2000);
  expect(placed.every(({ place }) => PLACES.includes(place.field))).toBe(true);
});

test("large notes take the places beside and below theirs, in whatever field they come, and cover nothing", () => {
  const sized = PLACES.flatMap((field) =>
    Array.from({ length: 24 }, (_, index): ImportedNote => {
      const size = NOTE_SIZES[index % 4] ?? "normal";
      return { ...imported(`n${index} ${"x".repeat((index % 5) * 90)}`), field, size };
    }),
  );
  const existing = manyNotes(40).map((note, index) =>
    Object.assign(note, { size: index % 3 === 0 ? "huge" : "normal" } as const),
  );
  const fits = ({ text }: NoteContent, size: NoteSize): number =>
    Math.max(PAPERS[size].height, text.length * 2);
  const placed = placeNotes(sized, existing, fits);
  const inOrder = [...placesInOrder(sized, existing, fits)].map(([note, place]) =>
    Object.assign({}, note, { place }),
  );
  for (const all of [placed, inOrder]) {
    expect(all).toHaveLength(sized.length);
    const rects = all.map((note) => ({ field: note.place.field, rect: placedRect(note, fits) }));
    const others = existing.map((note) => ({ field: note.place.field, rect: placedRect(note, fits) }));
    for (const [index, { field, rect }] of rects.entries()) {
      expect(rect.x + rect.width).toBeLessThanOrEqual(FIELD_WIDTH[field]);
      const rest = [...rects.slice(index + 1), ...others];
      expect(rest.some((other) => other.field === field && overlaps(rect, other.rect))).toBe(false);
    }
  }
});

test("notes that are higher for their picture keep clear of each other, wherever places are found", async () => {
  const fits = heightsBy(await loadTypesetter(loadNodeFont, "de"));
  const image = { bytes: jpegOf(90, 90), width: 90, height: 90, alt: "" };
  const text = "wartet jeden Morgen eine halbe Stunde am Tor, bis ihm jemand aufmacht";
  expect(fits({ text, image }, "normal")).toBeGreaterThan(fits({ text }, "normal"));
  const lying = { id: "lying", ...imported(text), image, place: { field: "pains", x: 16, y: 60 } } as const;
  const coming = Array.from({ length: 12 }, (_, index) => {
    return { ...imported(text), id: `n${index}`, ...(index % 3 > 0 && { image }) };
  });
  const places = arrangeNotes({ notes: coming, existing: [lying] }, fits);
  const tidied = arrangeNotes(
    { notes: coming.map((note) => ({ ...note, bundle: "b" })), existing: [] },
    fits,
  );
  const at = (found: ReadonlyMap<string, Place>) =>
    coming.flatMap((note) => {
      const place = found.get(note.id);
      return place ? [{ ...note, place }] : [];
    });
  for (const all of [[lying, ...placeNotes(coming, [lying], fits)], [lying, ...at(places)], at(tidied)]) {
    expect(all.length).toBeGreaterThanOrEqual(coming.length);
    const rects = all.map((note) => placedRect(note, fits));
    for (const [index, rect] of rects.entries()) {
      expect(rects.slice(index + 1).some((other) => overlaps(rect, other))).toBe(false);
    }
  }
});
