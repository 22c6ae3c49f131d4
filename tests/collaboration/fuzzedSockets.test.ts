import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { addNotes, deleteNotes } from "../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import { updateFrame } from "../../server/sync/frames.ts";
import { hostileFrame } from "../server/gate/hostileFrames.ts";
import { createWorkshop, firstRoom, join, openSynced } from "../support/participants.ts";
import { openRaw, type RawSocket } from "../support/rawSocket.ts";
import { type SeededRandom, seededRandom } from "../support/seededRandom.ts";
import { spawnServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

/** `npm run fuzz` takes tens of thousands; `FUZZ_SEED=7` repeats the bytes of a run, not their order. */
const FRAMES = Number(process.env.FUZZ_SOCKET_FRAMES ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
const ATTACKERS = 4;
/** Honest work goes on between so many hostile frames. */
const FRAMES_PER_ROUND = 200;
/** A socket that no frame has closed is left after so many. */
const FRAMES_PER_SOCKET = 20;

test(`${FRAMES} hostile frames through real sockets are not noticed by those who work (seed ${SEED})`, {
  timeout: 0,
}, async () => {
  const server = await spawnServer({ DATA_DIR: temporaryFolder() });
  const { url } = server;
  const workshop = await createWorkshop(url);
  const room = firstRoom(workshop);
  const ann = await join(url, workshop, "facilitator");
  const [bob, ...eves] = await Promise.all(Array.from({ length: 1 + ATTACKERS }, () => join(url, workshop)));
  const a = await openSynced(url, room, ann.token);
  const b = await openSynced(url, room, bob?.token ?? "");
  let interruptions = 0;
  for (const { provider } of [a, b]) provider.on("connection-close", () => void (interruptions += 1));
  const sent: Uint8Array[] = [];
  a.doc.on("update", (update: Uint8Array) => sent.push(update));

  const enter = async (token: string): Promise<RawSocket> => {
    const raw = openRaw(url, room, token);
    await waitUntil("an attacker is in", () => raw.frames.length > 0 || raw.closed());
    raw.frames.length = 0;
    return raw;
  };
  const attack = async (token: string, random: SeededRandom, frames: number): Promise<void> => {
    let raw = await enter(token);
    for (let index = 0; index < frames; index += 1) {
      if (raw.closed() || index % FRAMES_PER_SOCKET === 0) {
        raw.socket.close();
        raw = await enter(token);
      }
      const eve = new Y.Doc();
      Y.applyUpdate(eve, Y.encodeStateAsUpdate(b.doc));
      const known = Y.encodeStateVector(eve);
      addNotes(eve, [{ text: "Eve", place: { field: "gains", x: 9, y: 60 } }], "test");
      raw.send(hostileFrame(Y.encodeStateAsUpdate(eve, known), sent, random));
      await new Promise((resolve) => void setImmediate(resolve));
    }
    raw.send(updateFrame(Uint8Array.of(9)));
    await waitUntil("the attacker is out", raw.closed);
  };

  let mostMemory = 0;
  for (let done = 0; done < FRAMES; done += FRAMES_PER_ROUND) {
    const attacks = Promise.all(
      eves.map(({ token }, index) =>
        attack(token, seededRandom(SEED + done + index), FRAMES_PER_ROUND / ATTACKERS),
      ),
    );
    const [id = ""] = addNotes(
      a.doc,
      [{ text: `n${done}`, place: { field: "pains", x: 20, y: 60 } }],
      "test",
    );
    await waitUntil("Bob has the note", () => readNotes(b.doc).some((one) => one.id === id));
    await a.saved();
    await attacks;
    // Or the map would be full of what was harmless enough to be taken.
    deleteNotes(a.doc, [...notesOf(a.doc).keys()], "test");
    mostMemory = Math.max(mostMemory, residentMegabytes(server.process.pid));
  }
  await waitUntil(
    "both see the same",
    () => JSON.stringify(readNotes(a.doc)) === JSON.stringify(readNotes(b.doc)),
  );
  const fresh = await openSynced(url, room, bob?.token ?? "");
  expect(readNotes(fresh.doc)).toEqual(readNotes(a.doc));
  expect([interruptions, server.stderr()]).toEqual([0, ""]);
  server.process.kill("SIGTERM");
  expect(await server.exited).toBe(0);
  console.info(
    `seed ${SEED}: ${FRAMES} hostile frames through sockets; the server used at most ${mostMemory} MB`,
  );
});

/** Of a process, from /proc; 0 where there is none. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 0;
  }
}
