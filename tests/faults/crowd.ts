import { expect } from "vitest";
import * as Y from "yjs";
import type { CreatedWorkshop, Joined } from "../../model/api.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { roomName } from "../../model/wire.ts";
import { openSqliteStore } from "../../server/storage/sqlite.ts";
import { createWorkshop, join as joinWorkshop, openSynced } from "../support/participants.ts";
import type { SeededRandom } from "../support/seededRandom.ts";
import { waitUntil } from "../support/waitUntil.ts";
import { copyOfFolder } from "./copyOfFolder.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { openPerson, type Person } from "./person.ts";

/** Pauses between two deeds of one person, in milliseconds; far faster than hands. */
const PAUSE_MS = 20;
const PAUSE_SPREAD_MS = 100;

/** People on several maps of one workshop, who work without pause and mind no restart. */
export interface Crowd {
  readonly people: readonly Person[];
  readonly rooms: readonly string[];
  /** Deeds that were confirmed. */
  readonly confirmed: number;
  start(): void;
  stop(): void;
  /** One more person opens a map, and stays. */
  open(): void;
  /** What was confirmed and is not on disk, read from a copy of the folder without a server. */
  missingOnDisk(folder: string): Promise<string[]>;
  /** Stops, brings all back, and ends when all is confirmed and everybody sees the same, newcomers too. */
  settle(): Promise<void>;
}

export async function openCrowd(
  url: string,
  { maps, people: count }: { maps: number; people: number },
  random: SeededRandom,
): Promise<Crowd> {
  const workshop: CreatedWorkshop = await createWorkshop(url, {
    maps: Array.from({ length: maps }, (_, index) => ({ title: `Map ${index}` })),
  });
  const rooms = workshop.maps.map(({ id }) => roomName({ kind: "map", mapId: id }));
  const ledgers = new Map<string, Ledger>(rooms.map((room) => [room, openLedger()]));
  const people: Person[] = [];
  const timers = new Map<Person, NodeJS.Timeout>();
  let isWorking = false;
  // Each provider listens for the end of this process.
  process.setMaxListeners(0);

  // A person of their own each, as the server owns client ids to people.
  const joined = await Promise.all(Array.from({ length: count }, () => joinWorkshop(url, workshop)));
  const add = (me: Joined): Person => {
    const room = rooms[people.length % rooms.length] ?? "";
    const person = openPerson(url, room, me, ledgers.get(room) ?? openLedger(), random);
    people.push(person);
    if (isWorking) work(person);
    return person;
  };
  const work = (person: Person): void => {
    const again = (): void => {
      person.act();
      timers.set(person, setTimeout(again, PAUSE_MS + random.below(PAUSE_SPREAD_MS)));
    };
    again();
  };
  const stop = (): void => {
    isWorking = false;
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  };
  joined.forEach(add);

  return {
    people,
    rooms,
    get confirmed() {
      return [...ledgers.values()].reduce((sum, { confirmed }) => sum + confirmed, 0);
    },
    start() {
      if (isWorking) return;
      isWorking = true;
      people.forEach(work);
    },
    stop,
    open: () => void add(random.pick(joined)),

    async missingOnDisk(folder) {
      const documents = await onDisk(folder, rooms);
      return rooms.flatMap((room, index) => {
        const doc = documents[index];
        return doc ? (ledgers.get(room)?.missingFrom(doc) ?? []) : [`all of ${room}`];
      });
    },

    async settle() {
      stop();
      for (const person of people) person.comeBack();
      await waitUntil("all is confirmed", () => {
        expect(people.flatMap(({ closes }) => closes)).toEqual([]);
        for (const person of people) if (!person.isSaved) person.ask();
        return people.every(({ isSaved }) => isSaved);
      });
      for (const [index, room] of rooms.entries()) {
        const newcomer = await openSynced(url, room, joined[index % joined.length]?.token ?? "");
        const there = people.filter((person) => person.room === room);
        for (const { doc } of there) {
          await waitUntil("all see the same", () => isSame(doc, newcomer.doc));
          expect(contents(doc)).toEqual(contents(newcomer.doc));
        }
        expect(ledgers.get(room)?.missingFrom(newcomer.doc)).toEqual([]);
        newcomer.provider.destroy();
      }
    },
  };
}

/** What the files hold, each room as a document; the files themselves are left as the server left them. */
export async function onDisk(folder: string, rooms: readonly string[]): Promise<Y.Doc[]> {
  const store = openSqliteStore(copyOfFolder(folder));
  try {
    const documents: Y.Doc[] = [];
    for (const room of rooms) {
      const { state, updates, damagedRows } = await store.loadDocument(room);
      expect(damagedRows).toBe(0);
      const doc = new Y.Doc();
      for (const update of [...(state ? [state] : []), ...updates]) Y.applyUpdate(doc, update);
      expect(doc.store.pendingStructs).toBeNull();
      documents.push(doc);
    }
    return documents;
  } finally {
    await store.close();
  }
}

function isSame(a: Y.Doc, b: Y.Doc): boolean {
  return (
    JSON.stringify(clocks(a)) === JSON.stringify(clocks(b)) && Y.equalDeleteSets(deletions(a), deletions(b))
  );
}

const deletions = (doc: Y.Doc): ReturnType<typeof Y.createDeleteSetFromStructStore> =>
  Y.createDeleteSetFromStructStore(doc.store);
const clocks = (doc: Y.Doc): unknown =>
  [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
const contents = (doc: Y.Doc): unknown => [readNotes(doc), doc.getMap("about").toJSON()];
