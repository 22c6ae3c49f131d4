import { VERSION_KINDS, type VersionKind } from "../../model/api/versions.ts";
import { isOneOf } from "../../model/fields.ts";
import type { Database, SqlRow } from "./database.ts";
import { seal } from "./sealed.ts";
import type { VersionContent, VersionRecord, VersionStore } from "./versionStore.ts";
import type { WorkshopKeys } from "./workshopKeys.ts";

/** Shown for a name that can no longer be opened. */
const UNREADABLE = "�";

/** The versions in the data file, content and name sealed like everything else. */
export function createVersionTable(database: Database, keys: WorkshopKeys): VersionStore {
  const keyOf = (workshopId: string): Uint8Array => {
    const key = keys.read(workshopId);
    if (!key) throw new Error("a workshop without a key cannot be written");
    return key;
  };
  const rowsOf = (room: string, what: string): SqlRow[] =>
    database.all(
      `SELECT version.id, kind, at, notes, sealed_name, workshop_id, ${what} FROM version
       JOIN document ON document.id = document_id WHERE room = ? ORDER BY at DESC, version.rowid DESC`,
      room,
    );
  const open = (row: SqlRow, place: string, sealed: unknown): Uint8Array | null =>
    sealed instanceof Uint8Array
      ? keys.open(String(row.workshop_id), `${place} ${String(row.id)}`, sealed)
      : null;
  const nameOf = (row: SqlRow): string => {
    const plain = open(row, "version-name", row.sealed_name);
    return plain ? new TextDecoder().decode(plain) : UNREADABLE;
  };
  const sealName = (workshopId: string, id: string, name: string): Uint8Array =>
    seal(keyOf(workshopId), `version-name ${id}`, new TextEncoder().encode(name));
  const sealState = (workshopId: string, id: string, { state }: VersionContent): Uint8Array =>
    seal(keyOf(workshopId), `version ${id}`, state);
  const documentOf = (room: string): SqlRow | undefined =>
    database.all("SELECT id, workshop_id FROM document WHERE room = ?", room)[0];

  return {
    async list(room) {
      return rowsOf(room, "length(blob) AS bytes").map(
        (row): VersionRecord => ({
          id: String(row.id),
          room,
          kind: kindOf(row.kind),
          at: Number(row.at),
          name: nameOf(row),
          notes: Number(row.notes),
          bytes: Number(row.bytes),
        }),
      );
    },

    async read(room, id) {
      const row = database.all(
        `SELECT version.id, notes, blob, workshop_id FROM version
         JOIN document ON document.id = document_id WHERE room = ? AND version.id = ?`,
        room,
        id,
      )[0];
      if (!row) return null;
      const state = open(row, "version", row.blob);
      return state ? { state, notes: Number(row.notes) } : "damaged";
    },

    async add({ id, room, workshopId, kind, at, name, content }) {
      const document = documentOf(room);
      if (document?.workshop_id !== workshopId) return;
      database.run(
        `INSERT INTO version (id, document_id, kind, at, notes, sealed_name, blob) VALUES (?, ?, ?, ?, ?, ?, ?)`,
        id,
        Number(document.id),
        kind,
        at,
        content.notes,
        sealName(workshopId, id, name),
        sealState(workshopId, id, content),
      );
    },

    async rename(room, id, name, kind) {
      const document = documentOf(room);
      if (!document) return;
      database.run(
        "UPDATE version SET sealed_name = ?, kind = ? WHERE id = ? AND document_id = ?",
        sealName(String(document.workshop_id), id, name),
        kind,
        id,
        Number(document.id),
      );
    },

    async remove(room, ids) {
      const document = documentOf(room);
      if (!document) return;
      database.transaction(() => {
        for (const id of ids) {
          database.run("DELETE FROM version WHERE id = ? AND document_id = ?", id, Number(document.id));
        }
      });
    },

    async rewrite(room, change) {
      database.transaction(() => {
        for (const row of rowsOf(room, "blob")) {
          const id = String(row.id);
          const workshopId = String(row.workshop_id);
          const state = open(row, "version", row.blob);
          const content = state && change(state);
          if (content) {
            database.run(
              "UPDATE version SET notes = ?, sealed_name = ?, blob = ? WHERE id = ?",
              content.notes,
              sealName(workshopId, id, nameOf(row)),
              sealState(workshopId, id, content),
              id,
            );
          } else {
            database.run("DELETE FROM version WHERE id = ?", id);
          }
        }
      });
    },
  };
}

/** A kind that this program does not know is kept like one that a person made. */
function kindOf(value: unknown): VersionKind {
  return isOneOf(VERSION_KINDS, value) ? value : "hand";
}
