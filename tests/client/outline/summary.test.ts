import { expect, test } from "vitest";
import { type News, NOTHING_UNTOLD, takeIn, tellNow, type Untold } from "../../../client/outline/summary.ts";
import type { MapChange, NoteRecord } from "../../../client/state/mapProjection.ts";
import type { PlaceKey } from "../../../model/fields.ts";
import type { Note } from "../../../model/note.ts";

interface Given extends Partial<Omit<Note, "place">> {
  readonly field?: PlaceKey;
  readonly x?: number;
  readonly seenBy?: NoteRecord["seenBy"];
}

function record(
  text: string,
  { field = "pains", x = 16, seenBy = "everyone", ...rest }: Given = {},
): NoteRecord {
  const note: Note = {
    id: "n",
    text,
    place: { field, x, y: 52 },
    facet: null,
    colour: "yellow",
    size: "normal",
    evidence: "assumption",
    source: "",
    author: "kim",
    createdAt: 0,
    late: false,
    image: null,
    locked: false,
    layer: 0,
    cluster: null,
    hidden: false,
    stack: null,
    tags: [],
    ...rest,
  };
  const rect = { x, y: 52, width: 168, height: 120 };
  const fitted = {
    lines: [],
    fontSize: 16,
    lineHeight: 20,
    noteHeight: 120,
  } as unknown as NoteRecord["fitted"];
  return { note, fitted, rect, authorName: "Kim", seenBy, comments: 0, reactions: null, stack: null };
}

const change = (
  id: string,
  before: NoteRecord | null,
  after: NoteRecord | null,
  by: MapChange["by"] = "others",
): MapChange => ({ notes: [{ id, before, after }], frame: false, by });

const all = (...changes: MapChange[]): Untold =>
  changes.reduce((untold, one) => takeIn(untold, one, 0), NOTHING_UNTOLD);
const news = (untold: Untold, nowMs = 10_000): readonly News[] => tellNow(untold, nowMs).news;

test("notes of others are counted field by field, in the order of the map", () => {
  const untold = all(
    change("a", null, record("eins", { field: "gains" })),
    change("b", null, record("zwei")),
    change("c", null, record("drei")),
    change("d", record("weg"), null),
  );
  expect(news(untold)).toEqual([
    { kind: "added", place: "pains", count: 2 },
    { kind: "gone", place: "pains", count: 1 },
    { kind: "added", place: "gains", count: 1 },
  ]);
});

test("a note is told once its writer rests, as a new one, and not letter by letter", () => {
  const first = takeIn(NOTHING_UNTOLD, change("a", null, record("")), 0);
  expect(tellNow(first, 60_000)).toEqual({ news: [], rest: first });
  const typing = takeIn(first, change("a", record(""), record("Kei")), 61_000);
  expect(tellNow(typing, 62_000)).toEqual({ news: [], rest: typing });
  const written = takeIn(typing, change("a", record("Kei"), record("Kein Termin")), 62_500);
  expect(tellNow(written, 66_000)).toEqual({
    news: [{ kind: "added", place: "pains", count: 1 }],
    rest: new Map(),
  });
});

test("a move to another field, a changed text and a changed mark are told; a nudge inside the field is not", () => {
  const untold = all(
    change("a", record("a"), record("a", { field: "gains" })),
    change("b", record("b"), record("b, genauer")),
    change("c", record("c"), record("c", { evidence: "quoted" })),
    change("d", record("d"), record("d", { x: 300 })),
  );
  expect(news(untold)).toEqual([
    { kind: "changed", place: "pains", count: 2 },
    { kind: "moved", place: "gains", count: 1 },
  ]);
});

test("what came and went, or was changed and put back, is not told", () => {
  const untold = all(
    change("a", null, record("kurz")),
    change("a", record("kurz"), null),
    change("b", record("b"), record("anders")),
    change("b", record("anders"), record("b")),
  );
  expect(news(untold)).toEqual([]);
  expect(tellNow(untold, 10_000).rest.size).toBe(0);
});

test("nothing is told of my own doing, of drafts, or of what is hidden", () => {
  const untold = all(
    change("a", null, record("von mir"), "me"),
    change("b", null, record("Entwurf", { seenBy: "me" })),
    change("c", null, record("verborgen", { hidden: true })),
    change("e", record("mein Entwurf", { seenBy: "me" }), record("mein Entwurf")),
    change("f", record("f"), record("f", { hidden: true })),
    change("d", record("d"), record("d, von ihr")),
    change("d", record("d, von ihr"), record("d, von mir"), "me"),
  );
  expect(news(untold)).toEqual([]);
});

test("too much at once is one sentence", () => {
  const fields: readonly PlaceKey[] = ["situation", "seesHears", "thinksFeels", "saysDoes", "pains"];
  const untold = all(
    ...fields.flatMap((field) => [0, 1].map((n) => change(`${field}${n}`, null, record("x", { field })))),
  );
  expect(news(untold)).toEqual([{ kind: "many", count: 10, places: 5 }]);
});
