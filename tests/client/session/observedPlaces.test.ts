import { expect, test } from "vitest";
import { placeInField, placesApart } from "../../../client/session/observedPlaces.ts";
import type { HeightOf } from "../../../exchange/import/placeNotes.ts";
import { NOTE_WIDTH, overlaps } from "../../../model/fieldLayout.ts";
import type { Note } from "../../../model/note.ts";
import { seededRandom } from "../../support/seededRandom.ts";

const TALL = "ein sehr langer Satz";
const heightOf: HeightOf = ({ text, image }) => (text === TALL || image ? 300 : 100);

function noteAt(
  id: string,
  text: string,
  x: number,
  y: number,
  field: Note["place"]["field"] = "pains",
): Note {
  return {
    id,
    text,
    place: { field, x, y },
    facet: null,
    colour: "yellow",
    size: "normal",
    evidence: "observed",
    source: "",
    author: "petra",
    createdAt: Number(id.slice(1)),
    late: false,
    image: null,
    locked: false,
    layer: 0,
    cluster: null,
    hidden: false,
    stack: null,
    tags: [],
  };
}

test("a note finds a place that is free for all of its height", () => {
  const first = placeInField("pains", { text: "kurz" }, [], heightOf);
  expect(first).toMatchObject({ field: "pains" });
  if (!first) return;
  const next = placeInField("pains", { text: TALL }, [{ text: "kurz", place: first }], heightOf);
  expect(next).not.toBeNull();
  expect(next).not.toEqual(first);
});

test("only what came late and lies on something is put elsewhere, and then nothing lies on anything", () => {
  const seed = Number(process.env.PLACES_SEED ?? 7);
  const random = seededRandom(seed);
  for (let round = 0; round < 100; round += 1) {
    const late = new Set<string>();
    const notes: Note[] = [];
    for (let index = 0; index < 12; index += 1) {
      const isLate = random.below(2) === 0;
      const text = random.below(4) === 0 ? TALL : "kurz";
      const image = random.below(4) === 0 ? { width: 8, height: 6, alt: "", bytes: new Uint8Array() } : null;
      const field = random.pick(["pains", "situation"] as const);
      const taken = notes.filter(({ place }) => place.field === field);
      // Those who were there kept clear of each other; whoever had no network could not.
      const free = placeInField(
        field,
        { text, image },
        taken.filter(({ id }) => !late.has(id)),
        heightOf,
      );
      const at = isLate ? { x: 16 + random.below(400), y: 52 + random.below(300) } : free;
      if (!at) continue;
      const note = { ...noteAt(`n${index}`, text, at.x, at.y, field), image };
      notes.push(note);
      if (isLate) late.add(note.id);
    }
    const apart = placesApart(notes, late, heightOf);
    expect(
      [...apart.keys()].every((id) => late.has(id)),
      `PLACES_SEED=${seed} round ${round}`,
    ).toBe(true);
    const rects = notes.map((note) => {
      const { field, x, y } = apart.get(note.id) ?? note.place;
      return { id: note.id, field, x, y, width: NOTE_WIDTH, height: heightOf(note, "normal") };
    });
    const touching = rects.flatMap((one, index) =>
      rects.slice(index + 1).filter((other) => other.field === one.field && overlaps(one, other)),
    );
    expect(touching, `PLACES_SEED=${seed} round ${round}`).toEqual([]);
  }
});
