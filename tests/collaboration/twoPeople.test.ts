import { expect, test } from "vitest";
import { addNotes, deleteNotes, editText, setPersonName } from "../../model/mapCommands.ts";
import { readAbout, readNotes, readPersonName } from "../../model/mapDocument.ts";
import { createWorkshop, firstRoom, join, openSynced } from "../support/participants.ts";
import { startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

const NOTE = { text: "Hallo", place: { field: "pains", x: 20, y: 60 } } as const;

test("two people with plain y-websocket clients see each other's notes, texts and names", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url, { title: "Kunden", language: "en" });
  const [ann, bob] = await Promise.all([join(url, workshop), join(url, workshop, "facilitator")]);
  const [a, b] = await Promise.all([
    openSynced(url, firstRoom(workshop), ann.token),
    openSynced(url, firstRoom(workshop), bob.token),
  ]);
  expect(readAbout(b.doc)).toMatchObject({ title: "Kunden", language: "en" });

  const [id = ""] = addNotes(a.doc, [{ ...NOTE, author: ann.participantId }], "test");
  setPersonName(a.doc, ann.participantId, "Ann", "test");
  await waitUntil("Bob has the note", () => readNotes(b.doc).some((note) => note.id === id));
  editText(b.doc, id, "Hallo Welt", 10, "test");
  await waitUntil("Ann has the text", () => readNotes(a.doc)[0]?.text === "Hallo Welt");
  await waitUntil("Bob has the name", () => readPersonName(b.doc, ann.participantId) === "Ann");
  deleteNotes(b.doc, [id], "test");
  await waitUntil("the note is gone", () => readNotes(a.doc).length === 0);
});

test("a restart keeps everything that was confirmed, deletions too", async () => {
  const data = { folder: temporaryFolder() };
  const first = await startServer({ data });
  const workshop = await createWorkshop(first.url);
  const room = firstRoom(workshop);
  const ann = await join(first.url, workshop);
  const a = await openSynced(first.url, room, ann.token);
  const [gone = ""] = addNotes(a.doc, [NOTE, { ...NOTE, text: "bleibt" }], "test");
  deleteNotes(a.doc, [gone], "test");
  await a.saved();
  a.provider.destroy();
  await first.close();

  const second = await startServer({ data });
  const b = await openSynced(second.url, room, ann.token);
  expect(readNotes(b.doc).map(({ text }) => text)).toEqual(["bleibt"]);
});

test("a workshop starts with the worked example when it is asked for", async () => {
  const { url } = await startServer();
  const workshop = await createWorkshop(url, { template: "andrea", language: "de" });
  const ann = await join(url, workshop);
  const a = await openSynced(url, firstRoom(workshop), ann.token);
  expect(readAbout(a.doc).customerName).toBe("Andrea");
  expect(readNotes(a.doc).length).toBeGreaterThan(20);
});
