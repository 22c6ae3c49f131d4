import { expect, test } from "vitest";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { openSqliteStore } from "../../server/storage/sqlite.ts";
import type { Store } from "../../server/storage/store.ts";
import { createWorkshop, firstRoom, join, openSynced } from "../support/participants.ts";
import { startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

const EDITS = 150;

/** A real store whose disk takes as long as the test wants. */
function slowStore() {
  const sqlite = openSqliteStore(temporaryFolder());
  let gate: Promise<void> = Promise.resolve();
  let open = (): void => {};
  const commits: number[] = [];
  const store: Store = {
    ...sqlite,
    async append(entries) {
      await gate;
      await sqlite.append(entries);
      commits.push(entries.length);
    },
  };
  return {
    store,
    commits,
    stall() {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    goOn: () => open(),
  };
}

test("while the disk takes its time nothing is confirmed, cursors go on, and what waits becomes one commit", async () => {
  const disk = slowStore();
  const { url } = await startServer({ data: { store: disk.store } });
  const workshop = await createWorkshop(url);
  const room = firstRoom(workshop);
  const [ann, bob] = await Promise.all([join(url, workshop), join(url, workshop)]);
  const a = await openSynced(url, room, ann.token);
  const b = await openSynced(url, room, bob.token);
  await Promise.all([a.saved(), b.saved()]);
  const before = disk.commits.length;

  disk.stall();
  let confirmed = false;
  for (let index = 0; index < EDITS; index += 1) {
    addNotes(a.doc, [{ text: `n${index}`, place: { field: "pains", x: 20, y: 60 } }], "test");
  }
  const saved = a.saved().then(() => {
    confirmed = true;
  });
  // Sent after the question on the same socket: once Bob sees it, the server has read the question.
  a.provider.awareness.setLocalStateField("name", "Ann");
  const seen = (): unknown => b.provider.awareness.getStates().get(a.doc.clientID)?.name;
  await waitUntil("Bob sees Ann", () => seen() === "Ann");
  // Who comes now gets in.
  await openSynced(url, room, bob.token);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect([confirmed, disk.commits.length]).toEqual([false, before]);

  disk.goOn();
  await saved;
  await waitUntil("Bob has all", () => readNotes(b.doc).length === EDITS);
  // The first of them was under way alone; all that came meanwhile went together.
  expect(disk.commits.length - before).toBeLessThanOrEqual(3);
  expect([a.closes, b.closes]).toEqual([[], []]);
});
