import { expect, test } from "vitest";
import * as Y from "yjs";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { findRefusedWork, openRefusedWork } from "../../../client/session/refusedWork.ts";
import { addNotes, deleteNotes, editText, moveNotes } from "../../../model/mapCommands.ts";

const at = (x: number) => ({ field: "pains", x, y: 60 }) as const;

/** What the server has, and what I have: the same at first. */
function twoCopies() {
  const server = new Y.Doc();
  const [first = "", second = ""] = addNotes(
    server,
    [
      { text: "eins", place: at(20) },
      { text: "zwei", place: at(200) },
    ],
    "test",
  );
  const own = new Y.Doc();
  Y.applyUpdate(own, Y.encodeStateAsUpdate(server));
  return { server, own, first, second };
}

test("nothing is refused where the server has all of mine, whatever others have done meanwhile", () => {
  const { server, own, first, second } = twoCopies();
  editText(server, first, "eins, von anderen", 4, "test");
  deleteNotes(server, [second], "test");
  addNotes(server, [{ text: "neu von anderen", place: at(400) }], "test");
  expect(findRefusedWork(own, server)).toBeNull();
});

test("new and changed texts of mine are told in full, the rest by number, others' work not at all", () => {
  const { server, own, first, second } = twoCopies();
  addNotes(server, [{ text: "von anderen", place: at(600) }], "test");
  addNotes(own, [{ text: "meins", place: at(400) }], "test");
  addNotes(own, [{ text: "", place: at(500) }], "test");
  editText(own, first, "eins und mehr", 13, "test");
  moveNotes(own, new Map([[second, at(300)]]), "test");
  const work = findRefusedWork(own, server);
  expect(work?.notes.map(({ kind, text }) => `${kind}: ${text}`).toSorted()).toEqual([
    "changed: eins und mehr",
    "new: meins",
  ]);
  expect(work?.others).toBe(1);
});

test("refused work waits in the browser and grows; an erasure takes what was the map's", () => {
  const storage = memoryStorage();
  const { server, own, first } = twoCopies();
  editText(own, first, "eins!", 5, "test");
  const changed = findRefusedWork(own, server);
  addNotes(own, [{ text: "meins", place: at(400) }], "test");
  const more = findRefusedWork(own, server);
  if (!changed || !more) throw new Error("nothing found");
  const store = openRefusedWork(storage);
  store.add("map", changed);
  store.add("map", more);
  const reopened = openRefusedWork(storage);
  expect(reopened.of("map")?.notes.map(({ text }) => text)).toEqual(["eins!", "meins"]);
  reopened.forgetChanged("map");
  expect(
    openRefusedWork(storage)
      .of("map")
      ?.notes.map(({ text }) => text),
  ).toEqual(["meins"]);
  reopened.forget("map");
  expect(openRefusedWork(storage).of("map")).toBeNull();
  expect(reopened.of("another")).toBeNull();
});
