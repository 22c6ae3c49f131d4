import { setImmediate as nextTurn } from "node:timers/promises";
import type { NotesOfErased, Receipt } from "../../model/api/erasure.ts";
import { newId } from "../../model/ids.ts";
import { mergedFromOf } from "../../model/mapDocument.ts";
import { CLOSE, parseRoomName, type Room as RoomAddress, roomName } from "../../model/wire.ts";
import type { Log } from "../log.ts";
import type { Erasure, ErasureLedger } from "../storage/erasureLedger.ts";
import type { Store } from "../storage/store.ts";
import type { Rooms } from "../sync/rooms.ts";
import { contentErasureOf, mapIdIn } from "./eraseInDocument.ts";
import type { KeptOutside } from "./keptOutside.ts";
import { type Counts, countAll, NOTHING, receiptOf } from "./receipt.ts";
import type { WorkshopQueue } from "./workshopQueue.ts";

/** After a full disk and the like: soon, and without an end. */
const RETRY_MS = 60_000;

/**
 * Erases for good. Each erasure is in the ledger before it begins, so that one which fails or is interrupted is
 * carried out later: all methods reject then, but the erasure stands. Erasures of one workshop wait for each other.
 */
export interface Erasures {
  eraseWorkshop(workshopId: string): Promise<Receipt>;
  eraseParticipant(workshopId: string, participantId: string, notes: NotesOfErased): Promise<Receipt>;
  eraseNotes(workshopId: string, mapId: string, noteIds: readonly string[]): Promise<Receipt>;
  /** Carries out what was begun and not finished. Never rejects; what fails again stays open. */
  finishOpen(): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

export function createErasures(
  {
    store,
    ledger,
    rooms,
    queue,
    keptOutside,
    log,
  }: {
    readonly store: Store;
    readonly ledger: ErasureLedger;
    readonly rooms: Rooms;
    readonly queue: WorkshopQueue;
    readonly keptOutside: KeptOutside;
    readonly log: Log;
  },
  now: () => number,
): Erasures {
  let retryTimer: NodeJS.Timeout | null = null;
  let isClosed = false;

  const request = (workshopId: string) => ({ receiptId: newId(), workshopId, requestedAt: now() });

  const begin = (erasure: Erasure): Promise<Receipt> => {
    ledger.begin(erasure);
    return carryOut(erasure, false);
  };

  /** `isResumed`: how far it came before is not known, so that every copy of what it may concern counts as old. */
  const carryOut = (erasure: Erasure, isResumed: boolean): Promise<Receipt> =>
    queue.run(erasure.workshopId, async () => {
      try {
        const counts = await erase(erasure, isResumed);
        const completedAt = now();
        ledger.complete(erasure.receiptId, completedAt);
        log.info("an erasure was carried out", { kind: erasure.kind, ...counts });
        return receiptOf(erasure, counts, completedAt);
      } catch (error) {
        retryLater();
        throw error;
      }
    });

  const erase = async (erasure: Erasure, isResumed: boolean): Promise<Counts> => {
    const { workshopId } = erasure;
    if (erasure.kind === "workshop") {
      rooms.erase(workshopId);
      const counts = await countAll(store, workshopId);
      await store.deleteWorkshop(workshopId);
      return counts;
    }
    if (!(await store.readWorkshop(workshopId))) return NOTHING;
    const { erasing } = store;
    if (erasure.kind === "notes") {
      const told = await keptOutside.forgetNotes(workshopId, mapIdIn(erasure.room), erasure.noteIds);
      return eraseContent(erasure, isResumed, told);
    }
    const { participantId } = erasure;
    const participants = await erasing.eraseParticipant(workshopId, participantId);
    rooms.closeParticipant(participantId, CLOSE.notJoined, "this person was erased");
    rooms.disown(workshopId, participantId);
    const written = await erasing.roomsWrittenBy(workshopId, participantId);
    const told = await keptOutside.forgetPerson(workshopId, participantId, erasure.notes);
    const counts = await eraseContent(erasure, isResumed, [...written, ...told]);
    await keptOutside.recount(workshopId);
    await erasing.disown(workshopId, participantId);
    // Again, for rooms that were loaded meanwhile.
    rooms.disown(workshopId, participantId);
    return { ...counts, participants };
  };

  /** `written`: rooms whose copies may hold something of it that is deleted already. */
  const eraseContent = async (
    erasure: Exclude<Erasure, { kind: "workshop" }>,
    isResumed: boolean,
    written: readonly string[],
  ): Promise<Counts> => {
    const { workshopId } = erasure;
    const content = contentErasureOf(erasure);
    const renewed: string[] = [];
    let documents = 0;
    await rooms.whenCommitted(workshopId);
    for (const { room: name, address } of outcomeLast(await store.erasing.documentsOf(workshopId))) {
      const isTold = written.includes(name) || (isResumed && address.kind === "results");
      if (!(isTold || (await isConcerned(erasure, address, name)))) continue;
      documents += 1;
      await nextTurn();
      if (isDraftOf(erasure, address)) {
        rooms.discard(name);
        await store.erasing.deleteDocument(name);
        continue;
      }
      const versionsBefore = content.changedVersions;
      let isInDocument = false;
      await rooms.scrub(address, workshopId, (doc) => {
        isInDocument = content.concerns(doc, address.kind);
        content.apply(doc, address);
      });
      await store.versions.rewrite(name, content.rewrite);
      const isInVersions = content.changedVersions > versionsBefore;
      // Copies of documents in which the person never wrote have nothing of them.
      const isAbout = erasure.kind === "notes" && (erasure.room === name || address.kind === "outcome");
      const isInCopies = isAbout || isInDocument || isInVersions || written.includes(name);
      if (isInCopies || isResumed) renewed.push(name);
    }
    const epochs = await store.erasing.reseal(workshopId, renewed);
    for (const [name, epoch] of epochs) rooms.renew(name, epoch);
    return {
      maps: renewed.filter((name) => parseRoomName(name)?.kind === "map").length,
      notes: content.erasedNotes.size,
      versions: content.changedVersions,
      participants: 0,
      documents,
    };
  };

  /** A note's erasure is about its map, and what was made of that; of a person anything may be anywhere. */
  const isConcerned = async (erasure: Erasure, address: RoomAddress, name: string): Promise<boolean> => {
    if (erasure.kind !== "notes" || erasure.room === name || address.kind === "outcome") return true;
    const from = parseRoomName(erasure.room);
    if (address.kind !== "map" || from?.kind !== "map") return false;
    const { document } = await rooms.open(address, erasure.workshopId);
    return mergedFromOf(document.doc).has(from.mapId);
  };

  const retryLater = (): void => {
    if (isClosed) return;
    retryTimer ??= setTimeout(() => {
      retryTimer = null;
      void finishOpen();
    }, RETRY_MS);
    retryTimer.unref();
  };

  const finishOpen = async (): Promise<void> => {
    for (const erasure of ledger.open()) {
      await carryOut(erasure, true).catch((error: unknown) =>
        log.error("an erasure could not be carried out yet and is tried again", error),
      );
    }
  };

  return {
    eraseWorkshop: (workshopId) => begin({ ...request(workshopId), kind: "workshop" }),
    eraseParticipant: (workshopId, participantId, notes) =>
      begin({ ...request(workshopId), kind: "participant", participantId, notes }),
    eraseNotes: (workshopId, mapId, noteIds) =>
      begin({
        ...request(workshopId),
        kind: "notes",
        room: roomName({ kind: "map", mapId }),
        noteIds: [...new Set(noteIds)],
      }),
    finishOpen,
    async close() {
      isClosed = true;
      if (retryTimer !== null) clearTimeout(retryTimer);
      await queue.idle();
    },
  };
}

/** What stands on notes of merged maps is known once those maps have been looked at. */
function outcomeLast(
  documents: readonly { readonly room: string }[],
): { room: string; address: RoomAddress }[] {
  const all = documents.flatMap(({ room }) => {
    const address = parseRoomName(room);
    return address ? [{ room, address }] : [];
  });
  const isLast = ({ address }: { address: RoomAddress }): boolean => address.kind === "outcome";
  return [...all.filter((one) => !isLast(one)), ...all.filter(isLast)];
}

function isDraftOf(erasure: Erasure, address: RoomAddress): boolean {
  return (
    erasure.kind === "participant" &&
    address.kind === "draft" &&
    address.participantId === erasure.participantId
  );
}
