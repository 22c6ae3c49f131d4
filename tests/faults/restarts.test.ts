import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { seededRandom } from "../support/seededRandom.ts";
import { spawnServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { onDisk, openCrowd } from "./crowd.ts";

const RESTARTS = Number(process.env.RESTARTS ?? 3);
const SEED = Number(process.env.RESTARTS_SEED ?? Date.now() % 1_000_000);
const PEOPLE = 20;

test(`${RESTARTS} restarts while ${PEOPLE} people edit lose nothing that anybody has seen (seed ${SEED})`, {
  timeout: 0,
}, async () => {
  const folder = temporaryFolder();
  const random = seededRandom(SEED);
  let server = await spawnServer({ DATA_DIR: folder });
  const environment = { DATA_DIR: folder, PORT: new URL(server.url).port };
  const crowd = await openCrowd(server.url, { maps: 4, people: PEOPLE }, random);
  for (let restarts = 0; restarts < RESTARTS; restarts += 1) {
    crowd.start();
    await pause(500 + random.below(1500));
    server.process.kill("SIGTERM");
    expect(await server.exited).toBe(0);
    expect(server.stderr()).toBe("");
    expect(await crowd.missingOnDisk(folder)).toEqual([]);
    expect(await seenButNotOnDisk(folder, crowd.rooms, crowd.people)).toEqual([]);
    server = await spawnServer(environment);
  }
  await crowd.settle();
  server.process.kill("SIGTERM");
  expect(await server.exited).toBe(0);
  expect(await crowd.missingOnDisk(folder)).toEqual([]);
  console.info(`seed ${SEED}: ${RESTARTS} restarts, ${crowd.confirmed} confirmed edits, 0 lost`);
});

/** Work of others that somebody's screen shows and the disk does not. One's own may still be on its way. */
async function seenButNotOnDisk(
  folder: string,
  rooms: readonly string[],
  people: readonly { readonly room: string; readonly doc: Y.Doc }[],
): Promise<string[]> {
  const documents = await onDisk(folder, rooms);
  return people.flatMap(({ room, doc }) => {
    const stored = documents[rooms.indexOf(room)];
    return [...Y.decodeStateVector(Y.encodeStateVector(doc))]
      .filter(
        ([client, clock]) => client !== doc.clientID && stored && Y.getState(stored.store, client) < clock,
      )
      .map(([client]) => `${room}: client ${client}`);
  });
}
