import { expect, test } from "vitest";
import * as Y from "yjs";
import { bringToFront, sendToBack } from "../../model/layerCommands.ts";
import { addNotes, moveNotes } from "../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import { MAX_MOMENT } from "../../model/note.ts";
import { compareLayers } from "../../model/noteLayers.ts";
import { stackNotes } from "../../model/stackCommands.ts";

const AT = { field: "pains", x: 20, y: 60 } as const;

function mapOf(count: number): { doc: Y.Doc; ids: readonly string[] } {
  const doc = new Y.Doc();
  const notes = Array.from({ length: count }, (_, index) => ({
    text: String(index),
    place: AT,
    createdAt: index + 1,
  }));
  return { doc, ids: addNotes(doc, notes, null) };
}

const lowestFirst = (doc: Y.Doc): string =>
  readNotes(doc)
    .toSorted(compareLayers)
    .map(({ text }) => text)
    .join("");

test("notes lie as they were written until one is laid elsewhere, and several keep their order", () => {
  const { doc, ids } = mapOf(5);
  expect(lowestFirst(doc)).toBe("01234");
  moveNotes(doc, new Map([[ids[1] ?? "", { ...AT, x: 40 }]]), null);
  expect(lowestFirst(doc)).toBe("02341");
  bringToFront(doc, [ids[3] ?? "", ids[0] ?? ""], null);
  expect(lowestFirst(doc)).toBe("24103");
  sendToBack(doc, [ids[3] ?? "", ids[1] ?? ""], null);
  expect(lowestFirst(doc)).toBe("13240");
});

test("two who lay notes on top at once see the same afterwards", () => {
  const { doc, ids } = mapOf(3);
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  bringToFront(doc, [ids[0] ?? ""], null);
  moveNotes(other, new Map([[ids[1] ?? "", { ...AT, y: 90 }]]), null);
  sendToBack(other, [ids[2] ?? ""], null);
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(lowestFirst(doc)).toBe(lowestFirst(other));
  expect(lowestFirst(doc).startsWith("2")).toBe(true);
});

test("what lies on top, or behind all, already writes nothing", () => {
  const { doc, ids } = mapOf(2);
  let updates = 0;
  doc.on("update", () => (updates += 1));
  bringToFront(doc, [ids[1] ?? ""], null);
  sendToBack(doc, [ids[0] ?? ""], null);
  bringToFront(doc, ["gone"], null);
  expect(updates).toBe(0);
});

test("whatever stands there is read as some layer, and a note comes to the front of it", () => {
  const { doc, ids } = mapOf(4);
  const [a = "", b = "", c = "", d = ""] = ids;
  const set = (id: string, key: string, value: unknown): void => {
    (notesOf(doc).get(id) as Y.Map<unknown>).set(key, value);
  };
  set(a, "layer", Number.NaN);
  set(b, "layer", "high");
  set(c, "layer", 1e300);
  set(c, "createdAt", Number.POSITIVE_INFINITY);
  set(d, "layer", MAX_MOMENT - 1);
  expect(readNotes(doc).find(({ id }) => id === c)?.layer).toBe(0);
  bringToFront(doc, [a], null);
  expect(lowestFirst(doc).at(-1)).toBe("0");
  expect(readNotes(doc).every(({ layer }) => Math.abs(layer) <= MAX_MOMENT)).toBe(true);
});

test("a whole field that moves stays as it lies", () => {
  const { doc, ids } = mapOf(300);
  const before = lowestFirst(doc);
  moveNotes(doc, new Map(ids.slice(0, 250).map((id) => [id, { ...AT, x: 60 }])), null);
  expect(lowestFirst(doc)).toBe(before);
});

test("a stack comes to the front as one", () => {
  const { doc, ids } = mapOf(4);
  stackNotes(doc, [ids[0] ?? "", ids[1] ?? ""], null);
  const front = readNotes(doc).find(({ stack }) => stack && stack.front > 0)?.id ?? ids[0] ?? "";
  bringToFront(doc, [front], null);
  expect(["01", "10"]).toContain(lowestFirst(doc).slice(2));
});
