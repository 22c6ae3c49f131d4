// @vitest-environment happy-dom
import fc from "fast-check";
import lz from "lz-string";
import { expect, test } from "vitest";
import { unpackLz } from "../../../client/clipboard/lzText.ts";
import { nearestColour } from "../../../client/clipboard/nearestColour.ts";
import { pasteNotes } from "../../../client/clipboard/pasteNotes.ts";
import { readPasted } from "../../../client/clipboard/readPasted.ts";
import type { Editor } from "../../../client/state/editor.ts";
import { readClusters } from "../../../model/cluster.ts";
import { NOTE_HEIGHT, NOTE_WIDTH } from "../../../model/fieldLayout.ts";
import { PLACES } from "../../../model/fields.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import type { Note } from "../../../model/note.ts";
import { NOTE_COLOURS } from "../../../model/noteColours.ts";
import { PALETTES } from "../../../model/palette.ts";
import { LIMITS } from "../../../model/wire.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

interface Clip {
  readonly own: string;
  readonly html: string;
  readonly text: string;
}
const clip = (strings: Partial<Clip>): Clip => ({ own: "", html: "", text: "", ...strings });
const rich = (...lines: string[]) => ({
  type: "doc",
  content: lines.map((text) => ({
    type: "paragraph",
    attrs: { dir: "auto" },
    content: [{ type: "text", text }],
  })),
});

/** What tldraw 4 has in its hand when two notes in a frame, a shape, a text, an arrow and a drawing are copied. */
const TLDRAW = {
  shapes: [
    {
      id: "shape:f",
      type: "frame",
      x: 1000,
      y: 500,
      rotation: 0,
      parentId: "page:p",
      index: "a1",
      isLocked: false,
      opacity: 1,
      meta: {},
      props: { w: 800, h: 500, name: "Pains", color: "black" },
    },
    {
      id: "shape:n1",
      type: "note",
      x: 40,
      y: 60,
      rotation: 0,
      parentId: "shape:f",
      index: "a1",
      isLocked: false,
      opacity: 1,
      meta: {},
      props: {
        color: "light-red",
        labelColor: "black",
        size: "m",
        font: "draw",
        align: "middle",
        verticalAlign: "middle",
        growY: 0,
        fontSizeAdjustment: 1,
        url: "",
        scale: 1,
        richText: rich("Kein Termin", "seit Tagen"),
      },
    },
    {
      id: "shape:n2",
      type: "note",
      x: 280,
      y: 60,
      rotation: 0,
      parentId: "shape:f",
      index: "a2",
      isLocked: false,
      opacity: 1,
      meta: {},
      props: { color: "violet", scale: 1, richText: rich("Niemand ruft zurück") },
    },
    {
      id: "shape:g",
      type: "geo",
      x: 40,
      y: 320,
      parentId: "shape:f",
      props: { geo: "rectangle", w: 200, h: 200, color: "green", fill: "solid", richText: rich("Formular") },
    },
    { id: "shape:a", type: "arrow", x: 0, y: 0, parentId: "shape:f", props: { richText: rich("Pfeil") } },
    { id: "shape:d", type: "draw", x: 0, y: 0, parentId: "shape:f", props: { segments: [] } },
  ],
  rootShapeIds: ["shape:f"],
  bindings: [],
  schema: { schemaVersion: 2, sequences: {} },
};
const { shapes } = TLDRAW;
const asHtml = (value: unknown): string =>
  `<div data-tldraw>${typeof value === "string" ? value : JSON.stringify(value)}</div>`;
const tldrawClips: Readonly<Record<string, string>> = {
  // As versions of it wrote it, one after the other.
  "all of it packed": asHtml(
    lz.compressToBase64(
      JSON.stringify({ type: "application/tldraw", kind: "content", data: { ...TLDRAW, assets: [] } }),
    ),
  ),
  "nothing packed": asHtml({
    type: "application/tldraw",
    kind: "content",
    version: 2,
    data: { ...TLDRAW, assets: [] },
  }),
  "all but pictures packed": asHtml({
    type: "application/tldraw",
    kind: "content",
    version: 3,
    data: { assets: [], otherCompressed: lz.compressToBase64(JSON.stringify(TLDRAW)) },
  }),
};

