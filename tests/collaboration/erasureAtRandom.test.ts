import { expect, test } from "vitest";
import { addNotes, deleteNotes, editText } from "../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import {
  bearer,
  type Client,
  createWorkshop,
  firstRoom,
  join,
  openClient,
  openSynced,
  post,
} from "../support/participants.ts";
import { placesOf } from "../support/sealedData.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { startServer } from "../support/startServer.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

const SEED = Number(process.env.ERASURE_SEED ?? 20);
const STEPS = Number(process.env.ERASURE_STEPS ?? 60);

/** A text that stands nowhere else; the dot ends its number. */
const marker = (number: number): string => `Marke${number}.`;

test(`of ${STEPS} steps at random with seed ${SEED}, nothing erased is anywhere and all else is there`, {
  timeout: 0,
}, async () => {
  const random = seededRandom(SEED);
  const folder = temporaryFolder();
  const tuning = { compactAfterUpdates: 7, idleMs: 20, renewalMs: 200 };
  let server = await startServer({ data: { folder }, tuning });
  const workshop = await createWorkshop(server.url);
  const room = firstRoom(workshop);
  const [chief, ...people] = await Promise.all([
    join(server.url, workshop, "facilitator"),
    join(server.url, workshop),
    join(server.url, workshop),
  ]);
  const map = (): string => `${server.url}/api/workshops/${workshop.id}/maps/${workshop.maps[0]?.id}`;
  const erased: string[] = [];
  /** note id → all markers that ever stood in it */
  const standing = new Map<string, string[]>();
  let count = 0;
  const fresh = (): string => marker((count += 1));
  let client: Client = await openSynced(server.url, room, chief.token);
  const reopen = async (): Promise<void> => {
    client.provider.destroy();
    client = await openSynced(server.url, room, chief.token);
  };

  const write = async (): Promise<void> => {
    const text = fresh();
    const author = random.pick(people).participantId;
    const place = { field: "pains", x: 20, y: 60 } as const;
    const [id = ""] = addNotes(client.doc, [{ text, place, author, source: text }], "test");
    standing.set(id, [text]);
    await client.saved();
  };
  const rewrite = async (id: string): Promise<void> => {
    const text = fresh();
    editText(client.doc, id, text, text.length, "test");
    standing.get(id)?.push(text);
    await client.saved();
  };
  const erase = async (id: string): Promise<void> => {
    // Someone is offline meanwhile, with a copy of all of it and an edit in that very note.
    const offline = openClient(server.url, room, chief.token, undefined, { epoch: "0" });
    await waitUntil("the other one is synced", () => offline.provider.synced);
    offline.provider.destroy();
    const late = fresh();
    editText(offline.doc, id, late, late.length, "test");
    const markers = [...(standing.get(id) ?? []), late];
    const response = await post(`${map()}/erasures`, { noteIds: [id] }, bearer(chief.token));
    expect(response.status).toBe(200);
    erased.push(...markers);
    standing.delete(id);
    const back = openClient(server.url, room, chief.token, offline.doc, { epoch: "1" });
    await waitUntil("the other one is sent away", () => back.closes.length > 0);
    await reopen();
    expect(placesOf(folder, erased)).toEqual([]);
  };
  const keep = async (): Promise<void> => {
    const response = await post(`${map()}/versions`, { name: `V${count}` }, bearer(chief.token));
    expect(response.status).toBe(201);
  };
  const restart = async (): Promise<void> => {
    client.provider.destroy();
    await server.close();
    server = await startServer({ data: { folder }, tuning });
    client = await openSynced(server.url, room, chief.token);
  };

  for (let step = 0; step < STEPS; step += 1) {
    const ids = [...standing.keys()];
    const choice = random.below(20);
    if (ids.length === 0 || choice < 8) await write();
    else if (choice < 12) await rewrite(random.pick(ids));
    else if (choice < 14) await keep();
    else if (choice < 15) await restart();
    else if (choice < 16) {
      const id = random.pick(ids);
      deleteNotes(client.doc, [id], "test");
      await client.saved();
      // Gone from the map, but not from versions: it can still be erased.
      await erase(id);
    } else await erase(random.pick(ids));
    expect(new Set(notesOf(client.doc).keys()), `step ${step}`).toEqual(new Set(standing.keys()));
  }
  await restart();
  expect(new Set(readNotes(client.doc).map(({ text }) => text))).toEqual(
    new Set([...standing.values()].map((markers) => markers.at(-1))),
  );
  expect(erased.length).toBeGreaterThan(0);
  expect(placesOf(folder, erased)).toEqual([]);
});
