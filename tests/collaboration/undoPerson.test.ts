import { expect, test } from "vitest";
import type * as Y from "yjs";
import { type UndonePerson, undonePersonSchema } from "../../model/api/facilitation.ts";
import type { Joined } from "../../model/api.ts";
import { addComments, deleteComment, readComments, resolveComment } from "../../model/comment.ts";
import { addNotes, deleteNotes, editText, moveNotes, setAbout, setColour } from "../../model/mapCommands.ts";
import { notesOf, readAbout, readNotes } from "../../model/mapDocument.ts";
import { readNote } from "../../model/note.ts";
import { giveReaction, takeReaction } from "../../model/reaction.ts";
import { countReactions } from "../../model/reactionCounts.ts";
import type { ServerOptions } from "../../server/createServer.ts";
import { bearer, openSynced } from "../support/participants.ts";
import { startServer } from "../support/startServer.ts";
import { steeredWorkshop } from "../support/steeredWorkshop.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

const HERE = { field: "pains", x: 20, y: 60 } as const;
const THERE = { field: "gains", x: 300, y: 200 } as const;
const MINUTE_MS = 60_000;

/** A workshop whose server's clock is moved by hand; Ann, Bob and Eve take part. */
async function atWork(options: Partial<ServerOptions> = {}) {
  let ahead = 0;
  const all = await steeredWorkshop({ now: () => Date.now() + ahead, ...options });
  const [ann, bob, eve] = [await all.enter(), await all.enter(), await all.enter()];
  const [a, b, e] = [await all.open(ann), await all.open(bob), await all.open(eve)];
  const mapId = all.workshop.maps[0]?.id ?? "";
  return {
    ...all,
    ann,
    bob,
    eve,
    a,
    b,
    e,
    /** Lets time pass by the server's clock, and says what it then is. */
    later(ms: number): number {
      ahead += ms;
      return Date.now() + ahead;
    },
    async keep(): Promise<string> {
      const response = await all.send("POST", `/maps/${mapId}/versions`, { name: "vorher" });
      expect(response.status).toBe(201);
      return String(((await response.json()) as { id: unknown }).id);
    },
    restore: (id: string | null) => all.send("POST", `/maps/${mapId}/versions/${id}/restore`, undefined),
    ask: (body: unknown, as?: Joined) => all.send("POST", `/maps/${mapId}/undo`, body, as),
    async undo(since: number, who = eve): Promise<UndonePerson> {
      const response = await all.send("POST", `/maps/${mapId}/undo`, {
        participantId: who.participantId,
        since,
      });
      expect(response.status).toBe(200);
      return undonePersonSchema.parse(await response.json());
    },
    /** Waits until all three have what the server has. */
    async settled(): Promise<void> {
      await Promise.all([a.saved(), b.saved(), e.saved()]);
      const notes = await all.notesNow();
      await waitUntil("all have the same", () =>
        [a, b, e].every(({ doc }) => JSON.stringify(readNotes(doc)) === JSON.stringify(notes)),
      );
    },
  };
}

const textOf = (doc: Y.Doc, id: string): string | undefined => readNote(id, notesOf(doc).get(id))?.text;

