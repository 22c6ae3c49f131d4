import { setTimeout as pauseFor } from "node:timers/promises";
import type * as Y from "yjs";
import { createWorkshopQueue } from "../erasure/workshopQueue.ts";
import type { Log } from "../log.ts";
import type { Room } from "../sync/room.ts";
import type { Rooms } from "../sync/rooms.ts";

/** Counts that change with every note and vote are told a few times a second. */
const PUBLISH_EVERY_MS = 250;

/** What a slow disk has not taken by then is written when the document is loaded again. */
const CLOSING_MS = 2_000;

const PARTS = ["waiting", "polls"] as const;
export type ResultsPart = (typeof PARTS)[number];

/** Writes one part of the results document as it should be, inside a transaction, and only what differs. */
export type WriteResults = (doc: Y.Doc) => void;

/**
 * Keeps the results documents (`model/resultsDocument.ts`) true: each part is written anew from what the server keeps,
 * after changes and whenever such a document is loaded. So nothing is wrong for long that a crash has left behind.
 */
export interface ResultsPublisher {
  /** `source` finds out what there is to say now, while the results room it is given is in memory. */
  provide(part: ResultsPart, source: (results: Room) => Promise<WriteResults>): void;
  /** Together with what else changes in the next moment. */
  soon(workshopId: string, part: ResultsPart): void;
  /** At once; resolves when it is on disk. */
  now(workshopId: string, part: ResultsPart): Promise<void>;
  /** Drops what waits: it is written when the document is loaded again. */
  close(): Promise<void>;
}

export function createResultsPublisher(rooms: Rooms, log: Log): ResultsPublisher {
  const sources = new Map<ResultsPart, (results: Room) => Promise<WriteResults>>();
  const due = new Map<string, { readonly parts: Set<ResultsPart>; readonly timer: NodeJS.Timeout }>();
  const queue = createWorkshopQueue();
  /** workshops whose room is being opened for writing: then everything is written, not only what has changed */
  const opening = new Set<string>();
  const fresh = new WeakSet<Room>();
  let isClosed = false;

  const open = async (workshopId: string): Promise<Room> => {
    opening.add(workshopId);
    try {
      return await rooms.open({ kind: "results", workshopId }, workshopId);
    } finally {
      opening.delete(workshopId);
    }
  };

  const publish = async (workshopId: string, wanted: readonly ResultsPart[]): Promise<void> => {
    for (;;) {
      const room = await open(workshopId);
      const parts = fresh.delete(room) ? PARTS : wanted;
      const writes: WriteResults[] = [];
      for (const part of parts) {
        const write = await sources.get(part)?.(room);
        if (write) writes.push(write);
      }
      // It took long, and the room has gone meanwhile.
      if (rooms.peek(room.name) !== room) continue;
      await room.edit((doc) => {
        for (const write of writes) write(doc);
      });
      return;
    }
  };

  const soon = (workshopId: string, part: ResultsPart): void => {
    if (isClosed) return;
    const known = due.get(workshopId);
    if (known) known.parts.add(part);
    else {
      const timer = setTimeout(() => void publishDue(workshopId), PUBLISH_EVERY_MS);
      due.set(workshopId, { parts: new Set([part]), timer });
    }
  };
  const publishDue = async (workshopId: string): Promise<void> => {
    const parts = [...(due.get(workshopId)?.parts ?? [])];
    due.delete(workshopId);
    try {
      await queue.run(workshopId, () => publish(workshopId, parts));
    } catch (error) {
      log.warn("results could not be published; the next change tries again", error);
    }
  };

  rooms.onLoad((room) => {
    if (room.address.kind !== "results") return;
    if (opening.has(room.workshopId)) fresh.add(room);
    else for (const part of PARTS) soon(room.workshopId, part);
  });

  return {
    provide: (part, source) => void sources.set(part, source),
    soon,
    now: (workshopId, part) => queue.run(workshopId, () => publish(workshopId, [part])),
    async close() {
      isClosed = true;
      for (const { timer } of due.values()) clearTimeout(timer);
      due.clear();
      await Promise.race([queue.idle(), pauseFor(CLOSING_MS, null, { ref: false })]);
    },
  };
}
