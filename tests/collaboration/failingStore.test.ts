import * as decoding from "lib0/decoding";
import { expect, test } from "vitest";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { MESSAGE } from "../../model/wire.ts";
import { openDatabase } from "../../server/storage/database.ts";
import { openSqliteStore } from "../../server/storage/sqlite.ts";
import type { Store } from "../../server/storage/store.ts";
import { bearer, createWorkshop, firstRoom, join, openSynced } from "../support/participants.ts";
import { startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

const note = (text: string) => ({ text, place: { field: "pains", x: 20, y: 60 } }) as const;

/** A store whose disk can be full. */
function breakableStore(): { store: Store; setBroken(broken: boolean): void } {
  const sqlite = openSqliteStore(temporaryFolder());
  let isBroken = false;
  const store: Store = {
    ...sqlite,
    append: (entries) =>
      isBroken ? Promise.reject(new Error("database or disk is full")) : sqlite.append(entries),
  };
  return {
    store,
    setBroken(broken) {
      isBroken = broken;
    },
  };
}

test("while the disk is full nothing is confirmed and people are told; afterwards everything is on disk", async () => {
  const { store, setBroken } = breakableStore();
  const { url } = await startServer({ data: { store } });
  const workshop = await createWorkshop(url);
  const room = firstRoom(workshop);
  const { token } = await join(url, workshop);
  const a = await openSynced(url, room, token);
  const b = await openSynced(url, room, token);
  let failures = 0;
  let confirmations = 0;
  const { [MESSAGE.saveConfirmed]: confirm } = a.provider.messageHandlers;
  a.provider.messageHandlers[MESSAGE.saveFailed] = () => void (failures += 1);
  a.provider.messageHandlers[MESSAGE.saveConfirmed] = (encoder, decoder, ...rest) => {
    confirmations += 1;
    if (confirm) confirm(encoder, decoder, ...rest);
    else decoding.readVarUint(decoder);
  };
  await a.saved();
  confirmations = 0;

  setBroken(true);
  addNotes(a.doc, [note("eins")], "test");
  const saved = a.saved();
  await waitUntil("Ann is told", () => failures > 0);
  await waitUntil("the others work on", () => readNotes(b.doc).length === 1);
  const map = `${url}/api/workshops/${workshop.id}/maps/${workshop.maps[0]?.id}`;
  const refused = await fetch(`${map}/import`, {
    method: "POST",
    headers: { "content-type": "text/csv", ...bearer(token) },
    body: "field,text\npains,x\n",
  });
  expect(refused.status).toBe(503);
  expect(confirmations).toBe(0);

  setBroken(false);
  await saved;
  const stored = await store.loadDocument(room);
  expect(stored.updates.length).toBeGreaterThan(0);
});

test("a damaged row is set aside and reported, and the rest of the map loads", async () => {
  const folder = temporaryFolder();
  const first = await startServer({ data: { folder } });
  const workshop = await createWorkshop(first.url);
  const room = firstRoom(workshop);
  const { token } = await join(first.url, workshop);
  for (const text of ["eins", "zwei", "drei"]) {
    // Another client each, so that no note depends on the one before.
    const client = await openSynced(first.url, room, token);
    addNotes(client.doc, [note(text)], "test");
    await client.saved();
    client.provider.destroy();
  }
  await first.close();
  const database = openDatabase(`${folder}/workshops.sqlite`);
  database.run("UPDATE log SET blob = ? WHERE row = 2", new Uint8Array(80).fill(7));
  database.close();

  const reports: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: (message: string) => void reports.push(message) };
  const second = await startServer({ data: { folder }, log });
  const client = await openSynced(second.url, room, token);
  expect(readNotes(client.doc).map(({ text }) => text)).toEqual(["eins", "drei"]);
  expect(reports).toEqual(["1 damaged rows of a document were set aside"]);
  addNotes(client.doc, [note("vier")], "test");
  await client.saved();
});
