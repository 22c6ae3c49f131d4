import { answerPlace } from "./ballotTable.ts";
import type { Database, SqlRow, SqlValue } from "./database.ts";
import type { DocumentTable } from "./documentTable.ts";
import type { ErasingStore } from "./erasingStore.ts";
import { kanoItemsPlace } from "./pollTable.ts";
import { seal } from "./sealed.ts";
import { ERASED_OWNER } from "./store.ts";
import { messagePlace, WEBHOOK_ADDRESS_PLACE, WEBHOOK_SECRET_PLACE } from "./webhookTable.ts";
import type { WorkshopKeys } from "./workshopKeys.ts";

/** Rows that belong to a workshop by their document. */
const OF_DOCUMENTS = "document_id IN (SELECT id FROM document WHERE workshop_id = ?)";

/** Stands for a title or name that can no longer be opened. */
const UNREADABLE = new TextEncoder().encode("�");

/** Erasing in the data file. */
export function createErasingTable(
  database: Database,
  keys: WorkshopKeys,
  documents: DocumentTable,
): ErasingStore {
  const emptyLog = (): void => void database.all("PRAGMA wal_checkpoint(TRUNCATE)");

  return {
    documentsOf: async (workshopId) =>
      database
        .all("SELECT room, epoch FROM document WHERE workshop_id = ? ORDER BY id", workshopId)
        .map((row) => ({ room: String(row.room), epoch: Number(row.epoch) })),

    deleteDocument: async (room) => documents.delete(room),

    eraseParticipant: async (workshopId, participantId) =>
      database.transaction(() => {
        const where = "FROM participant WHERE id = ? AND workshop_id = ?";
        const found = database.all(`SELECT id ${where}`, participantId, workshopId).length;
        database.run(`DELETE ${where}`, participantId, workshopId);
        return found;
      }),

    roomsWrittenBy: async (workshopId, participantId) =>
      database
        .all(
          `SELECT room FROM document WHERE workshop_id = ?
           AND id IN (SELECT document_id FROM client WHERE participant_id = ?)`,
          workshopId,
          participantId,
        )
        .map(({ room }) => String(room)),

    async disown(workshopId, participantId) {
      database.run(
        `UPDATE client SET participant_id = ? WHERE participant_id = ? AND ${OF_DOCUMENTS}`,
        ERASED_OWNER,
        participantId,
        workshopId,
      );
    },

    async countsOf(workshopId) {
      const count = (from: string): number =>
        Number(database.all(`SELECT count(*) AS count FROM ${from}`, workshopId)[0]?.count);
      return {
        participants: count("participant WHERE workshop_id = ?"),
        versions: count(`version WHERE ${OF_DOCUMENTS}`),
      };
    },

    async reseal(workshopId, renewed) {
      const epochs = new Map<string, number>();
      if (!keys.read(workshopId)) return epochs;
      keys.renew(workshopId, () =>
        database.transaction(() => {
          resealRows(database, keys, workshopId);
          for (const room of renewed) {
            database.run(
              "UPDATE document SET epoch = epoch + 1 WHERE room = ? AND workshop_id = ?",
              room,
              workshopId,
            );
            const row = database.all("SELECT epoch FROM document WHERE room = ?", room)[0];
            if (row) epochs.set(room, Number(row.epoch));
          }
        }),
      );
      emptyLog();
      return epochs;
    },

    async setEraseAt(workshopId, eraseAt) {
      database.run("UPDATE workshop SET erase_at = ? WHERE id = ?", eraseAt, workshopId);
    },

    overdueAt: async (now) =>
      database
        .all("SELECT id FROM workshop WHERE erase_at IS NOT NULL AND erase_at <= ?", now)
        .map(({ id }) => String(id)),

    documentsWithLog: async () =>
      database
        .all("SELECT room, workshop_id FROM document WHERE id IN (SELECT document_id FROM log)")
        .map((row) => ({ room: String(row.room), workshopId: String(row.workshop_id) })),

    emptyWriteAheadLog: async () => emptyLog(),
  };
}

/** A sealed column: `rows` gives what names a blob, `place` where it belongs. */
interface SealedColumn {
  readonly table: string;
  readonly column: string;
  readonly rows: string;
  place(row: SqlRow): string;
  /** what becomes of a blob that does not open */
  readonly whenDamaged: "delete row" | "unreadable text" | "set null";
}

