import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { createUndoHistory } from "../../client/session/undoHistory.ts";
import { addNotes, deleteNotes, editText, moveNotes, setAbout, setColour } from "../../model/mapCommands.ts";
import { aboutOf, notesOf, peopleOf, readNotes } from "../../model/mapDocument.ts";
import { NOTE_COLOURS } from "../../model/noteColours.ts";
import { applyRestore, restoreEdits } from "../../model/restoreMap.ts";

/** Anything that may happen to a map, today's commands and what a later program may write. A failure prints its seed. */
const action = fc.record({
  what: fc.constantFrom(
    "add",
    "type",
    "move",
    "recolour",
    "delete",
    "about",
    "unknown value",
    "unknown map",
    "unknown list",
    "unknown text",
    "formatted text",
    "drop a key",
    "name",
  ),
  note: fc.nat(9),
  key: fc.constantFrom("tags", "group", "source", "colour"),
  text: fc.string({ unit: "grapheme", maxLength: 12 }),
  x: fc.integer({ min: 0, max: 900 }),
  colour: fc.constantFrom(...NOTE_COLOURS),
});
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

function act(doc: Y.Doc, { what, note, key, text, x, colour }: Action, origin = "person"): void {
  const ids = [...notesOf(doc).keys()];
  const id = ids[note % Math.max(1, ids.length)] ?? "gone";
  const value = notesOf(doc).get(id);
  const parent = x % 5 === 0 || !(value instanceof Y.Map) ? aboutOf(doc) : (value as Y.Map<unknown>);
  const put = (entry: unknown): void => doc.transact(() => void parent.set(key, entry), origin);
  switch (what) {
    case "add":
      addNotes(doc, [{ text, place: { field: "pains", x, y: 60 }, author: `author ${note}` }], origin);
      return;
    case "type":
      editText(doc, id, text, text.length, origin);
      return;
    case "move":
      return moveNotes(doc, new Map([[id, { field: "gains", x, y: 60 }]]), origin);
    case "recolour":
      return setColour(doc, [id], colour, origin);
    case "delete":
      return deleteNotes(doc, [id], origin);
    case "about":
      return setAbout(doc, { customerName: text }, origin);
    case "unknown value":
      return put(x % 2 ? { deep: [text, x, null] } : text);
    case "unknown map":
      return put(
        new Y.Map<unknown>([
          ["a", text],
          ["b", new Y.Map([["c", x]])],
        ]),
      );
    case "unknown list":
      return put(Y.Array.from<string | number>([text, x]));
    case "unknown text":
      return put(new Y.Text(text));
    case "formatted text":
      return doc.transact(() => {
        const bold = parent.set(key, new Y.Text());
        bold.insert(0, text || "x", { bold: true });
      }, origin);
    case "drop a key":
      return doc.transact(() => parent.delete(key), origin);
    case "name":
      doc.transact(() => peopleOf(doc).set(`author ${note}`, text), origin);
  }
}

/** Everything in a document that a restore is about, formats of texts included. */
function contentOf(doc: Y.Doc): unknown {
  const read = (value: unknown): unknown => {
    if (value instanceof Y.Text) return { text: value.toDelta() as unknown };
    if (value instanceof Y.Map) {
      return Object.fromEntries(
        [...value].sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, read(v)]),
      );
    }
    return value instanceof Y.Array ? { list: value.toJSON() as unknown } : value;
  };
  return [read(aboutOf(doc)), read(notesOf(doc))];
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function restore(doc: Y.Doc, version: Y.Doc): void {
  applyRestore(doc, restoreEdits(doc, version), "server");
}

const history = fc.array(action, { maxLength: 40 });

