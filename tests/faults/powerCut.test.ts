import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { seededRandom } from "../support/seededRandom.ts";
import { type SpawnedServer, spawnServer } from "../support/startServer.ts";
import { waitUntil } from "../support/waitUntil.ts";
import { type Crowd, openCrowd } from "./crowd.ts";
import { type CutDisk, openCutDisk } from "./cutDisk.ts";

/** `sudo POWER_CUTS=20 npm run faults`; left out without, as it needs root to mount. */
const CUTS = Number(process.env.POWER_CUTS ?? 0);
const SEED = Number(process.env.POWER_CUTS_SEED ?? Date.now() % 1_000_000);

/** What the disk has at a random moment, with the server stopped in its tracks, and then dead. */
async function cutPower(disk: CutDisk, server: SpawnedServer, crowd: Crowd): Promise<CutDisk> {
  server.process.kill("SIGSTOP");
  // Confirmations that were sent before are still on their way.
  await pause(100);
  const after = disk.cut();
  crowd.stop();
  server.process.kill("SIGKILL");
  await server.exited;
  disk.close();
  return after;
}

test(`${CUTS} power cuts under load lose nothing that was confirmed (seed ${SEED})`, {
  timeout: 0,
}, async () => {
  const random = seededRandom(SEED);
  let disk = openCutDisk();
  let server = await spawnServer({ DATA_DIR: disk.folder });
  const crowd = await openCrowd(server.url, { maps: 3, people: 8 }, random);
  const PORT = new URL(server.url).port;
  for (let cuts = 0; cuts < CUTS; cuts += 1) {
    crowd.start();
    const before = crowd.confirmed;
    await waitUntil("somebody works", () => crowd.confirmed > before + 20);
    await pause(random.below(500));
    disk = await cutPower(disk, server, crowd);
    expect(await crowd.missingOnDisk(disk.folder), `after cut ${cuts}`).toEqual([]);
    server = await spawnServer({ DATA_DIR: disk.folder, PORT });
    await crowd.settle();
  }
  console.info(`seed ${SEED}: ${CUTS} power cuts, ${crowd.confirmed} confirmed edits, 0 lost`);
});

test("a server that confirms before the disk has it loses edits by the same cut", {
  timeout: 0,
}, async () => {
  const disk = openCutDisk();
  const server = await spawnServer({ DATA_DIR: disk.folder }, { entry: "tests/faults/forgetfulServer.ts" });
  const crowd = await openCrowd(server.url, { maps: 3, people: 8 }, seededRandom(SEED));
  crowd.start();
  await waitUntil("enough was confirmed", () => crowd.confirmed > 100);
  const after = await cutPower(disk, server, crowd);
  expect(await crowd.missingOnDisk(after.folder)).not.toEqual([]);
});
