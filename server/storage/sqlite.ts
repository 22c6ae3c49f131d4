import { isOneOf, LANGUAGES } from "../../model/fields.ts";
import { openDataAndKeys } from "./dataAndKeys.ts";
import type { SqlRow } from "./database.ts";
import type { CopyableFile } from "./dataFiles.ts";
import { createDocumentTable } from "./documentTable.ts";
import { createErasingTable } from "./erasingTable.ts";
import { createJoinCodeTable } from "./joinCodeTable.ts";
import { createParticipantTable } from "./participantTable.ts";
import { createPollTable, deletePollsOf } from "./pollTable.ts";
import { seal } from "./sealed.ts";
import type { MapRecord, Store, WorkshopRecord } from "./store.ts";
import { createVersionTable } from "./versionTable.ts";
import { createWebhookTable, deleteWebhooksOf } from "./webhookTable.ts";

/** Shown for a title or name that can no longer be opened. */
const UNREADABLE = "�";

export interface SqliteStore extends Store {
  readonly files: readonly CopyableFile[];
}

/**
 * The built-in store: `workshops.sqlite` with everything sealed per workshop, `keys.sqlite` with the keys.
 * Throws `DatabaseInUse` when another process has the files, or `UnusableDatabase`.
 */
export function openSqliteStore(folder: string): SqliteStore {
  const { database, keys } = openDataAndKeys(folder);
  const documents = createDocumentTable(database, keys);

  const sealText = (workshopId: string, place: string, text: string): Uint8Array => {
    const key = keys.read(workshopId);
    if (!key) throw new Error("a workshop without a key cannot be written");
    return seal(key, place, new TextEncoder().encode(text));
  };
  const openText = (workshopId: string, place: string, sealed: unknown): string => {
    const plain = sealed instanceof Uint8Array ? keys.open(workshopId, place, sealed) : null;
    return plain ? new TextDecoder().decode(plain) : UNREADABLE;
  };
  const insertMap = ({ id, workshopId, title }: MapRecord): void =>
    database.run(
      "INSERT INTO map (id, workshop_id, sealed_title) VALUES (?, ?, ?)",
      id,
      workshopId,
      sealText(workshopId, `map ${id}`, title),
    );
  const mapFrom = (row: SqlRow): MapRecord => {
    const id = String(row.id);
    const workshopId = String(row.workshop_id);
    return { id, workshopId, title: openText(workshopId, `map ${id}`, row.sealed_title) };
  };

  return {
    ...createParticipantTable(database, { seal: sealText, open: openText }),
    joinCodes: createJoinCodeTable(database, keys.codeKey),
    async createWorkshop(workshop, maps, newDocuments) {
      keys.create(workshop.id);
      database.transaction(() => {
        const { id, language, createdAt, eraseAt, keysVersion, keyHashes } = workshop;
        database.run(
          `INSERT INTO workshop (id, sealed_title, language, created_at, erase_at,
             keys_version, facilitator_hash, participant_hash, viewer_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          id,
          sealText(id, "workshop", workshop.title),
          language,
          createdAt,
          eraseAt,
          keysVersion,
          keyHashes.facilitator,
          keyHashes.participant,
          keyHashes.viewer,
        );
        maps.forEach(insertMap);
        for (const document of newDocuments) documents.insert(id, document);
      });
    },
    async readWorkshop(workshopId) {
      const row = database.all("SELECT * FROM workshop WHERE id = ?", workshopId)[0];
      return row ? workshopFrom(row, openText(workshopId, "workshop", row.sealed_title)) : null;
    },
    async deleteWorkshop(workshopId) {
      database.transaction(() => {
        documents.deleteAllOf(workshopId);
        deletePollsOf(database, workshopId);
        deleteWebhooksOf(database, workshopId);
        database.run("DELETE FROM participant WHERE workshop_id = ?", workshopId);
        database.run("DELETE FROM join_code WHERE workshop_id = ?", workshopId);
        database.run("DELETE FROM map WHERE workshop_id = ?", workshopId);
        database.run("DELETE FROM workshop WHERE id = ?", workshopId);
      });
      keys.erase(workshopId);
      database.all("PRAGMA wal_checkpoint(TRUNCATE)");
    },
    async addMap(map, document) {
      database.transaction(() => {
        insertMap(map);
        documents.insert(map.workshopId, document);
      });
    },
    async renameMap(mapId, title) {
      const row = database.all("SELECT workshop_id FROM map WHERE id = ?", mapId)[0];
      if (!row) return;
      const sealed = sealText(String(row.workshop_id), `map ${mapId}`, title);
      database.run("UPDATE map SET sealed_title = ? WHERE id = ?", sealed, mapId);
    },
    async mapsOf(workshopId) {
      return database
        .all("SELECT * FROM map WHERE workshop_id = ? ORDER BY position", workshopId)
        .map(mapFrom);
    },
    async readMap(mapId) {
      const row = database.all("SELECT * FROM map WHERE id = ?", mapId)[0];
      return row ? mapFrom(row) : null;
    },
    setKeys: async (workshopId, keyHashes, now) =>
      database.transaction(() => {
        database.run(
          `UPDATE workshop SET facilitator_hash = ?, participant_hash = ?, viewer_hash = ?,
             keys_version = keys_version + 1 WHERE id = ?`,
          keyHashes.facilitator,
          keyHashes.participant,
          keyHashes.viewer,
          workshopId,
        );
        database.run(
          "UPDATE join_code SET expires_at = ? WHERE workshop_id = ? AND expires_at > ?",
          now,
          workshopId,
          now,
        );
        const row = database.all("SELECT keys_version FROM workshop WHERE id = ?", workshopId)[0];
        return Number(row?.keys_version ?? 0);
      }),
    loadDocument: async (room) => documents.load(room),
    append: async (entries) => documents.append(entries),
    sync: () => database.sync(),
    compact: async (room, state, lastRow) => documents.compact(room, state, lastRow),
    erasing: createErasingTable(database, keys, documents),
    versions: createVersionTable(database, keys),
    polls: createPollTable(database, { seal: sealText, open: openText }),
    webhooks: createWebhookTable(database, keys),
    async check() {
      database.all("SELECT version FROM schema_version");
    },
    files: [
      { name: "keys.sqlite", copyTo: (path) => keys.copyTo(path) },
      { name: "workshops.sqlite", copyTo: (path) => database.copyTo(path) },
    ],
    async close() {
      database.close();
      keys.close();
    },
  };
}

function workshopFrom(row: SqlRow, title: string): WorkshopRecord {
  return {
    id: String(row.id),
    title,
    language: isOneOf(LANGUAGES, row.language) ? row.language : "de",
    createdAt: Number(row.created_at),
    eraseAt: row.erase_at === null ? null : Number(row.erase_at),
    keysVersion: Number(row.keys_version),
    keyHashes: {
      facilitator: String(row.facilitator_hash),
      participant: String(row.participant_hash),
      viewer: String(row.viewer_hash),
    },
  };
}