/** Miro's clipboard, from the widgets' JSON. */
function miroHtml(widgets: readonly { readonly type: string; readonly json: object }[]): string {
  const objects = widgets.map((widgetData, id) => ({
    widgetData,
    type: 14,
    id,
    initialId: String(id),
    meta: {},
  }));
  const payload = {
    isProtected: false,
    boardId: "abc=",
    version: 2,
    host: "miro.com",
    data: { objects, meta: {} },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(payload)).map((byte) => (byte + 59) & 0xff);
  const base64 = btoa(String.fromCharCode(...bytes)).replace(/=+$/, "");
  return `<meta charset="utf-8"><span data-meta="&lt;--(miro-data-v1)${base64}(/miro-data-v1)--&gt;"></span>`;
}
const sticker = (text: string, x: number, y: number, sbc: number, parent: number | null = null) => ({
  type: "sticker",
  json: {
    text: `<p>${text}</p>`,
    style: JSON.stringify({ fs: 0, sbc }),
    size: { width: 199, height: 228 },
    scale: { scale: 0.5 },
    _parent: parent === null ? null : { index: parent },
    _position: { offsetPx: { x, y }, schema: parent === null ? "canvasOffsetPx" : "parentOffsetPx" },
  },
});
const frame = (text: string, x: number, y: number) => ({
  type: "frame",
  json: {
    text,
    size: { width: 800, height: 600 },
    scale: { scale: 1 },
    _parent: null,
    _position: { offsetPx: { x, y }, schema: "canvasOffsetPx" },
  },
});
const MIRO = miroHtml([
  frame("Gains", 5000, 5000),
  sticker("Spart Zeit &amp; Geld", 100, 100, 0xfff79e, 0),
  sticker("Ist ruhig", 240, 100, 0x93d275, 0),
  { type: "line", json: { _position: null, line: { captions: [] } } },
]);

const EXCALIDRAW = JSON.stringify({
  type: "excalidraw/clipboard",
  elements: [
    { type: "rectangle", id: "r1", x: 0, y: 0, width: 180, height: 120, backgroundColor: "#a5d8ff" },
    { type: "text", text: "links", x: 20, y: 40, width: 40, height: 25, containerId: "r1" },
    { type: "rectangle", id: "r2", x: 200, y: 0, width: 180, height: 120, backgroundColor: "#b2f2bb" },
    { type: "text", text: "rechts", x: 220, y: 40, width: 40, height: 25, containerId: "r2" },
    { type: "text", text: "darunter", x: 0, y: 300, width: 80, height: 25, containerId: null },
  ],
});

const noteWith = (editor: Editor, text: string): Note => {
  const note = readNotes(editor.session.doc).find((one) => one.text === text);
  if (!note) throw new Error(`no note says ${text}`);
  return note;
};

for (const [name, html] of Object.entries(tldrawClips)) {
  test(`what was copied in tldraw lies as it lay there, in its colours, in the field that its frame names (${name})`, () => {
    const { editor } = editorAtHand();
    const before = readNotes(editor.session.doc).length;
    pasteNotes(editor, clip({ html, text: "Kein Termin Niemand ruft zurück Formular" }), null);
    expect(readNotes(editor.session.doc)).toHaveLength(before + 3);
    const [left, right, below] = ["Kein Termin\nseit Tagen", "Niemand ruft zurück", "Formular"].map((text) =>
      noteWith(editor, text),
    );
    expect([left, right, below].map((note) => note?.colour)).toEqual(["pink", "purple", "green"]);
    expect([left, right, below].map((note) => note?.place.field)).toEqual(["pains", "pains", "pains"]);
    const at = (note: Note | undefined) => note?.place ?? { x: 0, y: 0 };
    expect(at(right).y).toBe(at(left).y);
    expect(at(right).x - at(left).x).toBeGreaterThanOrEqual(NOTE_WIDTH);
    expect(at(below).x).toBe(at(left).x);
    expect(at(below).y - at(left).y).toBeGreaterThanOrEqual(NOTE_HEIGHT);
    editor.session.undo.undo();
    expect(readNotes(editor.session.doc)).toHaveLength(before);
  });
}

test("where tldraw may write nothing but text, it writes the same there; and browsers may clean the HTML", () => {
  const html = tldrawClips["nothing packed"] ?? "";
  const cleaned = html
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<div data-tldraw>", '<div data-tldraw="">');
  for (const strings of [
    { text: html },
    { html: `<html><body><!--StartFragment-->${cleaned}<!--EndFragment--></body></html>` },
  ]) {
    const { editor } = editorAtHand();
    pasteNotes(editor, clip(strings), null);
    expect(noteWith(editor, "Formular").colour).toBe("green");
  }
});

test("what was copied in Miro comes with its frames, colours and places, wherever it lay in them", () => {
  const { editor } = editorAtHand();
  pasteNotes(editor, clip({ html: MIRO }), null);
  const [left, right] = [noteWith(editor, "Spart Zeit & Geld"), noteWith(editor, "Ist ruhig")];
  expect([left.colour, right.colour]).toEqual(["yellow", "green"]);
  expect([left.place.field, right.place.field]).toEqual(["gains", "gains"]);
  expect(right.place.y).toBe(left.place.y);
  expect(right.place.x).toBeGreaterThanOrEqual(left.place.x + NOTE_WIDTH);
});

