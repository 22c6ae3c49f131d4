import { expect, test } from "vitest";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { loadTypesetter } from "../../exchange/pdf/typesetter.ts";
import type { ReadableMap } from "../../exchange/readableMap.ts";
import { sensiblyShaped } from "../../exchange/scene/flowScene.ts";
import { type Extent, type MapScene, mapScene } from "../../exchange/scene/mapScene.ts";
import type { Cluster } from "../../model/cluster.ts";
import { overlaps, type Rect } from "../../model/fieldLayout.ts";
import { FIELDS, PLACES } from "../../model/fields.ts";
import { NOTE_SIZES, type NoteSize } from "../../model/noteSize.ts";
import { exampleNotes, manyNotes, readableMap } from "./notes.ts";

const WHOLE: Extent = { kind: "map" };

async function sceneOf(map: ReadableMap, extent = WHOLE): Promise<MapScene> {
  return mapScene(map, extent, await loadTypesetter(loadNodeFont, "de"));
}

function isInside(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** A thousand notes, every fifth in one of three clusters of its field, with contradictions between two fields. */
function longMap(sizes: readonly NoteSize[] = ["normal"]): ReadableMap {
  const clusters = FIELDS.flatMap((field) =>
    [0, 1, 2].map((one): Cluster => {
      return { id: `${field}${one}`, title: `Bündel ${one}`, field, author: null, createdAt: one };
    }),
  );
  const notes = manyNotes(1000).map((note, index) =>
    Object.assign(note, {
      size: sizes[index % sizes.length],
      ...(index % 5 === 0 && { cluster: `${note.place.field}${index % 3}` }),
    }),
  );
  const [from, to] = [notes[3]?.id ?? "", notes[700]?.id ?? ""];
  const contradictions = [{ id: "l", from, to, title: "Lücke", star: 1, author: null, createdAt: 1 }];
  return readableMap(notes, { clusters, contradictions });
}

test("a map that fits a screen stays as it lies, and so does a choice of notes however long", async () => {
  const scene = await sceneOf(readableMap(exampleNotes("de")));
  expect(sensiblyShaped(scene)).toBe(scene);
  const notes = manyNotes(500);
  const chosen = await sceneOf(readableMap(notes), {
    kind: "notes",
    ids: new Set(notes.filter(({ place }) => place.field === "gains").map(({ id }) => id)),
  });
  expect(chosen.bounds.height).toBeGreaterThan(3 * chosen.bounds.width);
  expect(sensiblyShaped(chosen)).toBe(chosen);
});

test.each([
  ["of one size", ["normal"]],
  ["of all sizes", NOTE_SIZES],
] as const)(
  "a long map becomes a landscape one, with every note whole in its field and none upon another (%s)",
  async (_what, sizes) => {
    const lying = await sceneOf(longMap(sizes));
    expect(lying.bounds.height).toBeGreaterThan(5 * lying.bounds.width);
    const scene = sensiblyShaped(lying);
    const { width, height } = scene.bounds;
    expect(height / width).toBeGreaterThan(0.5);
    expect(height / width).toBeLessThanOrEqual(1);
    expect(scene.notes.map(({ note }) => note)).toEqual(lying.notes.map(({ note }) => note));
    const fields = new Map(scene.fields.map(({ field, rect }) => [field, rect]));
    for (const { note, rect } of scene.notes) {
      const field = fields.get(note.place.field);
      expect(field && isInside(rect, field)).toBe(true);
    }
    const rects = scene.notes.map(({ rect }) => rect).toSorted((a, b) => a.x - b.x);
    for (const [index, rect] of rects.entries()) {
      for (const other of rects.slice(index + 1)) {
        if (other.x >= rect.x + rect.width) break;
        expect(overlaps(rect, other)).toBe(false);
      }
    }
    for (const [index, { rect }] of scene.fields.entries()) {
      expect(scene.fields.slice(index + 1).some((other) => overlaps(rect, other.rect))).toBe(false);
    }
  },
);

test("clusters stay together and cover neither each other nor other notes; what contradicts is tied as before", async () => {
  const scene = sensiblyShaped(await sceneOf(longMap()));
  expect(scene.clusters).toHaveLength(3 * FIELDS.length);
  for (const [index, { cluster, shape }] of scene.clusters.entries()) {
    const strangers = scene.notes.filter(({ note }) => note.cluster !== cluster.id).map(({ rect }) => rect);
    const others = scene.clusters.slice(index + 1).flatMap((one) => one.shape.parts);
    for (const part of shape.parts) {
      expect([...strangers, ...others].some((rect) => overlaps(part, rect))).toBe(false);
    }
  }
  const [link] = scene.links;
  expect(link?.from.rect).toEqual(scene.notes.find(({ note }) => note.id === link?.link.from)?.rect);
  expect(scene.links).toHaveLength(1);
});

test("one long field, and notes beside the map, come into shape, too", async () => {
  const field = sensiblyShaped(await sceneOf(longMap(), { kind: "field", field: "pains" }));
  expect(field.fields.map((one) => one.field)).toEqual(["pains"]);
  expect(field.bounds.height).toBeLessThanOrEqual(field.bounds.width);
  const parked = manyNotes(600).map((note, index) =>
    index < 400 ? Object.assign(note, { place: { ...note.place, field: "parking" as const } }) : note,
  );
  const map = sensiblyShaped(await sceneOf(readableMap(parked)));
  expect(map.fields.map((one) => one.field)).toEqual(PLACES);
  expect(map.bounds.height).toBeLessThanOrEqual(map.bounds.width);
});