describe("restoring a version", () => {
  test("makes the map what it was, whatever has happened since, and the way back works as well", () => {
    fc.assert(
      fc.property(history, history, (before, after) => {
        const doc = new Y.Doc();
        for (const one of before) act(doc, one);
        const version = copyOf(doc);
        for (const one of after) act(doc, one);
        const wayBack = copyOf(doc);
        const people = peopleOf(doc).toJSON();

        restore(doc, version);
        expect(contentOf(doc)).toEqual(contentOf(version));
        expect(readNotes(doc)).toEqual(readNotes(version));
        expect(peopleOf(doc).toJSON()).toEqual(people);
        expect(restoreEdits(doc, version)).toEqual([]);

        restore(doc, wayBack);
        expect(contentOf(doc)).toEqual(contentOf(wayBack));
      }),
    );
  });

  test("reaches people who were working on without a connection: all end with the same map", () => {
    fc.assert(
      fc.property(history, history, history, (before, after, offline) => {
        const doc = new Y.Doc();
        for (const one of before) act(doc, one);
        const version = copyOf(doc);
        for (const one of after) act(doc, one);
        const other = copyOf(doc);
        for (const one of offline) act(other, one);
        restore(doc, version);
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc), "remote");
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), "remote");
        expect(contentOf(doc)).toEqual(contentOf(other));
        expect(readNotes(doc)).toEqual(readNotes(other));
      }),
    );
  });

  test("leaves the steps of those who are at work usable: undo and redo never throw, and all agree", () => {
    fc.assert(
      fc.property(
        history,
        history,
        fc.array(fc.constantFrom("undo" as const, "redo" as const), { maxLength: 30 }),
        (before, after, steps) => {
          const server = new Y.Doc();
          for (const one of before) act(server, one);
          const version = copyOf(server);
          const mine = copyOf(server);
          const undo = createUndoHistory(mine, "me");
          for (const one of after) undo.record(() => act(mine, one, "me"), "step");
          Y.applyUpdate(server, Y.encodeStateAsUpdate(mine), "remote");
          restore(server, version);
          Y.applyUpdate(mine, Y.encodeStateAsUpdate(server), "remote");
          for (const step of steps) undo[step]();
          Y.applyUpdate(server, Y.encodeStateAsUpdate(mine), "remote");
          expect(contentOf(server)).toEqual(contentOf(mine));
          undo.close();
        },
      ),
    );
  });

  test("changes nothing where nothing differs, and only the letters that differ in a text", () => {
    const doc = new Y.Doc();
    const [id = ""] = addNotes(
      doc,
      [{ text: "Wo bleibt die Ware?", place: { field: "pains", x: 0, y: 60 } }],
      0,
    );
    const version = copyOf(doc);
    expect(restoreEdits(doc, version)).toEqual([]);
    editText(doc, id, "Wo bleibt jetzt die Ware?", 16, "me");
    expect(restoreEdits(doc, version)).toEqual([
      { kind: "splice", path: ["notes", id, "text"], splice: { index: 10, remove: 6, insert: "" } },
    ]);
  });

  test("brings a deleted note back under its own id, with its author", () => {
    const doc = new Y.Doc();
    const [id = ""] = addNotes(
      doc,
      [{ text: "Weg", place: { field: "pains", x: 0, y: 60 }, author: "ann" }],
      0,
    );
    const version = copyOf(doc);
    deleteNotes(doc, [id], "bob");
    restore(doc, version);
    expect(readNotes(doc)).toMatchObject([{ id, text: "Weg", author: "ann" }]);
  });

  test("lets a person undo what the restore left as it was, and skips what it has replaced", () => {
    const server = new Y.Doc();
    const [kept = "", lost = ""] = addNotes(
      server,
      ["bleibt", "geht"].map((text) => ({ text, place: { field: "pains", x: 0, y: 60 } as const })),
      0,
    );
    const version = copyOf(server);
    const mine = copyOf(server);
    const undo = createUndoHistory(mine, "me");
    undo.record(() => deleteNotes(mine, [lost], "me"), "step");
    Y.applyUpdate(server, Y.encodeStateAsUpdate(mine));
    restore(server, version);
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(server), "remote");
    undo.record(() => setColour(mine, [kept], "blue", "me"), "step");
    expect(undo.undo()).toBe("done");
    expect(undo.undo()).toBe("skipped");
    expect(readNotes(mine).map(({ text, colour }) => [text, colour])).toEqual([
      ["bleibt", "yellow"],
      ["geht", "yellow"],
    ]);
  });
});
