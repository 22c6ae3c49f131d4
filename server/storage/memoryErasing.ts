import type { ErasingStore } from "./erasingStore.ts";
import type { MemoryVersions } from "./memoryVersions.ts";
import { ERASED_OWNER, type ParticipantRecord, type WorkshopRecord } from "./store.ts";

interface ErasableDocument {
  readonly workshopId: string;
  epoch: number;
  readonly log: readonly unknown[];
  readonly claims: Map<number, string>;
}

/** Erasing where nothing is kept anyway. */
export function createMemoryErasing(
  workshops: Map<string, WorkshopRecord>,
  participants: Map<string, ParticipantRecord>,
  documents: Map<string, ErasableDocument>,
  versions: MemoryVersions,
): ErasingStore {
  return {
    documentsOf: async (workshopId) =>
      [...documents].flatMap(([room, { epoch, ...one }]) =>
        one.workshopId === workshopId ? [{ room, epoch }] : [],
      ),
    async deleteDocument(room) {
      documents.delete(room);
      versions.deleteOf(room);
    },
    async eraseParticipant(workshopId, participantId) {
      const isHere = participants.get(participantId)?.workshopId === workshopId;
      return isHere && participants.delete(participantId) ? 1 : 0;
    },
    roomsWrittenBy: async (workshopId, participantId) =>
      [...documents].flatMap(([room, one]) =>
        one.workshopId === workshopId && [...one.claims.values()].includes(participantId) ? [room] : [],
      ),
    async disown(workshopId, participantId) {
      for (const one of documents.values()) {
        if (one.workshopId !== workshopId) continue;
        for (const [clientId, owner] of one.claims)
          if (owner === participantId) one.claims.set(clientId, ERASED_OWNER);
      }
    },
    countsOf: async (workshopId) => ({
      participants: [...participants.values()].filter((one) => one.workshopId === workshopId).length,
      versions: versions.countOf(workshopId),
    }),
    async reseal(workshopId, renewed) {
      const epochs = new Map<string, number>();
      for (const room of renewed) {
        const document = documents.get(room);
        if (document?.workshopId !== workshopId) continue;
        document.epoch += 1;
        epochs.set(room, document.epoch);
      }
      return epochs;
    },
    async setEraseAt(workshopId, eraseAt) {
      const workshop = workshops.get(workshopId);
      if (workshop) workshops.set(workshopId, { ...workshop, eraseAt });
    },
    overdueAt: async (now) =>
      [...workshops.values()].flatMap(({ id, eraseAt }) => (eraseAt !== null && eraseAt <= now ? [id] : [])),
    documentsWithLog: async () =>
      [...documents].flatMap(([room, { workshopId, log }]) => (log.length > 0 ? [{ room, workshopId }] : [])),
    async emptyWriteAheadLog() {},
  };
}
