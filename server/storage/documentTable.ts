import type { Database, SqlRow } from "./database.ts";
import { seal } from "./sealed.ts";
import type { ClientClaim, LogEntry, NewDocument, StoredDocument } from "./store.ts";
import type { WorkshopKeys } from "./workshopKeys.ts";

const REMEMBERED_IDS = 10_000;
/** A row among others in one statement costs half of one by itself; each number of rows is a statement to keep. */
const ROWS_PER_STATEMENT = 64;

/** The documents of the data file: per room one compacted state, the log after it, and who owns which client id. */
export interface DocumentTable {
  insert(workshopId: string, document: NewDocument): void;
  load(room: string): StoredDocument;
  append(entries: readonly LogEntry[]): void;
  compact(room: string, state: Uint8Array, lastRow: number): void;
  delete(room: string): void;
  deleteAllOf(workshopId: string): void;
}

export function createDocumentTable(database: Database, keys: WorkshopKeys): DocumentTable {
  const find = (room: string): SqlRow | undefined =>
    database.all("SELECT id, workshop_id, epoch, state FROM document WHERE room = ?", room)[0];

  /** Numbers of rooms that were written to. SQLite gives the number of a row that has gone to another. */
  const ids = new Map<string, number>();

  const idOf = (room: string, workshopId: string): number => {
    const known = ids.get(room);
    if (known !== undefined) return known;
    const row = database.all("SELECT id FROM document WHERE room = ?", room)[0];
    if (!row) {
      database.run("INSERT INTO document (room, workshop_id) VALUES (?, ?)", room, workshopId);
      return idOf(room, workshopId);
    }
    if (ids.size >= REMEMBERED_IDS) ids.clear();
    ids.set(room, Number(row.id));
    return Number(row.id);
  };

  const claim = (documentId: number, claims: readonly ClientClaim[]): void => {
    for (const { clientId, participantId } of claims) {
      database.run(
        "INSERT OR IGNORE INTO client (document_id, client_id, participant_id) VALUES (?, ?, ?)",
        documentId,
        clientId,
        participantId,
      );
    }
  };

  const appendRows = (entries: readonly LogEntry[]): void => {
    if (entries.length === 0) return;
    const values = entries.flatMap(({ room, workshopId, update }) => {
      const key = keys.read(workshopId);
      if (!key) throw new Error("a workshop without a key cannot be written");
      return [idOf(room, workshopId), seal(key, `log ${room}`, update)];
    });
    const rows = entries.map(() => "(?, ?)").join(", ");
    database.quickRun(`INSERT INTO log (document_id, blob) VALUES ${rows}`, ...values);
  };

  /** Moves a blob that does not open out of the way, so that it is reported once and never blocks a load. */
  const setAside = (documentId: number, source: string, blob: Uint8Array): void =>
    database.run(
      "INSERT INTO damaged (document_id, source, blob) VALUES (?, ?, ?)",
      documentId,
      source,
      blob,
    );

  return {
    insert(workshopId, { room, state, claims }) {
      const key = keys.read(workshopId);
      if (!key) throw new Error("a workshop without a key cannot be written");
      const id = idOf(room, workshopId);
      database.run("UPDATE document SET state = ? WHERE id = ?", seal(key, `state ${room}`, state), id);
      claim(id, claims);
    },

    load(room) {
      const row = find(room);
      const workshopId = String(row?.workshop_id);
      if (!row || !keys.read(workshopId)) {
        return { state: null, updates: [], epoch: 1, lastRow: 0, claims: [], damagedRows: 0 };
      }
      const id = Number(row.id);
      const log = database.all("SELECT row, blob FROM log WHERE document_id = ? ORDER BY row", id);
      const state =
        row.state instanceof Uint8Array ? keys.open(workshopId, `state ${room}`, row.state) : null;
      const opened = log.map((entry) => ({
        row: Number(entry.row),
        blob: entry.blob as Uint8Array,
        update: keys.open(workshopId, `log ${room}`, entry.blob as Uint8Array),
      }));
      const damaged = opened.filter(({ update }) => update === null);
      const stateDamaged = row.state instanceof Uint8Array && state === null;
      if (damaged.length > 0 || stateDamaged) {
        database.transaction(() => {
          if (stateDamaged) {
            setAside(id, "state", row.state as Uint8Array);
            database.run("UPDATE document SET state = NULL WHERE id = ?", id);
          }
          for (const { row: number, blob } of damaged) {
            setAside(id, "log", blob);
            database.run("DELETE FROM log WHERE row = ?", number);
          }
        });
      }
      return {
        state,
        updates: opened.flatMap(({ update }) => (update ? [update] : [])),
        epoch: Number(row.epoch),
        lastRow: opened.at(-1)?.row ?? 0,
        claims: database
          .all("SELECT client_id, participant_id FROM client WHERE document_id = ?", id)
          .map((one) => ({ clientId: Number(one.client_id), participantId: String(one.participant_id) })),
        damagedRows: damaged.length + (stateDamaged ? 1 : 0),
      };
    },

    append(entries) {
      const readable = entries.filter(({ workshopId }) => keys.read(workshopId));
      const isPlain = readable.every(({ room, claims }) => ids.has(room) && claims.length === 0);
      try {
        if (isPlain && readable.length <= ROWS_PER_STATEMENT) appendRows(readable);
        else {
          database.quickTransaction(() => {
            for (let start = 0; start < readable.length; start += ROWS_PER_STATEMENT) {
              appendRows(readable.slice(start, start + ROWS_PER_STATEMENT));
            }
            for (const { room, workshopId, claims } of readable) claim(idOf(room, workshopId), claims);
          });
        }
      } catch (error) {
        // Rooms that were new have gone with the transaction.
        ids.clear();
        throw error;
      }
    },

    compact(room, state, lastRow) {
      const row = find(room);
      const key = row ? keys.read(String(row.workshop_id)) : null;
      if (!row || !key) return;
      const id = Number(row.id);
      database.transaction(() => {
        database.run("UPDATE document SET state = ? WHERE id = ?", seal(key, `state ${room}`, state), id);
        database.run("DELETE FROM log WHERE document_id = ? AND row <= ?", id, lastRow);
      });
    },

    delete(room) {
      const id = find(room)?.id;
      if (id === undefined) return;
      database.transaction(() => {
        for (const table of ["log", "client", "damaged", "version"]) {
          database.run(`DELETE FROM ${table} WHERE document_id = ?`, id);
        }
        database.run("DELETE FROM document WHERE id = ?", id);
      });
      ids.delete(room);
    },

    deleteAllOf(workshopId) {
      const documents = "SELECT id FROM document WHERE workshop_id = ?";
      for (const table of ["log", "client", "damaged", "version"]) {
        database.run(`DELETE FROM ${table} WHERE document_id IN (${documents})`, workshopId);
      }
      database.run("DELETE FROM document WHERE workshop_id = ?", workshopId);
      ids.clear();
    },
  };
}