const SEALED_COLUMNS: readonly SealedColumn[] = [
  {
    table: "workshop",
    column: "sealed_title",
    rows: "SELECT rowid AS key FROM workshop WHERE id = ?",
    place: () => "workshop",
    whenDamaged: "unreadable text",
  },
  {
    table: "map",
    column: "sealed_title",
    rows: "SELECT rowid AS key, id FROM map WHERE workshop_id = ?",
    place: ({ id }) => `map ${String(id)}`,
    whenDamaged: "unreadable text",
  },
  {
    table: "participant",
    column: "sealed_name",
    rows: "SELECT rowid AS key, id FROM participant WHERE workshop_id = ?",
    place: ({ id }) => `participant ${String(id)}`,
    whenDamaged: "unreadable text",
  },
  {
    table: "document",
    column: "state",
    rows: "SELECT rowid AS key, room FROM document WHERE workshop_id = ? AND state IS NOT NULL",
    place: ({ room }) => `state ${String(room)}`,
    whenDamaged: "set null",
  },
  {
    table: "log",
    column: "blob",
    rows: "SELECT row AS key, room FROM log JOIN document ON document.id = document_id WHERE workshop_id = ?",
    place: ({ room }) => `log ${String(room)}`,
    whenDamaged: "delete row",
  },
  {
    table: "version",
    column: "sealed_name",
    rows: `SELECT rowid AS key, id FROM version WHERE ${OF_DOCUMENTS}`,
    place: ({ id }) => `version-name ${String(id)}`,
    whenDamaged: "unreadable text",
  },
  {
    table: "version",
    column: "blob",
    rows: `SELECT rowid AS key, id FROM version WHERE ${OF_DOCUMENTS}`,
    place: ({ id }) => `version ${String(id)}`,
    whenDamaged: "delete row",
  },
  {
    table: "poll",
    column: "sealed_title",
    rows: "SELECT rowid AS key, id FROM poll WHERE workshop_id = ?",
    place: ({ id }) => `poll ${String(id)}`,
    whenDamaged: "unreadable text",
  },
  {
    table: "poll",
    column: "sealed_items",
    rows: "SELECT rowid AS key, id FROM poll WHERE workshop_id = ? AND sealed_items IS NOT NULL",
    place: ({ id }) => kanoItemsPlace(String(id)),
    whenDamaged: "set null",
  },
  {
    table: "ballot",
    column: "sealed_text",
    rows: `SELECT ballot.rowid AS key, poll_id, ballot.round AS round, participant_id FROM ballot
           JOIN poll ON poll.id = poll_id WHERE workshop_id = ? AND sealed_text IS NOT NULL`,
    place: (row) => answerPlace(String(row.poll_id), Number(row.round), String(row.participant_id)),
    whenDamaged: "delete row",
  },
  {
    table: "webhook",
    column: "sealed_address",
    rows: "SELECT rowid AS key FROM webhook WHERE workshop_id = ?",
    place: () => WEBHOOK_ADDRESS_PLACE,
    whenDamaged: "delete row",
  },
  {
    table: "webhook",
    column: "sealed_secret",
    rows: "SELECT rowid AS key FROM webhook WHERE workshop_id = ?",
    place: () => WEBHOOK_SECRET_PLACE,
    whenDamaged: "delete row",
  },
  {
    table: "webhook_message",
    column: "sealed_body",
    rows: "SELECT position AS key, id FROM webhook_message WHERE workshop_id = ?",
    place: ({ id }) => messagePlace(String(id)),
    whenDamaged: "delete row",
  },
];

/** Inside a transaction: everything sealed of a workshop, under the newest key. */
function resealRows(database: Database, keys: WorkshopKeys, workshopId: string): void {
  const key = keys.read(workshopId);
  if (!key) throw new Error("a workshop without a key cannot be written");
  database.run(`DELETE FROM damaged WHERE ${OF_DOCUMENTS}`, workshopId);
  for (const { table, column, rows, place, whenDamaged } of SEALED_COLUMNS) {
    for (const row of database.all(rows, workshopId)) {
      const number = row.key as number;
      const sealed = database.all(`SELECT ${column} AS sealed FROM ${table} WHERE rowid = ?`, number)[0]
        ?.sealed;
      const write = (value: SqlValue): void =>
        database.run(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`, value, number);
      const plain = sealed instanceof Uint8Array ? keys.open(workshopId, place(row), sealed) : null;
      if (plain) write(seal(key, place(row), plain));
      else if (whenDamaged === "set null") write(null);
      else if (whenDamaged === "unreadable text") write(seal(key, place(row), UNREADABLE));
      else database.run(`DELETE FROM ${table} WHERE rowid = ?`, number);
    }
  }
}
