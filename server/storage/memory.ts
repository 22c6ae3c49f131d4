import type { FoundCode } from "./joinCodes.ts";
import { createMemoryErasing } from "./memoryErasing.ts";
import { createMemoryJoinCodes } from "./memoryJoinCodes.ts";
import { createMemoryParticipants } from "./memoryParticipants.ts";
import { createMemoryPolls } from "./memoryPolls.ts";
import { createMemoryVersions } from "./memoryVersions.ts";
import { createMemoryWebhooks } from "./memoryWebhooks.ts";
import type {
  ClientClaim,
  LogEntry,
  MapRecord,
  NewDocument,
  ParticipantRecord,
  Store,
  StoredDocument,
  WorkshopRecord,
} from "./store.ts";

interface MemoryDocument {
  readonly workshopId: string;
  epoch: number;
  state: Uint8Array | null;
  log: { row: number; update: Uint8Array }[];
  readonly claims: Map<number, string>;
}

/** A store that forgets everything with the process; for tests and trials. */
export function createMemoryStore(): Store {
  const workshops = new Map<string, WorkshopRecord>();
  const maps = new Map<string, MapRecord>();
  const participants = new Map<string, ParticipantRecord>();
  const documents = new Map<string, MemoryDocument>();
  const codes = new Map<string, FoundCode>();
  const joinCodes = createMemoryJoinCodes(codes);
  const versions = createMemoryVersions((room, id) => documents.get(room)?.workshopId === id);
  const polls = createMemoryPolls(participants);
  const webhooks = createMemoryWebhooks();
  let lastRow = 0;

  const documentOf = (room: string, workshopId: string): MemoryDocument => {
    const known = documents.get(room);
    if (known) return known;
    const fresh: MemoryDocument = { workshopId, epoch: 1, state: null, log: [], claims: new Map() };
    documents.set(room, fresh);
    return fresh;
  };
  const claim = (document: MemoryDocument, claims: readonly ClientClaim[]): void => {
    for (const { clientId, participantId } of claims) {
      if (!document.claims.has(clientId)) document.claims.set(clientId, participantId);
    }
  };
  const insert = (workshopId: string, { room, state, claims }: NewDocument): void => {
    const document = documentOf(room, workshopId);
    document.state = state.slice();
    claim(document, claims);
  };

  return {
    ...createMemoryParticipants(participants, workshops),
    joinCodes,
    async createWorkshop(workshop, newMaps, newDocuments) {
      workshops.set(workshop.id, workshop);
      for (const map of newMaps) maps.set(map.id, map);
      for (const document of newDocuments) insert(workshop.id, document);
    },
    async readWorkshop(workshopId) {
      return workshops.get(workshopId) ?? null;
    },
    async deleteWorkshop(workshopId) {
      workshops.delete(workshopId);
      for (const [id, map] of maps) if (map.workshopId === workshopId) maps.delete(id);
      for (const [id, one] of participants) if (one.workshopId === workshopId) participants.delete(id);
      for (const [room, one] of documents) if (one.workshopId === workshopId) documents.delete(room);
      for (const [code, one] of codes) if (one.workshopId === workshopId) codes.delete(code);
      versions.deleteAllOf(workshopId);
      polls.deleteAllOf(workshopId);
      webhooks.deleteAllOf(workshopId);
    },
    async addMap(map, document) {
      maps.set(map.id, map);
      insert(map.workshopId, document);
    },
    async renameMap(mapId, title) {
      const map = maps.get(mapId);
      if (map) maps.set(mapId, { ...map, title });
    },
    async mapsOf(workshopId) {
      return [...maps.values()].filter((map) => map.workshopId === workshopId);
    },
    async readMap(mapId) {
      return maps.get(mapId) ?? null;
    },
    async setKeys(workshopId, keyHashes, now) {
      const workshop = workshops.get(workshopId);
      if (!workshop) return 0;
      const keysVersion = workshop.keysVersion + 1;
      workshops.set(workshopId, { ...workshop, keyHashes, keysVersion });
      await joinCodes.endAllOf(workshopId, now);
      return keysVersion;
    },
    async loadDocument(room): Promise<StoredDocument> {
      const document = documents.get(room);
      return {
        state: document?.state ?? null,
        updates: document?.log.map(({ update }) => update) ?? [],
        epoch: document?.epoch ?? 1,
        lastRow: document?.log.at(-1)?.row ?? 0,
        claims: [...(document?.claims ?? [])].map(([clientId, participantId]) => ({
          clientId,
          participantId,
        })),
        damagedRows: 0,
      };
    },
    async append(entries: readonly LogEntry[]) {
      for (const { room, workshopId, update, claims } of entries) {
        if (!workshops.has(workshopId)) continue;
        const document = documentOf(room, workshopId);
        lastRow += 1;
        document.log.push({ row: lastRow, update: update.slice() });
        claim(document, claims);
      }
    },
    async sync() {},
    async compact(room, state, upTo) {
      const document = documents.get(room);
      if (!document) return;
      document.state = state.slice();
      document.log = document.log.filter(({ row }) => row > upTo);
    },
    erasing: createMemoryErasing(workshops, participants, documents, versions),
    versions,
    polls,
    webhooks,
    async check() {},
    async close() {},
  };
}
