import { writeFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { expect, test } from "vitest";
import { addNotes, deleteNotes, editText } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { readRules } from "../../model/sessionDocument.ts";
import { setCalm } from "../../model/steeringCommands.ts";
import { roomName } from "../../model/wire.ts";
import { createWorkshop, firstRoom, join, openSynced } from "../support/participants.ts";
import { spawnServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";
import { onDisk } from "./crowd.ts";

const note = (text: string) => ({ text, place: { field: "pains", x: 20, y: 60 } }) as const;

test("what a killed server had shown and not yet logged comes back from those who saw it, its author's window gone or not", async () => {
  const folder = temporaryFolder();
  const stalled = await spawnServer({ DATA_DIR: folder }, { entry: "tests/faults/unloggedServer.ts" });
  const workshop = await createWorkshop(stalled.url);
  const room = firstRoom(workshop);
  const [ann, bob] = [await join(stalled.url, workshop), await join(stalled.url, workshop)];
  const a = await openSynced(stalled.url, room, ann.token);
  const b = await openSynced(stalled.url, room, bob.token);
  const [kept = "", doomed = ""] = addNotes(a.doc, [note("eins"), note("zwei")], "test");
  await a.saved();
  await waitUntil("Bob has both", () => readNotes(b.doc).length === 2);

  writeFileSync(joinPath(folder, "stall"), "");
  const newer = await openSynced(stalled.url, room, ann.token);
  addNotes(newer.doc, [note("drei")], "test");
  editText(a.doc, kept, "eins und mehr", 0, "test");
  deleteNotes(a.doc, [doomed], "test");
  const expected = ["drei", "eins und mehr"];
  const textsOf = ({ doc }: { doc: typeof a.doc }): string[] =>
    readNotes(doc)
      .map(({ text }) => text)
      .sort();
  await waitUntil("Bob sees it", () => textsOf(b).join() === expected.join());
  for (const { provider } of [a, b, newer]) provider.disconnect();
  stalled.process.kill("SIGKILL");
  await stalled.exited;
  const [stored] = await onDisk(folder, [room]);
  expect(stored && textsOf({ doc: stored })).toEqual(["eins", "zwei"]);

  // Ann's first window is gone for good; another one, which knows nothing of it, is back before Bob.
  const { url } = await spawnServer({ DATA_DIR: folder, PORT: new URL(stalled.url).port });
  const fresh = await openSynced(url, room, ann.token);
  expect(textsOf(fresh)).toEqual(["eins", "zwei"]);
  b.provider.connect();
  await waitUntil("Bob is back", () => b.provider.synced);
  await b.saved();
  const late = await openSynced(url, room, (await join(url, workshop)).token);
  expect(textsOf(late)).toEqual(expected);

  // The author's window that was only away goes on where it was, and its edits count.
  newer.provider.connect();
  await waitUntil("Ann is back", () => newer.provider.synced);
  addNotes(newer.doc, [note("vier")], "test");
  await newer.saved();
  await waitUntil("all see her next note", () =>
    [b, late, fresh].every((one) => textsOf(one).includes("vier")),
  );
  expect([...b.closes, ...newer.closes, ...fresh.closes]).toEqual([]);
});

test("what is steered is shown only once a kill cannot undo it: nobody but who steers could bring it back", async () => {
  const folder = temporaryFolder();
  const stalled = await spawnServer({ DATA_DIR: folder }, { entry: "tests/faults/unloggedServer.ts" });
  const workshop = await createWorkshop(stalled.url);
  const room = roomName({ kind: "session", workshopId: workshop.id });
  const petra = await openSynced(stalled.url, room, (await join(stalled.url, workshop, "facilitator")).token);
  const { token } = await join(stalled.url, workshop);
  const bob = await openSynced(stalled.url, room, token);
  setCalm(petra.doc, true, "test");
  await petra.saved();
  await waitUntil("Bob sees it", () => readRules(bob.doc).calm);

  writeFileSync(joinPath(folder, "stall"), "");
  setCalm(petra.doc, false, "test");
  // Sent after it, in the same room: once Bob has that, he would have it, too.
  petra.provider.awareness.setLocalState({ name: "Petra" });
  await waitUntil("Bob sees Petra", () => bob.provider.awareness.getStates().has(petra.doc.clientID));
  expect(readRules(bob.doc).calm).toBe(true);

  for (const { provider } of [petra, bob]) provider.disconnect();
  stalled.process.kill("SIGKILL");
  await stalled.exited;
  const { url } = await spawnServer({ DATA_DIR: folder, PORT: new URL(stalled.url).port });
  bob.provider.connect();
  await waitUntil("Bob is back", () => bob.provider.synced);
  const eva = await openSynced(url, room, (await join(url, workshop, "facilitator")).token);
  expect(readRules(eva.doc)).toEqual(readRules(bob.doc));
});
