import { expect, test } from "vitest";
import * as z from "zod";
import { mapExcalidraw } from "../../exchange/excalidraw/mapExcalidraw.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import type { ReadableMap } from "../../exchange/readableMap.ts";
import { orderKey } from "../../exchange/scene/orderKey.ts";
import { mapTldraw } from "../../exchange/tldraw/mapTldraw.ts";
import { NOTE_COLOURS } from "../../model/noteColours.ts";
import { PALETTES } from "../../model/palette.ts";
import { exampleNotes, HOSTILE_TEXTS, madeNote, manyNotes, readableMap } from "./notes.ts";

const DATE = new Date(Date.UTC(2026, 10, 27, 5, 30));

/** What Excalidraw asks of an element (packages/element/src/types.ts), each key and no other. */
const base = {
  id: z.string().min(1),
  x: z.number(),
  y: z.number(),
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
  angle: z.literal(0),
  strokeColor: z.string(),
  backgroundColor: z.string(),
  fillStyle: z.literal("solid"),
  strokeWidth: z.number().positive(),
  strokeStyle: z.enum(["solid", "dashed"]),
  roughness: z.literal(0),
  opacity: z.literal(100),
  groupIds: z.array(z.string()),
  frameId: z.null(),
  index: z.string(),
  roundness: z.nullable(z.strictObject({ type: z.literal(3), value: z.number().positive() })),
  seed: z.int().positive(),
  version: z.literal(1),
  versionNonce: z.int().positive(),
  isDeleted: z.literal(false),
  boundElements: z.nullable(z.array(z.strictObject({ type: z.literal("text"), id: z.string() }))),
  updated: z.int(),
  link: z.null(),
  locked: z.boolean(),
  customData: z.optional(z.record(z.string(), z.nullable(z.string()))),
};
const excalidrawElement = z.discriminatedUnion("type", [
  z.strictObject({ ...base, type: z.literal("rectangle") }),
  z.strictObject({ ...base, type: z.literal("ellipse") }),
  z.strictObject({
    ...base,
    type: z.literal("text"),
    text: z.string(),
    originalText: z.string(),
    fontSize: z.number().positive(),
    fontFamily: z.literal(2),
    textAlign: z.enum(["left", "center"]),
    verticalAlign: z.enum(["top", "middle"]),
    lineHeight: z.number(),
    containerId: z.nullable(z.string()),
    autoResize: z.boolean(),
  }),
  z.strictObject({
    ...base,
    type: z.literal("arrow"),
    points: z.array(z.tuple([z.number(), z.number()])).length(2),
    lastCommittedPoint: z.null(),
    startBinding: z.null(),
    endBinding: z.null(),
    startArrowhead: z.literal("circle"),
    endArrowhead: z.literal("circle"),
    elbowed: z.literal(false),
  }),
]);
const excalidrawFile = z.strictObject({
  type: z.literal("excalidraw"),
  version: z.literal(2),
  source: z.url(),
  elements: z.array(excalidrawElement),
  appState: z.strictObject({ viewBackgroundColor: z.string(), gridSize: z.null() }),
  files: z.strictObject({}),
});

