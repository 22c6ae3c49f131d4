import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { boardLook } from "../../../client/canvas/boardLook.ts";
import { openBoardSurface } from "../../../client/canvas/boardSurface.ts";
import { paintBoard } from "../../../client/canvas/paintBoard.ts";
import { detailFor } from "../../../client/canvas/paintNote.ts";
import { createSignal } from "../../../client/session/signal.ts";
import { openNoteIndex } from "../../../client/tools/noteIndex.ts";
import { PLACES } from "../../../model/fields.ts";
import { MAP_ROOTS, readNotes } from "../../../model/mapDocument.ts";
import { MAX_COORDINATE } from "../../../model/note.ts";
import { editorOver } from "../tools/editorOver.ts";
import { recordingContext } from "./recordingContext.ts";

/**
 * Documents that no version of this program would write: unknown keys, every kind of value under every known one, places
 * that are no places, texts of any length and script. Whatever they hold is drawn or left out; nothing throws, nothing is
 * drawn at a place that is none, and what is good beside it is there. fast-check prints the seed of a failure.
 */
const RUNS = Number(process.env.FUZZ_RUNS ?? 100);
const MOST_MS_A_RUN = 2_000;

const text = fc.oneof(
  fc.constantFrom("", " ", "\n\n\n", "\u0000", "\ud83d", "x".repeat(4_000), "💡".repeat(10_000), "שלום עולם"),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.lorem({ maxCount: 12 }),
);
const number = fc.oneof(
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    -0,
    2 ** 53,
    1e308,
    MAX_COORDINATE,
  ),
  fc.double(),
  fc.integer({ min: -500, max: 3_000 }),
);
const place = fc.record(
  {
    field: fc.oneof(
      fc.constantFrom(...PLACES),
      fc.constantFrom("", "nowhere", "__proto__", "constructor", 7),
    ),
    x: fc.oneof(number, fc.bigInt(), fc.constant("12")),
    y: fc.oneof(number, number, fc.bigInt({ min: 2n ** 60n, max: 2n ** 63n - 1n })),
    z: number,
  },
  { requiredKeys: [], noNullPrototype: true },
);
const plain = fc.oneof(
  text,
  number,
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.boolean(),
  fc.constantFrom(null, undefined, new Uint8Array([1, 2]), {}, []),
  place,
  fc.array(fc.integer(), { maxLength: 3 }),
);
/** as a value of a Y.Map: some of them are shared types, which can be made only where they go */
const value = fc.oneof(
  fc.record({ kind: fc.constant("plain" as const), of: plain }),
  fc.record({ kind: fc.constant("text" as const), of: text }),
  fc.record({ kind: fc.constant("marked" as const), of: text }),
  fc.record({ kind: fc.constantFrom("array" as const, "map" as const), of: fc.integer() }),
);
type Value = typeof value extends fc.Arbitrary<infer T> ? T : never;

const IDS = ["AAAAAAAAAAAAAAAA", "BBBBBBBBBBBBBBBB", "CCCCCCCCCCCCCCCC", "", "toString", "💡"] as const;
const KEYS =
  "text place colour facet evidence source author createdAt late cluster hidden stack size tag:x tag: title field from to star noteId resolved customerName situation language portrait unknown".split(
    " ",
  );
const entry = fc.record({
  root: fc.constantFrom(...MAP_ROOTS, "notes", "notes", "clusters", "links"),
  id: fc.constantFrom(...IDS),
  whole: fc.option(value, { freq: 6 }),
  keys: fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 12, noNullPrototype: true }),
  /** what it takes for a note to be read at all is there most of the time */
  isNote: fc.boolean(),
  good: fc.record({ text, field: fc.constantFrom(...PLACES), x: number, y: number }),
});
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

function shared({ kind, of }: Value): unknown {
  if (kind === "plain") return of;
  if (kind === "array") return Y.Array.from([of]);
  if (kind === "map") return new Y.Map([["x", of]]);
  const made = new Y.Text();
  if (kind === "text") made.insert(0, of);
  else made.applyDelta([{ insert: of || "x", attributes: { bold: true } }, { insert: { image: "x" } }]);
  return made;
}

function put(doc: Y.Doc, { root, id, whole, keys, isNote, good }: Entry): void {
  const target = doc.getMap(root);
  if (root === "about" || root === "people" || whole) {
    for (const [key, one] of Object.entries(keys)) target.set(root === "about" ? key : id, shared(one));
    if (whole) target.set(id, shared(whole));
    return;
  }
  const made = new Y.Map<unknown>();
  for (const [key, one] of Object.entries(keys)) made.set(key, shared(one));
  if (isNote) {
    made.set("text", new Y.Text(good.text));
    made.set("place", { field: good.field, x: good.x, y: good.y });
  }
  target.set(id, made);
}

const LOOK = boardLook("dark", "en", "Name", { onlyMe: "only you", late: "late", untitled: "Bundle" });
const GOOD_ID = "GGGGGGGGGGGGGGGG";

test("whatever a document holds, what is good in it is drawn, and nothing else at a place that is none", {
  timeout: RUNS * MOST_MS_A_RUN,
}, () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), fc.array(entry, { maxLength: 4 }), (first, later) => {
      const doc = new Y.Doc();
      doc.getMap("notes").set(
        GOOD_ID,
        new Y.Map<unknown>([
          ["text", new Y.Text("Gut.")],
          ["place", { field: "gains", x: 20, y: 60 }],
        ]),
      );
      for (const one of first) put(doc, one);
      const editor = editorOver({
        doc,
        me: { participantId: "me", role: "facilitator", name: "Kim" },
        rights: createSignal("all" as const),
      });
      const index = openNoteIndex(editor.map);
      const layer = recordingContext(900, 700);
      const tiles: ReturnType<typeof recordingContext>[] = [];
      const surface = openBoardSurface({
        editor,
        index,
        look: LOOK,
        requestDraw: () => undefined,
        createCanvas: () => {
          const tile = recordingContext();
          tiles.push(tile);
          return { image: {} as CanvasImageSource, context: tile.context };
        },
      });
      surface.draw(layer.context, 1);
      // While it is open, as others write it.
      for (const one of later) put(doc, one);
      surface.draw(layer.context, 2);

      const { map, clusters, links, voting } = editor;
      const notes = readNotes(doc);
      for (const { text: words, place: at } of notes) {
        expect(typeof words).toBe("string");
        expect(Math.abs(at.x) + Math.abs(at.y)).toBeLessThanOrEqual(2 * MAX_COORDINATE);
      }
      for (const zoom of [0.1, 1, 4]) {
        const all = recordingContext();
        const board = { map, clusters, links, index, voting, look: LOOK, lifted: new Set<string>() };
        const { bounds } = map.layout();
        const none = { focus: null, filter: null, askedBy: null };
        paintBoard(all.context, bounds, { ...board, ...none }, zoom, detailFor(zoom, zoom === 0.1));
        expect(bounds.width * bounds.height).toBeGreaterThan(0);
        for (const { method, args } of all.calls)
          for (const arg of args)
            if (typeof arg === "number") expect(arg, `${method}(${args.join()})`).toSatisfy(Number.isFinite);
        const shown = all.calls.filter(({ method, args }) => method === "fillText" && args[0] === "Gut.");
        if (zoom === 1) expect(shown).toHaveLength(map.get(GOOD_ID)?.note.hidden ? 0 : 1);
      }
      surface.close();
    }),
    { numRuns: RUNS },
  );
});
