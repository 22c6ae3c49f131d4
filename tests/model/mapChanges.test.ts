import { expect, test } from "vitest";
import * as Y from "yjs";
import { hasChanges, type MapPicture, mapChanges, ties } from "../../model/mapChanges.ts";
import { addNotes, deleteNotes, editText, moveNotes, setAbout, setColour } from "../../model/mapCommands.ts";
import { readAbout, readNotes } from "../../model/mapDocument.ts";

const HERE = { field: "pains", x: 20, y: 60 } as const;

test("says which notes came, went and changed, and whether the description did", () => {
  const doc = new Y.Doc();
  const picture = (): MapPicture => ({ about: readAbout(doc), notes: readNotes(doc) });
  const [text = "", place = "", colour = "", gone = "", same = ""] = addNotes(
    doc,
    Array.from({ length: 5 }, () => ({ text: "a", place: HERE })),
    0,
  );
  const then = picture();
  expect(hasChanges(mapChanges(then, picture()))).toBe(false);
  editText(doc, text, "b", 1, 0);
  moveNotes(doc, new Map([[place, { ...HERE, x: 200 }]]), 0);
  setColour(doc, [colour], "blue", 0);
  deleteNotes(doc, [gone], 0);
  const [fresh = ""] = addNotes(doc, [{ text: "c", place: HERE }], 0);
  const changes = mapChanges(then, picture());
  expect(changes.changed).toEqual(new Set([text, place, colour]));
  expect(changes.changed.has(same)).toBe(false);
  expect([changes.removed, changes.added, changes.about]).toEqual([new Set([gone]), new Set([fresh]), false]);
  expect(changes.ties).toBe(false);
  setAbout(doc, { customerName: "Andrea" }, 0);
  expect(mapChanges(then, picture()).about).toBe(true);
});

test("says when bundles or contradictions differ, and not when only their order does", () => {
  const about = readAbout(new Y.Doc());
  const picture = (title: string, noteIds: string[], strong = false): MapPicture => ({
    about,
    notes: [],
    ties: ties({
      clusters: [{ title, noteIds }],
      contradictions: [{ from: "a", to: "b", title: "", strong }],
    }),
  });
  const then = picture("Warten", ["a", "b"]);
  expect(hasChanges(mapChanges(then, picture("Warten", ["b", "a"])))).toBe(false);
  for (const now of [
    picture("Zeit", ["a", "b"]),
    picture("Warten", ["a"]),
    picture("Warten", ["a", "b"], true),
  ]) {
    expect(mapChanges(then, now).ties).toBe(true);
    expect(hasChanges(mapChanges(then, now))).toBe(true);
  }
});
