// @vitest-environment happy-dom
import { act, cleanup, render } from "@testing-library/react";
import { Profiler } from "react";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { NoteOutline } from "../../../client/outline/NoteOutline.tsx";
import { createMapProjection, type MapChange } from "../../../client/state/mapProjection.ts";
import { FIELD_HEADER } from "../../../model/fieldLayout.ts";
import {
  addNotes,
  deleteNotes,
  editText,
  moveNotes,
  setAbout,
  setPersonName,
} from "../../../model/mapCommands.ts";
import type { Typesetter } from "../../../model/noteText.ts";

const WORDS = { hidden: "ausgeblendet", inFocus: "im Fokus", dimmed: "gedämpft" };

const typesetter = (): Typesetter => ({
  widthOf: (text) => text.length * 0.5,
  syllablesOf: (word) => [word],
});

function mapOf(count: number) {
  const doc = new Y.Doc();
  const notes = Array.from({ length: count }, (_, index) => ({
    text: `Notiz ${index}`,
    place: {
      field: "pains",
      x: 20 + (index % 4) * 180,
      y: FIELD_HEADER + Math.floor(index / 4) * 132,
    } as const,
    author: "p1",
  }));
  const ids = addNotes(doc, notes, "import");
  return { doc, ids, map: createMapProjection(doc, typesetter) };
}

/** What arrives from another person, as the sync protocol brings it. */
function remotely(doc: Y.Doc, command: (copy: Y.Doc) => void): void {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  command(copy);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy), "remote");
}

afterEach(cleanup);

test("a remote change to one note renders one note of 200 again", () => {
  const { doc, ids, map } = mapOf(200);
  const renders = new Map<string, number>();
  render(
    ids.map((id) => (
      <Profiler key={id} id={id} onRender={() => renders.set(id, (renders.get(id) ?? 0) + 1)}>
        <NoteOutline map={map} id={id} language="de" words={WORDS} />
      </Profiler>
    )),
  );
  renders.clear();
  act(() => remotely(doc, (copy) => editText(copy, ids[7] ?? "", "geändert", 8, "you")));
  expect([...renders]).toEqual([[ids[7], 1]]);
});

test("a note that somebody moves renders nothing, and its line in the outline says where it lies", () => {
  const { doc, ids, map } = mapOf(20);
  const [moved = "", ...others] = ids;
  let renders = 0;
  const { container } = render(
    ids.map((id) => (
      <Profiler key={id} id={id} onRender={() => (renders += 1)}>
        <NoteOutline map={map} id={id} language="de" words={WORDS} />
      </Profiler>
    )),
  );
  const placeOf = (id: string) => {
    const { x, y } = container.querySelector<HTMLElement>(`[data-note="${id}"]`)?.dataset ?? {};
    return { x: Number(x), y: Number(y) };
  };
  const rested = placeOf(others[0] ?? "");
  renders = 0;
  const move = (x: number, y: number) =>
    act(() => remotely(doc, (copy) => moveNotes(copy, new Map([[moved, { field: "pains", x, y }]]), "you")));
  move(300, 400);
  expect(placeOf(moved)).toEqual({ x: 300, y: 400 });
  move(40, 80);
  expect(placeOf(moved)).toEqual({ x: 40, y: 80 });
  expect(placeOf(others[0] ?? "")).toEqual(rested);
  expect(renders).toBe(0);
  act(() => remotely(doc, (copy) => editText(copy, moved, "geändert", 8, "you")));
  expect(renders).toBe(1);
  expect(container.querySelector(`[data-note="${moved}"]`)?.textContent).toContain("geändert");
  expect(placeOf(moved)).toEqual({ x: 40, y: 80 });
});

test("one transaction is told once, with what was and what is", () => {
  const { doc, ids, map } = mapOf(3);
  const changes: MapChange[] = [];
  map.onChange((change) => changes.push(change));
  remotely(doc, (copy) => editText(copy, ids[1] ?? "", "neu", 3, "you"));
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({
    frame: false,
    notes: [{ id: ids[1], before: { note: { text: "Notiz 1" } }, after: { note: { text: "neu" } } }],
  });
});

test("a full field grows, what lies below moves down, and shrinks back when the note goes", () => {
  const { doc, map } = mapOf(1);
  const [other = ""] = addNotes(
    doc,
    [{ text: "unten", place: { field: "seesHears", x: 20, y: 2000 } }],
    "you",
  );
  const grown = map.layout().fields.pains.y;
  expect(grown).toBeGreaterThan(2000);
  expect(map.get(map.idsIn("pains")[0] ?? "")?.rect.y).toBeGreaterThan(grown);
  deleteNotes(doc, [other], "you");
  expect(map.layout().fields.pains.y).toBeLessThan(1000);
});

test("the note moved last lies on top", () => {
  const { doc, ids, map } = mapOf(3);
  moveNotes(doc, new Map([[ids[0] ?? "", { field: "gains", x: 20, y: 60 }]]), "you");
  expect(map.ids()).toEqual([ids[1], ids[2], ids[0]]);
  map.refit();
  expect(map.ids()).toEqual([ids[1], ids[2], ids[0]]);
});

test("the customer and the names of authors are followed", () => {
  const { doc, ids, map } = mapOf(1);
  const before = map.structureVersion();
  setAbout(doc, { customerName: "Andrea" }, "you");
  setPersonName(doc, "p1", "Petra", "you");
  expect(map.about().customerName).toBe("Andrea");
  expect(map.get(ids[0] ?? "")?.authorName).toBe("Petra");
  expect(map.structureVersion()).toBeGreaterThan(before);
});

test("damaged notes are left out and harm nobody", () => {
  const { doc, map, ids } = mapOf(2);
  const notes = doc.getMap("notes");
  notes.set("x1", null);
  notes.set("x2", new Y.Map([["place", { field: "pains", x: Number.NaN, y: 0 }]]));
  expect(map.ids()).toEqual(ids);
});

test("what the projection shows is what a fresh reading shows, after any commands", () => {
  const { doc, ids, map } = mapOf(40);
  for (const [index, id] of ids.entries()) {
    if (index % 3 === 0)
      moveNotes(doc, new Map([[id, { field: "saysDoes", x: 8, y: 60 + index * 90 }]]), "you");
    if (index % 5 === 0) deleteNotes(doc, [id], "you");
    if (index % 7 === 0) editText(doc, id, `${id} `.repeat(30), 3, "you");
  }
  const fresh = createMapProjection(doc, typesetter);
  expect(map.layout()).toEqual(fresh.layout());
  expect(map.ids().toSorted()).toEqual(fresh.ids().toSorted());
  for (const id of fresh.ids()) expect(map.get(id)).toEqual(fresh.get(id));
});