/** What tldraw 3.0 asks of its records (packages/tlschema/src/shapes), in the versions that the file names. */
const shape = {
  x: z.number(),
  y: z.number(),
  rotation: z.literal(0),
  index: z.string(),
  parentId: z.literal("page:page"),
  isLocked: z.boolean(),
  opacity: z.literal(1),
  meta: z.record(z.string(), z.nullable(z.string())),
  id: z.string().startsWith("shape:"),
  typeName: z.literal("shape"),
};
const colour = z.enum([
  "black",
  "grey",
  "light-violet",
  "violet",
  "blue",
  "light-blue",
  "yellow",
  "orange",
  "green",
  "light-green",
  "light-red",
  "red",
  "white",
]);
const point = z.strictObject({ id: z.string(), index: z.string(), x: z.number(), y: z.number() });
const tldrawShape = z.discriminatedUnion("type", [
  z.strictObject({
    ...shape,
    type: z.literal("geo"),
    props: z.strictObject({
      geo: z.enum(["rectangle", "ellipse"]),
      w: z.number().positive(),
      h: z.number().positive(),
      color: colour,
      labelColor: colour,
      fill: z.enum(["none", "semi", "solid", "pattern", "fill"]),
      dash: z.enum(["draw", "solid", "dashed", "dotted"]),
      size: z.enum(["s", "m", "l", "xl"]),
      font: z.enum(["draw", "sans", "serif", "mono"]),
      text: z.string(),
      align: z.enum(["start", "middle", "end"]),
      verticalAlign: z.enum(["start", "middle", "end"]),
      growY: z.number().nonnegative(),
      url: z.literal(""),
      scale: z.number().positive(),
    }),
  }),
  z.strictObject({
    ...shape,
    type: z.literal("text"),
    props: z.strictObject({
      color: colour,
      size: z.enum(["s", "m", "l", "xl"]),
      font: z.enum(["draw", "sans", "serif", "mono"]),
      textAlign: z.enum(["start", "middle", "end"]),
      w: z.number().positive(),
      text: z.string(),
      scale: z.number().positive(),
      autoSize: z.boolean(),
    }),
  }),
  z.strictObject({
    ...shape,
    type: z.literal("line"),
    props: z.strictObject({
      color: colour,
      dash: z.enum(["draw", "solid", "dashed", "dotted"]),
      size: z.enum(["s", "m", "l", "xl"]),
      spline: z.enum(["cubic", "line"]),
      points: z.record(z.string(), point),
      scale: z.number().positive(),
    }),
  }),
]);
const tldrawFile = z.strictObject({
  tldrawFileFormatVersion: z.literal(1),
  schema: z.strictObject({ schemaVersion: z.literal(2), sequences: z.record(z.string(), z.int()) }),
  records: z.tuple(
    [
      z.strictObject({
        gridSize: z.number(),
        name: z.string(),
        meta: z.strictObject({}),
        id: z.literal("document:document"),
        typeName: z.literal("document"),
      }),
      z.strictObject({
        meta: z.strictObject({}),
        id: z.literal("page:page"),
        name: z.string(),
        index: z.string(),
        typeName: z.literal("page"),
      }),
    ],
    tldrawShape,
  ),
});

const written = (map: ReadableMap) => ({ map, date: DATE, loadFont: loadNodeFont });
const jsonOf = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
const excalidrawOf = async (map: ReadableMap) =>
  excalidrawFile.parse(jsonOf(await mapExcalidraw(written(map)))).elements;
const tldrawOf = async (map: ReadableMap) => {
  const { records } = tldrawFile.parse(jsonOf(await mapTldraw(written(map))));
  const [, , ...shapes] = records;
  return shapes;
};

/** One note of each colour, a bundle, contradictions, a note in the parking lot, and one that is hidden. */
function everything(): ReadableMap {
  const place = { field: "saysDoes", x: 16, y: 100 } as const;
  const notes = [
    ...NOTE_COLOURS.map((one, index) =>
      madeNote(index, {
        text: `Zettel ${one} 😀`,
        colour: one,
        place: { ...place, y: 100 + 132 * index },
        cluster: index < 2 ? "c" : null,
        author: "person-id",
      }),
    ),
    madeNote(50, { text: "später", place: { ...place, field: "parking" } }),
    madeNote(51, { text: "verborgen", place, hidden: true }),
  ];
  const [from = "", to = ""] = notes.map(({ id }) => id);
  const author = "person-id";
  return readableMap(notes, {
    authorName: () => "Petra",
    clusters: [{ id: "c", title: "Bündel Eins", field: "saysDoes", author, createdAt: 1 }],
    contradictions: [
      { id: "l", from, to, title: "Lücke", star: 1, author, createdAt: 1 },
      { id: "g", from, to: notes.at(-1)?.id ?? "", title: "Geheimlücke", star: null, author, createdAt: 2 },
    ],
  });
}

