import { expect, test } from "vitest";
import * as Y from "yjs";
import {
  addNotes,
  deleteNotes,
  editText,
  moveNotes,
  setAbout,
  setColour,
  setPersonName,
} from "../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import { setEditRule } from "../../model/steeringCommands.ts";
import { CLOSE } from "../../model/wire.ts";
import { syncStep1Frame, syncStep2Frame, updateFrame } from "../../server/sync/frames.ts";
import { openRaw } from "../support/rawSocket.ts";
import { contentOf, refusedByRule, steeredWorkshop } from "../support/steeredWorkshop.ts";
import { waitUntil } from "../support/waitUntil.ts";

const PLACE = { field: "pains", x: 20, y: 60 } as const;
const ELSEWHERE = { field: "gains", x: 5, y: 5 } as const;

/** Everybody may change their own notes only; Ann and Eve have one each, and one is nobody's. */
async function onlyOwn() {
  const all = await steeredWorkshop();
  const [ann, eve] = [await all.enter(), await all.enter()];
  const a = await all.open(ann);
  const [anns = "", eves = "", nobodys = ""] = addNotes(
    a.doc,
    [
      { text: "von Ann", place: PLACE, author: ann.participantId },
      { text: "von Eve", place: PLACE, author: eve.participantId },
      { text: "von niemandem", place: PLACE },
    ],
    "test",
  );
  await a.saved();
  await all.steer((doc) => setEditRule(doc, "own", "test"));
  return { ...all, ann, eve, a, anns, eves, nobodys };
}

const noteIn = (doc: Y.Doc, id: string): Y.Map<unknown> => notesOf(doc).get(id) as Y.Map<unknown>;

function newNote(author: string): Y.Map<unknown> {
  const note = new Y.Map<unknown>();
  note.set("text", new Y.Text("untergeschoben"));
  note.set("place", PLACE);
  note.set("author", author);
  return note;
}

test("everybody writes, edits, moves and deletes their own notes, undo included", async () => {
  const all = await onlyOwn();
  const e = await all.open(all.eve);
  const undo = new Y.UndoManager(notesOf(e.doc), { captureTimeout: 0 });
  const [mine = ""] = addNotes(e.doc, [{ text: "neu", place: PLACE, author: all.eve.participantId }], null);
  editText(e.doc, mine, "neu und länger", 14, null);
  moveNotes(
    e.doc,
    new Map([
      [mine, ELSEWHERE],
      [all.eves, ELSEWHERE],
    ]),
    null,
  );
  setColour(e.doc, [all.eves], "blue", null);
  setPersonName(e.doc, all.eve.participantId, "Eve", null);
  deleteNotes(e.doc, [mine], null);
  undo.undo();
  editText(e.doc, all.eves, "", 0, null);
  await e.saved();
  expect(e.closes).toEqual([]);
  expect(await all.notesNow()).toEqual(readNotes(e.doc));
  expect(noteIn(e.doc, mine).get("author")).toBe(all.eve.participantId);
  deleteNotes(e.doc, [mine, all.eves], null);
  await e.saved();
  expect(e.closes).toEqual([]);
  await waitUntil("Ann sees it", () => readNotes(all.a.doc).length === 2);
});

test("what two people do to their own notes at once, also without a connection, merges", async () => {
  const all = await onlyOwn();
  const e = await all.open(all.eve);
  e.provider.disconnect();
  editText(e.doc, all.eves, "von Eve, unterwegs", 18, "test");
  const [gone = ""] = addNotes(
    e.doc,
    [{ text: "kurz da", place: PLACE, author: all.eve.participantId }],
    "test",
  );
  deleteNotes(e.doc, [gone], "test");
  editText(all.a.doc, all.anns, "von Ann, hier", 13, "test");
  await all.a.saved();
  e.provider.connect();
  await waitUntil("all is there", async () => {
    const texts = new Set((await all.notesNow()).map(({ text }) => text));
    return texts.has("von Eve, unterwegs") && texts.has("von Ann, hier");
  });
  expect(e.closes).toEqual([]);
});

test("typing in one's own note while a facilitator deletes it ends nobody's connection", async () => {
  const all = await onlyOwn();
  const e = await all.open(all.eve);
  const c = await all.open(all.chief);
  e.provider.disconnect();
  editText(e.doc, all.eves, "noch ein Wort", 13, "test");
  deleteNotes(c.doc, [all.eves], "test");
  await c.saved();
  e.provider.connect();
  await waitUntil("Eve hears of it", () => !notesOf(e.doc).has(all.eves));
  await e.saved();
  expect(e.closes).toEqual([]);
});