test("what one person did since a moment is taken back before everyone's eyes, and what others did stays", async () => {
  const all = await atWork();
  const { a, b, e } = all;
  const by = (author: string, text: string) => ({ text, place: HERE, author });
  const [first = "", second = "", third = ""] = addNotes(
    a.doc,
    [
      by(all.ann.participantId, "Erste Notiz"),
      by(all.bob.participantId, "Zweite"),
      by(all.ann.participantId, "Dritte"),
    ],
    "test",
  );
  await all.settled();
  const version = await all.keep();
  const since = all.later(MINUTE_MS);
  all.later(MINUTE_MS);

  addNotes(e.doc, [by(all.eve.participantId, "Unsinn"), { text: "anonymer Unsinn", place: HERE }], "test");
  editText(e.doc, first, "xxx Notiz", 3, "test");
  setColour(e.doc, [first], "pink", "test");
  moveNotes(e.doc, new Map([[second, THERE]]), "test");
  deleteNotes(e.doc, [third], "test");
  setAbout(e.doc, { title: "Unsinn" }, "test");
  await all.settled();
  editText(b.doc, first, "xxx Notiz und mehr", 18, "test");
  setColour(b.doc, [second], "blue", "test");
  const [fourth = ""] = addNotes(a.doc, [by(all.ann.participantId, "Vierte")], "test");
  await all.settled();
  const spoilt = readNotes(a.doc);

  // Two facilitators press at once: the second one finds nothing left to do.
  const [answer, again] = await Promise.all([all.undo(since), all.undo(since)]);
  expect(again).toMatchObject({ removed: 0, restored: 0, before: null });
  expect(answer).toMatchObject({ removed: 2, restored: 3, lost: 0, baseline: version });
  await all.settled();
  for (const { doc } of [a, b, e]) {
    expect(
      readNotes(doc)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([first, second, third, fourth].toSorted());
    expect(readNote(first, notesOf(doc).get(first))).toMatchObject({
      text: "Erste Notiz und mehr",
      colour: "yellow",
    });
    expect(readNote(second, notesOf(doc).get(second))).toMatchObject({ place: HERE, colour: "blue" });
    expect(readNote(third, notesOf(doc).get(third))).toMatchObject({
      text: "Dritte",
      author: all.ann.participantId,
    });
    await waitUntil("the title is back", () => readAbout(doc).title === "Workshop");
  }
  expect([a, b, e].map(({ closes }) => closes)).toEqual([[], [], []]);

  expect((await all.restore(answer.before)).status).toBe(200);
  await all.settled();
  expect(readNotes(a.doc)).toEqual(spoilt);
});

test("what the same person did before that moment stays", async () => {
  const all = await atWork();
  const { a, e } = all;
  const [anns = ""] = addNotes(
    a.doc,
    [{ text: "Anfang", place: HERE, author: all.ann.participantId }],
    "test",
  );
  await all.settled();
  await all.keep();
  all.later(MINUTE_MS);
  const [eves = ""] = addNotes(e.doc, [{ text: "gut", place: HERE, author: all.eve.participantId }], "test");
  editText(e.doc, anns, "Anfang, gut", 11, "test");
  await all.settled();
  const since = all.later(MINUTE_MS);
  editText(e.doc, anns, "Anfang, gut, schlecht", 21, "test");
  editText(e.doc, eves, "gut, schlecht", 13, "test");
  await all.settled();
  expect(await all.undo(since)).toMatchObject({ removed: 0, restored: 2, lost: 0 });
  await all.settled();
  expect([textOf(a.doc, anns), textOf(a.doc, eves)]).toEqual(["Anfang, gut", "gut"]);
});

test("a text that was wiped comes back around what others have written into it since", async () => {
  const all = await atWork();
  const [id = ""] = addNotes(all.a.doc, [{ text: "Sie wartet lange 🕰️", place: HERE }], "test");
  await all.settled();
  await all.keep();
  const since = all.later(MINUTE_MS);
  editText(all.e.doc, id, "", 0, "test");
  await all.settled();
  editText(all.b.doc, id, "Was war hier?", 13, "test");
  await all.settled();
  await all.undo(since);
  await all.settled();
  const text = textOf(all.a.doc, id) ?? "";
  expect(text.replace("Was war hier?", "")).toBe("Sie wartet lange 🕰️");
  expect(text).toContain("Was war hier?");
});

test("without any version all comes back as it was, also what was written a minute before", async () => {
  const all = await atWork();
  const [wiped = "", gone = "", moved = ""] = addNotes(
    all.a.doc,
    ["wird geleert", "wird gelöscht", "wird verschoben"].map((text) => ({ text, place: HERE })),
    "test",
  );
  await all.settled();
  setColour(all.b.doc, [moved], "green", "test");
  setAbout(all.b.doc, { title: "Unsere Kundin" }, "test");
  await all.settled();
  const before = readNotes(all.a.doc);
  const since = all.later(MINUTE_MS);
  editText(all.e.doc, wiped, "Unsinn", 6, "test");
  deleteNotes(all.e.doc, [gone], "test");
  moveNotes(all.e.doc, new Map([[moved, THERE]]), "test");
  for (const colour of ["pink", "blue", "pink"] as const) setColour(all.e.doc, [moved], colour, "test");
  setAbout(all.e.doc, { title: "Unsinn" }, "test");
  addNotes(all.e.doc, [{ text: "Unsinn", place: HERE }], "test");
  await all.settled();
  expect(await all.undo(since)).toMatchObject({
    removed: 1,
    restored: 3,
    lost: 0,
    complete: true,
    baseline: null,
  });
  await all.settled();
  expect(readNotes(all.a.doc)).toEqual(before);
  await waitUntil("the title is back", () => readAbout(all.a.doc).title === "Unsere Kundin");
});

test("a note that was spoilt before it was deleted comes back as it was before both", async () => {
  const all = await atWork();
  const [id = ""] = addNotes(all.a.doc, [{ text: "Sie wartet", place: HERE }], "test");
  await all.settled();
  await all.keep();
  const since = all.later(MINUTE_MS);
  editText(all.e.doc, id, "Unsinn", 6, "test");
  await all.settled();
  deleteNotes(all.e.doc, [id], "test");
  await all.settled();
  await all.undo(since);
  await all.settled();
  expect(textOf(all.b.doc, id)).toBe("Sie wartet");
});

test("comments of that time go, too, and those that were settled or deleted are as before; all of it comes back", async () => {
  const all = await atWork();
  const { a, e } = all;
  const { participantId: author } = all.eve;
  const [id = ""] = addNotes(a.doc, [{ text: "Sie wartet", place: HERE }], "test");
  await all.settled();
  const [settled = "", deleted = ""] = addComments(
    a.doc,
    ["Wie lange?", "Worauf?"].map((text) => ({ noteId: id, text, author: all.ann.participantId })),
    "test",
  );
  addComments(e.doc, [{ noteId: id, text: "Gut beobachtet", author }], "test");
  await all.settled();
  const textsNow = (): string[] => readComments(a.doc).map(({ text }) => text);
  await waitUntil("Eve has Ann's", () => readComments(e.doc).length === 3);
  await waitUntil("Ann has Eve's", () => readComments(a.doc).length === 3);
  const before = readComments(a.doc);
  const since = all.later(MINUTE_MS);
  addComments(
    e.doc,
    [
      { noteId: id, text: "Unsinn", author },
      { noteId: null, text: "Quatsch", author },
    ],
    "test",
  );
  resolveComment(e.doc, settled, true, "test");
  deleteComment(e.doc, deleted, "test");
  await all.settled();
  addComments(a.doc, [{ noteId: id, text: "Und jetzt?", author: all.ann.participantId }], "test");
  await all.settled();
  await waitUntil(
    "Ann sees all of it",
    () => textsNow().includes("Unsinn") && !textsNow().includes("Worauf?"),
  );
  const spoilt = readComments(a.doc);

  const undone = await all.undo(since);
  expect(undone).toMatchObject({ removed: 0, restored: 0, comments: 4, lost: 0 });
  await waitUntil("the comments are as before", () => textsNow().length === 4);
  expect(readComments(a.doc)).toEqual([...before, expect.objectContaining({ text: "Und jetzt?" })]);
  expect((await all.restore(undone.before)).status).toBe(200);
  await waitUntil("all is as it was", () => textsNow().includes("Unsinn"));
  expect(readComments(a.doc)).toEqual(spoilt);
});

test("what was erased for good does not come back, and is not remembered", async () => {
  const all = await atWork();
  const [secret = "", other = ""] = addNotes(
    all.a.doc,
    ["geheim", "offen"].map((text) => ({ text, place: HERE })),
    "test",
  );
  await all.settled();
  const since = all.later(MINUTE_MS);
  deleteNotes(all.e.doc, [secret, other], "test");
  await all.settled();
  const mapId = all.workshop.maps[0]?.id ?? "";
  const erased = await all.send("POST", `/maps/${mapId}/erasures`, { noteIds: [secret] });
  expect(erased.status).toBe(200);
  await all.undo(since);
  expect((await all.notesNow()).map(({ text }) => text)).not.toContain("geheim");
});

test("after a restart, what somebody added and changed since the version before is taken back", async () => {
  const data = { folder: temporaryFolder() };
  const all = await atWork({ data });
  const [id = ""] = addNotes(all.a.doc, [{ text: "Anfang", place: HERE }], "test");
  await all.settled();
  await all.keep();
  const since = all.later(MINUTE_MS);
  addNotes(all.e.doc, [{ text: "Unsinn", place: HERE, author: all.eve.participantId }], "test");
  moveNotes(all.e.doc, new Map([[id, THERE]]), "test");
  await all.settled();
  await all.close();
  const { url } = await startServer({ data, now: () => Date.now() + 10 * MINUTE_MS });
  const map = `${url}/api/workshops/${all.workshop.id}/maps/${all.workshop.maps[0]?.id}`;
  const response = await fetch(`${map}/undo`, {
    method: "POST",
    headers: { ...bearer(all.chief.token), "content-type": "application/json" },
    body: JSON.stringify({ participantId: all.eve.participantId, since }),
  });
  expect(undonePersonSchema.parse(await response.json())).toMatchObject({
    removed: 1,
    restored: 1,
    complete: false,
  });
  const fresh = await openSynced(url, all.room(), all.chief.token);
  expect(readNotes(fresh.doc)).toMatchObject([{ id, text: "Anfang", place: HERE }]);
});

test("an imported file goes with everything else that its sender did", async () => {
  const all = await atWork();
  const since = all.later(MINUTE_MS);
  const mapId = all.workshop.maps[0]?.id ?? "";
  const imported = await fetch(`${all.url}/api/workshops/${all.workshop.id}/maps/${mapId}/import`, {
    method: "POST",
    headers: { "content-type": "text/csv", ...bearer(all.eve.token) },
    body: `field,text\n${"pains,Unsinn\n".repeat(5)}`,
  });
  expect(imported.status).toBe(200);
  expect(await all.undo(since - 2 * MINUTE_MS)).toMatchObject({ removed: 5 });
  expect(await all.notesNow()).toEqual([]);
});

test("reactions go and come back with everything else that somebody did", async () => {
  const all = await atWork();
  const [id = ""] = addNotes(all.a.doc, [{ text: "Anfang", place: HERE }], "test");
  await all.settled();
  const eve = { participantId: all.eve.participantId, reaction: "agree" } as const;
  giveReaction(all.e.doc, [id], eve, "test");
  giveReaction(all.a.doc, [id], { ...eve, participantId: all.ann.participantId }, "test");
  await all.settled();
  const since = all.later(MINUTE_MS);
  takeReaction(all.e.doc, [id], eve, "test");
  giveReaction(all.e.doc, [id], { ...eve, reaction: "smile" }, "test");
  await all.settled();
  await all.undo(since);
  await waitUntil("Ann sees what stood before", () => {
    const { notes } = countReactions(all.a.doc, readNotes(all.a.doc));
    return JSON.stringify(notes.get(id)) === JSON.stringify({ agree: 2 });
  });
});

test("only facilitators take back others' work, and nothing happens where there is nothing to take back", async () => {
  const all = await atWork();
  addNotes(all.a.doc, [{ text: "bleibt", place: HERE }], "test");
  await all.settled();
  const body = { participantId: all.ann.participantId, since: 0 };
  for (const who of [all.ann, await all.enter("viewer")]) expect((await all.ask(body, who)).status).toBe(403);
  for (const wrong of [
    {},
    { ...body, since: "gestern" },
    { ...body, since: -1 },
    { ...body, participantId: 5 },
  ]) {
    expect((await all.ask(wrong)).status).toBe(400);
  }
  expect(await all.undo(all.later(0), all.bob)).toEqual({
    removed: 0,
    restored: 0,
    comments: 0,
    lost: 0,
    complete: true,
    before: null,
    baseline: null,
  });
  expect(await all.notesNow()).toHaveLength(1);
});
