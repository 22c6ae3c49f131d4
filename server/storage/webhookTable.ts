import { MESSAGE_STATES, TRY_RESULTS } from "../../model/api/webhook.ts";
import { isOneOf } from "../../model/fields.ts";
import type { Database, SqlRow } from "./database.ts";
import { seal } from "./sealed.ts";
import { type MessageRecord, REMEMBERED_MESSAGES, type WebhookStore } from "./webhookStore.ts";
import type { WorkshopKeys } from "./workshopKeys.ts";

export const WEBHOOK_ADDRESS_PLACE = "webhook-address";
export const WEBHOOK_SECRET_PLACE = "webhook-secret";

/** Where a message's body belongs. */
export function messagePlace(id: string): string {
  return `webhook-message ${id}`;
}

/** Addresses and messages in the data file. */
export function createWebhookTable(database: Database, keys: WorkshopKeys): WebhookStore {
  const sealText = (workshopId: string, place: string, text: string): Uint8Array => {
    const key = keys.read(workshopId);
    if (!key) throw new Error("a workshop without a key cannot be written");
    return seal(key, place, new TextEncoder().encode(text));
  };
  const openText = (workshopId: string, place: string, sealed: unknown): string | null => {
    const plain = sealed instanceof Uint8Array ? keys.open(workshopId, place, sealed) : null;
    return plain && new TextDecoder().decode(plain);
  };
  const count = (from: string, ...values: readonly string[]): number =>
    Number(database.all(`SELECT count(*) AS count FROM ${from}`, ...values)[0]?.count);
  /** What cannot be opened is left out. */
  const messagesFrom = (rows: readonly SqlRow[]): MessageRecord[] =>
    rows.flatMap((row) => {
      const [id, workshopId] = [String(row.id), String(row.workshop_id)];
      const body = openText(workshopId, messagePlace(id), row.sealed_body);
      return body === null ? [] : [messageFrom(row, body)];
    });
  const isOn = (workshopId: string): boolean =>
    count("webhook WHERE workshop_id = ? AND state = 'on'", workshopId) > 0;

  return {
    async set({ workshopId, address, secret, setAt }) {
      database.run(
        `INSERT INTO webhook (workshop_id, sealed_address, sealed_secret, state, set_at, dropped)
         VALUES (?, ?, ?, 'on', ?, 0)
         ON CONFLICT (workshop_id) DO UPDATE SET sealed_address = excluded.sealed_address,
           sealed_secret = excluded.sealed_secret, state = 'on', set_at = excluded.set_at, dropped = 0`,
        workshopId,
        sealText(workshopId, WEBHOOK_ADDRESS_PLACE, address),
        sealText(workshopId, WEBHOOK_SECRET_PLACE, secret),
        setAt,
      );
    },
    async read(workshopId) {
      const row = database.all("SELECT * FROM webhook WHERE workshop_id = ?", workshopId)[0];
      const address = openText(workshopId, WEBHOOK_ADDRESS_PLACE, row?.sealed_address);
      const secret = openText(workshopId, WEBHOOK_SECRET_PLACE, row?.sealed_secret);
      if (!row || address === null || secret === null) return null;
      return {
        workshopId,
        address,
        secret,
        state: row.state === "on" ? "on" : "gone",
        setAt: Number(row.set_at),
        dropped: Number(row.dropped),
      };
    },
    async remove(workshopId) {
      database.transaction(() => deleteWebhooksOf(database, workshopId));
      // The secret is not to be read from the log either.
      database.all("PRAGMA wal_checkpoint(TRUNCATE)");
    },
    async switchOff(workshopId, setAt) {
      database.transaction(() => {
        database.run(
          "UPDATE webhook SET state = 'gone' WHERE workshop_id = ? AND set_at = ?",
          workshopId,
          setAt,
        );
        if (isOn(workshopId)) return;
        database.run(
          "UPDATE webhook_message SET state = 'failed' WHERE workshop_id = ? AND state = 'waiting'",
          workshopId,
        );
      });
    },
    add: async ({ id, workshopId, body, createdAt }, bounds) =>
      database.transaction(() => {
        if (!isOn(workshopId)) return "off";
        const waiting = "webhook_message WHERE state = 'waiting'";
        const here = count(`${waiting} AND workshop_id = ?`, workshopId);
        if (here >= bounds.perWorkshop || count(waiting) >= bounds.inAll) {
          database.run("UPDATE webhook SET dropped = dropped + 1 WHERE workshop_id = ?", workshopId);
          return "full";
        }
        database.run(
          `INSERT INTO webhook_message (id, workshop_id, sealed_body, created_at, state, tries, due_at)
           VALUES (?, ?, ?, ?, 'waiting', 0, ?)`,
          id,
          workshopId,
          sealText(workshopId, messagePlace(id), body),
          createdAt,
          createdAt,
        );
        return "queued";
      }),
    messagesOf: async (workshopId) =>
      messagesFrom(
        database.all(
          "SELECT * FROM webhook_message WHERE workshop_id = ? ORDER BY position DESC LIMIT ?",
          workshopId,
          REMEMBERED_MESSAGES,
        ),
      ),
    waiting: async () =>
      database
        .all(
          `SELECT workshop_id, min(due_at) AS due_at FROM webhook_message WHERE state = 'waiting'
           GROUP BY workshop_id ORDER BY due_at`,
        )
        .map((row) => ({ workshopId: String(row.workshop_id), dueAt: Number(row.due_at) })),
    async firstWaiting(workshopId) {
      const rows = database.all(
        `SELECT * FROM webhook_message WHERE workshop_id = ? AND state = 'waiting'
         ORDER BY due_at, position LIMIT 1`,
        workshopId,
      );
      const [found] = messagesFrom(rows);
      // One that does not open would stand in the way of all behind it.
      if (!found && rows[0]) database.run("DELETE FROM webhook_message WHERE id = ?", String(rows[0].id));
      return found ?? null;
    },
    async settle(id, { state, tries, dueAt, triedAt, result, status }) {
      database.transaction(() => {
        database.run(
          `UPDATE webhook_message SET state = ?, tries = ?, due_at = ?, tried_at = ?, result = ?, status = ?
           WHERE id = ? AND state = 'waiting'`,
          state,
          tries,
          dueAt,
          triedAt,
          result,
          status,
          id,
        );
        database.run(
          `DELETE FROM webhook_message WHERE state <> 'waiting'
           AND workshop_id = (SELECT workshop_id FROM webhook_message WHERE id = ?)
           AND position NOT IN (SELECT position FROM webhook_message AS newer
             WHERE newer.workshop_id = webhook_message.workshop_id AND newer.state <> 'waiting'
             ORDER BY position DESC LIMIT ?)`,
          id,
          REMEMBERED_MESSAGES,
        );
      });
    },
    async deleteCreatedBefore(time) {
      database.run("DELETE FROM webhook_message WHERE created_at < ?", time);
    },
  };
}

/** Inside a transaction: a workshop's address, its secret, and every message. */
export function deleteWebhooksOf(database: Database, workshopId: string): void {
  database.run("DELETE FROM webhook_message WHERE workshop_id = ?", workshopId);
  database.run("DELETE FROM webhook WHERE workshop_id = ?", workshopId);
}

function messageFrom(row: SqlRow, body: string): MessageRecord {
  return {
    id: String(row.id),
    workshopId: String(row.workshop_id),
    body,
    createdAt: Number(row.created_at),
    state: isOneOf(MESSAGE_STATES, row.state) ? row.state : "failed",
    tries: Number(row.tries),
    dueAt: Number(row.due_at),
    triedAt: row.tried_at === null ? null : Number(row.tried_at),
    result: isOneOf(TRY_RESULTS, row.result) ? row.result : null,
    status: row.status === null ? null : Number(row.status),
  };
}