const CHEATS: readonly [string, (doc: Y.Doc, at: Awaited<ReturnType<typeof onlyOwn>>) => void][] = [
  ["edits another's text", (doc, { anns }) => editText(doc, anns, "von Eve", 7, "test")],
  ["empties another's text", (doc, { anns }) => editText(doc, anns, "", 0, "test")],
  ["moves another's note", (doc, { anns }) => moveNotes(doc, new Map([[anns, ELSEWHERE]]), "test")],
  [
    "moves all",
    (doc, { anns, eves }) =>
      moveNotes(
        doc,
        new Map([
          [eves, ELSEWHERE],
          [anns, ELSEWHERE],
        ]),
        "",
      ),
  ],
  ["recolours another's note", (doc, { anns }) => setColour(doc, [anns], "blue", "test")],
  ["deletes another's note", (doc, { anns }) => deleteNotes(doc, [anns], "test")],
  ["deletes nobody's note", (doc, { nobodys }) => deleteNotes(doc, [nobodys], "test")],
  ["takes over another's note", (doc, { anns, eve }) => noteIn(doc, anns).set("author", eve.participantId)],
  [
    "takes over nobody's note",
    (doc, { nobodys, eve }) => noteIn(doc, nobodys).set("author", eve.participantId),
  ],
  [
    "takes over and edits",
    (doc, { anns, eve }) => {
      noteIn(doc, anns).set("author", eve.participantId);
      editText(doc, anns, "jetzt von Eve", 13, "test");
    },
  ],
  ["removes the author", (doc, { anns }) => noteIn(doc, anns).delete("author")],
  ["overwrites another's note", (doc, { anns, eve }) => notesOf(doc).set(anns, newNote(eve.participantId))],
  [
    "deletes another's note and puts one in its place",
    (doc, { anns, eve }) => {
      notesOf(doc).delete(anns);
      notesOf(doc).set(anns, newNote(eve.participantId));
    },
  ],
  ["adds an unknown key to another's note", (doc, { anns }) => noteIn(doc, anns).set("stamp", "Eve")],
  [
    "writes in another's name",
    (doc, { ann }) => notesOf(doc).set("x".repeat(16), newNote(ann.participantId)),
  ],
  ["writes in nobody's name", (doc) => addNotes(doc, [{ text: "anonym", place: PLACE }], "test")],
  ["gives a note away", (doc, { eves, ann }) => noteIn(doc, eves).set("author", ann.participantId)],
  ["leaves a note nobody's", (doc, { eves }) => noteIn(doc, eves).delete("author")],
  ["a note that is none", (doc) => notesOf(doc).set("x".repeat(16), { author: "x" })],
  ["changes what the map is about", (doc) => setAbout(doc, { title: "gekapert" }, "test")],
  ["renames another", (doc, { ann }) => setPersonName(doc, ann.participantId, "Eve", "test")],
];

test.each(CHEATS)("only own notes: who %s is refused, and nothing changes", async (_, cheat) => {
  const all = await onlyOwn();
  const before = contentOf((await all.open(all.chief)).doc);
  const e = await all.open(all.eve);
  e.doc.transact(() => cheat(e.doc, all));
  await refusedByRule(e);
  expect(contentOf((await all.open(all.chief)).doc)).toEqual(before);
  await all.a.saved();
  expect(contentOf(all.a.doc)).toEqual(before);
  expect(all.a.closes).toEqual([]);
});

test("nobody takes another's note back by undo, as it was or as their own", async () => {
  const all = await onlyOwn();
  await all.steer((doc) => setEditRule(doc, "all", "test"));
  const e = await all.open(all.eve);
  const undo = new Y.UndoManager(notesOf(e.doc), { captureTimeout: 0 });
  deleteNotes(e.doc, [all.anns], null);
  await e.saved();
  await all.steer((doc) => setEditRule(doc, "own", "test"));
  const before = await all.notesNow();
  undo.undo();
  expect(notesOf(e.doc).has(all.anns)).toBe(true);
  await refusedByRule(e);
  expect(await all.notesNow()).toEqual(before);
});

test("a change that waits for another's next edit is refused, and does not ride in on that", async () => {
  const all = await onlyOwn();
  const c = await all.open(all.chief);
  addNotes(c.doc, [{ text: "erster", place: PLACE }], "test");
  await c.saved();
  // What the facilitator will write next, guessed; and a change by Eve that refers to it.
  const guessed = new Y.Doc();
  Y.applyUpdate(guessed, Y.encodeStateAsUpdate(c.doc));
  guessed.clientID = c.doc.clientID;
  guessed.getMap("about").set("portrait", "geraten");
  const eves = new Y.Doc();
  Y.applyUpdate(eves, Y.encodeStateAsUpdate(guessed));
  const vector = Y.encodeStateVector(eves);
  eves.getMap("about").set("portrait", "gekapert");
  const raw = openRaw(all.url, all.room(), all.eve.token);
  raw.send(syncStep2Frame(Uint8Array.of(0, 0)));
  raw.send(updateFrame(Y.encodeStateAsUpdate(eves, vector)));
  raw.send(syncStep1Frame(Uint8Array.of(0)));
  await waitUntil(
    "an answer",
    () => raw.closed() ?? raw.frames.some(([kind, step]) => kind === 0 && step === 1),
  );
  c.doc.getMap("about").set("portrait", "echt");
  await c.saved();
  expect((await all.open(all.chief)).doc.getMap("about").get("portrait")).toBe("echt");
  expect(raw.closed()?.code).toBe(CLOSE.locked);
});