test("texts in Excalidraw's shapes come where one points, in the shapes' colours; a frame that names no field is a bundle", () => {
  const { editor } = editorAtHand();
  const { x, y, width } = editor.map.layout().fields.seesHears;
  pasteNotes(editor, clip({ text: EXCALIDRAW }), { x: x + width / 2, y: y + 300 });
  const [one, two, below] = ["links", "rechts", "darunter"].map((text) => noteWith(editor, text));
  expect([one?.colour, two?.colour]).toEqual(["blue", "green"]);
  expect([one, two, below].map((note) => note?.place.field)).toEqual(["seesHears", "seesHears", "seesHears"]);
  expect(two?.place.y).toBe(one?.place.y);
  expect(below?.place.x).toBe(one?.place.x);

  pasteNotes(
    editor,
    clip({
      html: miroHtml([
        frame("Ideen", 0, 0),
        sticker("Bote", 100, 100, 0xffffff, 0),
        sticker("Post", 240, 100, 0xffffff, 0),
      ]),
    }),
    null,
  );
  expect(readClusters(editor.session.doc).map(({ title }) => title)).toContain("Ideen");
});

test("a board that is wider than a field comes in its order, no note on another", () => {
  const { editor } = editorAtHand();
  const wide = Array.from({ length: 12 }, (_, index) => sticker(`Zettel ${index}`, index * 130, 0, 0xfff79e));
  pasteNotes(editor, clip({ html: miroHtml(wide) }), null);
  const notes = wide.map((_, index) => noteWith(editor, `Zettel ${index}`));
  const places = notes.map(({ place }) => `${place.x} ${place.y}`);
  expect(new Set(places).size).toBe(12);
  expect(new Set(notes.map(({ colour }) => colour))).toEqual(new Set(["yellow"]));
});

test("HTML without a text beside it, as some boards write it, is read as its lines", () => {
  const { editor } = editorAtHand();
  pasteNotes(
    editor,
    clip({ html: "<div>erstens</div><div>zweitens</div><span data-buffer='x'></span>" }),
    null,
  );
  expect(noteWith(editor, "erstens").place.field).toBe(noteWith(editor, "zweitens").place.field);
});

test("each of our colours is nearest to itself, white is none, and a stronger one goes by its hue", () => {
  for (const name of NOTE_COLOURS) expect(nearestColour(PALETTES.light.notes[name].fill)).toBe(name);
  expect(["#ffffff", "transparent", "", "#fff"].map(nearestColour)).toEqual([null, null, null, null]);
  expect(["#e03131", "#f08c00", "#2f9e44", "#1971c2", "#888888", "#ffd43b"].map(nearestColour)).toEqual([
    "pink",
    "orange",
    "green",
    "blue",
    "grey",
    "yellow",
  ]);
});

test("what lz-string has packed is unpacked letter for letter, up to a bound, and anything else is nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 120 }), fc.nat({ max: 12 }), (text, times) => {
      const whole = text.repeat(times);
      expect(unpackLz(lz.compressToBase64(whole), 1e6)).toBe(whole);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void unpackLz(text, 1000)));
  // Two kilobytes that unpack to two million letters.
  const bomb = lz.compressToBase64("a".repeat(2_000_000));
  expect(bomb.length).toBeLessThan(5000);
  expect(unpackLz(bomb, 1_000_000)).toBeNull();
});

test("whatever of a board's clipboard is damaged or made up, only clean notes come of it, and nothing throws", () => {
  const sources = [...Object.values(tldrawClips), MIRO, EXCALIDRAW];
  const hostile = [
    "__proto__",
    "1e999",
    "-1",
    "null",
    "[]",
    "{}",
    '"x"',
    "\u202e",
    "\ud800",
    "<script>",
    "9".repeat(40),
  ];
  const mutation = fc.record({
    source: fc.constantFrom(...sources),
    cuts: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat({ max: 60 }),
        put: fc.constantFrom(...hostile, ""),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  });
  fc.assert(
    fc.property(mutation, ({ source, cuts }) => {
      let mutant = source;
      for (const { at, length, put } of cuts) {
        const from = Math.floor(at * mutant.length);
        mutant = mutant.slice(0, from) + put + mutant.slice(from + length);
      }
      for (const strings of [{ html: mutant }, { text: mutant }]) {
        const read = readPasted(clip(strings), "parking");
        if (!read.ok) continue;
        for (const { text, field, colour, place } of read.notes) {
          expect(text.length).toBeLessThanOrEqual(LIMITS.noteTextLength);
          expect(text).not.toMatch(/[\ud800-\udfff\u202e]/u);
          expect(PLACES).toContain(field);
          if (colour !== null) expect(NOTE_COLOURS).toContain(colour);
          if (place)
            expect([place.x, place.y].every((value) => Number.isFinite(value) && Math.abs(value) < 1e5)).toBe(
              true,
            );
        }
      }
    }),
    { numRuns: 200 },
  );
});

test("frames that lie in each other in a ring are left after a while", () => {
  const ring = [
    { ...shapes[0], id: "shape:a", parentId: "shape:b" },
    { ...shapes[0], id: "shape:b", parentId: "shape:a" },
    { ...shapes[1], parentId: "shape:a" },
  ];
  const { editor } = editorAtHand();
  const data = { ...TLDRAW, shapes: ring };
  pasteNotes(editor, clip({ html: asHtml({ type: "application/tldraw", version: 2, data }) }), null);
  expect(noteWith(editor, "Kein Termin\nseit Tagen").place.field).toBe("pains");
});
