import type { ChildProcess } from "node:child_process";
import { watch } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { seededRandom } from "../support/seededRandom.ts";
import { type SpawnedServer, spawnServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { openCrowd } from "./crowd.ts";

/** `npm run faults` kills hundreds of times; `KILLS=2000 KILLS_SEED=7` for a run of one's own. */
const KILLS = Number(process.env.KILLS ?? 12);
const SEED = Number(process.env.KILLS_SEED ?? Date.now() % 1_000_000);
/** The moments of a server's life at which it dies, in turn. */
const MOMENTS = ["working", "compacting", "joining", "starting"] as const;

test(`${KILLS} kills under load lose nothing that was confirmed, deletions too (seed ${SEED})`, {
  timeout: 0,
}, async () => {
  const folder = temporaryFolder();
  const random = seededRandom(SEED);
  const first = await spawnServer({ DATA_DIR: folder });
  const environment = { DATA_DIR: folder, PORT: new URL(first.url).port };
  const crowd = await openCrowd(first.url, { maps: 3, people: 8 }, random);
  await kill(first);

  for (let kills = 0; kills < KILLS; kills += 1) {
    crowd.start();
    const moment = MOMENTS[kills % MOMENTS.length] ?? "working";
    switch (moment) {
      case "working": {
        const server = await spawnServer(environment);
        if (kills > 0) await crowd.settle();
        crowd.start();
        await pause(100 + random.below(900));
        await kill(server);
        break;
      }
      case "compacting": {
        const server = await spawnServer(environment, { entry: "tests/faults/compactingServer.ts" });
        await nextCompaction(server.process);
        await pause(random.below(6));
        await kill(server);
        break;
      }
      case "joining": {
        const server = await spawnServer(environment);
        await pause(300 + random.below(300));
        crowd.open();
        await pause(random.below(40));
        await kill(server);
        break;
      }
      case "starting":
        await killWhileStarting(environment, random.below(15));
        break;
    }
    expect(await crowd.missingOnDisk(folder), `after kill ${kills}, ${moment}`).toEqual([]);
  }

  const last = await spawnServer(environment);
  await crowd.settle();
  await kill(last);
  expect(await crowd.missingOnDisk(folder)).toEqual([]);
  expect(crowd.confirmed).toBeGreaterThan(KILLS * 10);
  console.info(`seed ${SEED}: ${KILLS} kills, ${crowd.confirmed} confirmed edits, 0 lost`);
});

async function kill(server: SpawnedServer): Promise<void> {
  server.process.kill("SIGKILL");
  await server.exited;
}

function nextCompaction(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const listen = (chunk: Buffer): void => {
      if (!chunk.toString().includes("compacting")) return;
      child.stdout?.off("data", listen);
      resolve();
    };
    child.stdout?.on("data", listen);
  });
}

/** Lets a server begin, and kills it shortly after it first touches its files. */
async function killWhileStarting(
  environment: { readonly DATA_DIR: string; readonly PORT: string },
  delayMs: number,
): Promise<void> {
  const watcher = watch(environment.DATA_DIR);
  const start = spawnServer(environment, {
    onSpawn: (child) => {
      watcher.once("change", () => void setTimeout(() => child.kill("SIGKILL"), delayMs));
    },
  });
  try {
    const quick = await start;
    await kill(quick);
  } catch (error) {
    // It was killed before it was ready, as it should; any other end is a failure.
    expect(String(error)).toContain("ended with null");
  } finally {
    watcher.close();
  }
}