test("an Excalidraw file has all that the format asks, with texts bound to their shapes and our colours", async () => {
  const map = everything();
  const elements = await excalidrawOf(map);
  const byId = new Map(elements.map((element) => [element.id, element]));
  expect(byId.size).toBe(elements.length);
  for (const element of elements) {
    for (const { id } of element.boundElements ?? [])
      expect(byId.get(id)).toMatchObject({ containerId: element.id });
    if (element.type !== "text" || element.containerId === null) continue;
    expect(byId.get(element.containerId)?.boundElements).toEqual([{ type: "text", id: element.id }]);
    expect(byId.get(element.containerId)?.groupIds).toEqual(element.groupIds);
  }
  for (const note of map.notes.slice(0, -1)) {
    const text = elements.find((element) => element.type === "text" && element.originalText === note.text);
    const paper = byId.get(text?.type === "text" ? (text.containerId ?? "") : "");
    expect(paper).toMatchObject({
      backgroundColor: PALETTES.light.notes[note.colour].fill,
      customData: { field: note.place.field, evidence: note.evidence },
      locked: false,
    });
  }
  const texts = elements.flatMap((element) => (element.type === "text" ? [element.originalText] : []));
  expect(texts).toEqual(
    expect.arrayContaining(["Sagt & macht", "Bündel Eins", "★ Lücke", "Andrea\nEinkäuferin", "Annahme"]),
  );
  expect(JSON.stringify(elements)).not.toMatch(/verborgen|Geheim|Petra|person-id/);
});

test("the lines of a text in an Excalidraw shape stay inside it", async () => {
  const long = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz ".repeat(8);
  for (const element of await excalidrawOf(readableMap([...manyNotes(300), madeNote(900, { text: long })]))) {
    if (element.type !== "text" || !element.containerId?.startsWith("note")) continue;
    expect(element.width).toBeLessThanOrEqual(158);
    expect(element.height).toBe(Math.round(element.text.split("\n").length * element.fontSize * 125) / 100);
    expect(element.text.replace(/\s/g, "")).toBe(element.originalText.replace(/\s/g, ""));
  }
});

test("a tldraw file has all that its versions ask, a colour of its own for each of ours, and no hidden note", async () => {
  const map = everything();
  const shapes = await tldrawOf(map);
  expect(new Set(shapes.map(({ id }) => id)).size).toBe(shapes.length);
  const notes = shapes.flatMap((one) =>
    one.type === "geo" && one.id.startsWith("shape:note-") ? [one] : [],
  );
  expect(notes.map(({ props }) => props.text)).toEqual(map.notes.slice(0, -1).map(({ text }) => text));
  expect(new Set(notes.map(({ props }) => props.color)).size).toBe(NOTE_COLOURS.length);
  for (const { meta, isLocked } of notes) expect([meta.evidence, isLocked]).toEqual(["assumption", false]);
  const texts = shapes.flatMap((one) => (one.type === "line" ? [] : [one.props.text]));
  expect(texts).toEqual(
    expect.arrayContaining(["Sagt & macht", "Bündel Eins", "★ Lücke", "Andrea\nEinkäuferin"]),
  );
  expect(JSON.stringify(shapes)).not.toMatch(/verborgen|Geheim|Petra|person-id/);
});

test("hostile texts are cleaned of what no program shows, and 2,000 notes keep their order and bytes", async () => {
  const hostile = readableMap(HOSTILE_TEXTS.map((text, index) => madeNote(index, { text, source: text })));
  expect(JSON.stringify([await excalidrawOf(hostile), await tldrawOf(hostile)])).not.toMatch(/\\u00|\\ud8/);
  const map = readableMap(manyNotes(2000));
  for (const indices of [await excalidrawOf(map), await tldrawOf(map)].map((all) =>
    all.map(({ index }) => index),
  )) {
    expect(indices.length).toBeGreaterThan(2000);
    expect(indices).toEqual([...new Set(indices)].toSorted((a, b) => (a < b ? -1 : 1)));
  }
  const example = written(readableMap(exampleNotes("de")));
  expect(await mapExcalidraw(example)).toEqual(await mapExcalidraw(example));
  expect(await mapTldraw(example)).toEqual(await mapTldraw(example));
});

test("keys of the order of painting are those of fractional indexing", () => {
  expect([0, 1, 61, 62, 62 * 62, 238_327].map(orderKey)).toEqual([
    "c000",
    "c001",
    "c00z",
    "c010",
    "c100",
    "czzz",
  ]);
});
