import { expect, test } from "vitest";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { MESSAGE } from "../../model/wire.ts";
import { createWorkshop, firstRoom, join, openSynced } from "../support/participants.ts";
import { openRaw } from "../support/rawSocket.ts";
import { spawnServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

const ROUNDS = 30;
const BURST = 300;

test("while the clock jumps by hours, edits, confirmations and cursors neither stall nor flood", async () => {
  const data = { DATA_DIR: temporaryFolder() };
  const server = await spawnServer(data, { preload: "tests/faults/jumpingClock.ts" });
  const { url } = server;
  const workshop = await createWorkshop(url);
  const room = firstRoom(workshop);
  const [ann, bob, eve] = await Promise.all([join(url, workshop), join(url, workshop), join(url, workshop)]);
  const a = await openSynced(url, room, ann.token);
  const b = await openSynced(url, room, bob.token);
  const seen = (): unknown => b.provider.awareness.getStates().get(a.doc.clientID)?.round;

  for (let round = 0; round < ROUNDS; round += 1) {
    addNotes(a.doc, [{ text: `n${round}`, place: { field: "pains", x: 20, y: 60 } }], "test");
    a.provider.awareness.setLocalStateField("round", round);
    await waitUntil("Bob has the note", () => readNotes(b.doc).length === round + 1);
    await waitUntil("Bob sees Ann", () => seen() === round);
    await a.saved();
  }

  const observer = openRaw(url, room, eve.token);
  await waitUntil("Eve is in", () => observer.frames.length > 0);
  const cursors = (): number => observer.frames.filter(([kind]) => kind === MESSAGE.awareness).length;
  const before = cursors();
  for (let step = 0; step < BURST; step += 1)
    a.provider.awareness.setLocalStateField("round", `fast ${step}`);
  await waitUntil("Bob sees where Ann stopped", () => seen() === `fast ${BURST - 1}`);
  expect(cursors() - before).toBeLessThan(BURST / 3);
  expect([a.closes, b.closes, server.stderr()]).toEqual([[], [], ""]);
  server.process.kill("SIGTERM");
  expect(await server.exited).toBe(0);
});
