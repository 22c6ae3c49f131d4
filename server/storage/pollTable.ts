import * as z from "zod/mini";
import { FIELDS, isOneOf } from "../../model/fields.ts";
import { type DotsRules, KANO_FIELDS, POLL_KINDS } from "../../model/resultsDocument.ts";
import { createBallotTable } from "./ballotTable.ts";
import type { Database, SqlRow } from "./database.ts";
import type { TextSeal } from "./participantTable.ts";
import type { PollRecord, PollStore, StoredKanoItem } from "./pollStore.ts";

const dotsSchema = z.object({ mapIds: z.array(z.string()), fields: z.array(z.enum(FIELDS)) });
const kanoItemsSchema = z.array(
  z.object({
    id: z.string(),
    mapId: z.string(),
    noteId: z.string(),
    author: z.nullable(z.string()),
    field: z.enum(KANO_FIELDS),
    title: z.string(),
    functional: z.string(),
    dysfunctional: z.string(),
  }),
);

/** Names the place of the sealed items of a Kano round. */
export function kanoItemsPlace(pollId: string): string {
  return `poll-items ${pollId}`;
}

/** The polls of the data file. */
export function createPollTable(database: Database, texts: TextSeal): PollStore {
  const place = (pollId: string): string => `poll ${pollId}`;
  const read = (row: SqlRow | undefined): PollRecord | null => {
    if (!row || !isOneOf(POLL_KINDS, row.kind)) return null;
    const id = String(row.id);
    const workshopId = String(row.workshop_id);
    return {
      id,
      workshopId,
      kind: row.kind,
      title: texts.open(workshopId, place(id), row.sealed_title),
      status: row.status === "open" ? "open" : "closed",
      round: Number(row.round),
      beforeRound: row.before_round === null ? null : Number(row.before_round),
      openedAt: Number(row.opened_at),
      groupId: row.group_id === null ? null : String(row.group_id),
      dots: row.dots === null ? null : dotsFrom(row),
      kanoItems:
        row.sealed_items === null
          ? null
          : kanoItemsFrom(texts.open(workshopId, kanoItemsPlace(id), row.sealed_items)),
    };
  };
  const sealItems = (
    workshopId: string,
    pollId: string,
    items: readonly StoredKanoItem[] | null,
  ): Uint8Array | null => items && texts.seal(workshopId, kanoItemsPlace(pollId), JSON.stringify(items));
  const find = (pollId: string): PollRecord | null =>
    read(database.all("SELECT * FROM poll WHERE id = ?", pollId)[0]);

  return {
    ...createBallotTable(database, texts, read),
    add: async ({ id, workshopId, kind, title, status, round, openedAt, groupId, dots, kanoItems }, atMost) =>
      database.transaction(() => {
        const [row] = database.all("SELECT count(*) AS count FROM poll WHERE workshop_id = ?", workshopId);
        if (Number(row?.count) >= atMost) return false;
        database.run(
          `INSERT INTO poll (id, workshop_id, kind, sealed_title, status, round, opened_at, group_id, dots,
             points_per_person, max_per_note, sealed_items) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          id,
          workshopId,
          kind,
          texts.seal(workshopId, place(id), title),
          status,
          round,
          openedAt,
          groupId,
          dots && JSON.stringify({ mapIds: dots.mapIds, fields: dots.fields }),
          dots?.pointsPerPerson ?? 0,
          dots?.maxPerNote ?? 0,
          sealItems(workshopId, id, kanoItems),
        );
        return true;
      }),
    read: async (pollId) => find(pollId),
    list: async (workshopId) =>
      database
        .all("SELECT * FROM poll WHERE workshop_id = ? ORDER BY rowid", workshopId)
        .flatMap((row) => read(row) ?? []),
    advance: async ({ id, status, round }, next) =>
      database.transaction(() => {
        const known = find(id);
        if (known?.status !== status || known.round !== round) return false;
        database.run(
          "UPDATE poll SET status = ?, round = ?, before_round = ? WHERE id = ?",
          next.status,
          next.round,
          next.beforeRound,
          id,
        );
        database.run(
          "DELETE FROM ballot WHERE poll_id = ? AND round <> ? AND round <> ?",
          id,
          next.round,
          next.beforeRound ?? next.round,
        );
        return true;
      }),
    async keepItems(pollId, items) {
      database.transaction(() => {
        const known = find(pollId);
        if (!known) return;
        database.run(
          "UPDATE poll SET sealed_items = ? WHERE id = ?",
          sealItems(known.workshopId, pollId, items),
          pollId,
        );
        const kept = new Set(items.map(({ id }) => id));
        for (const { id } of known.kanoItems ?? []) {
          if (!kept.has(id)) database.run("DELETE FROM ballot WHERE poll_id = ? AND subject = ?", pollId, id);
        }
      });
    },
    async remove(pollId) {
      database.transaction(() => {
        database.run("DELETE FROM ballot WHERE poll_id = ?", pollId);
        database.run("DELETE FROM poll WHERE id = ?", pollId);
      });
    },
  };
}

/** Inside a transaction: all polls of a workshop. */
export function deletePollsOf(database: Database, workshopId: string): void {
  database.run("DELETE FROM ballot WHERE poll_id IN (SELECT id FROM poll WHERE workshop_id = ?)", workshopId);
  database.run("DELETE FROM poll WHERE workshop_id = ?", workshopId);
}

/** Empty for items that cannot be read: such a round asks nothing. */
function kanoItemsFrom(text: string): StoredKanoItem[] {
  try {
    return kanoItemsSchema.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

/** Null for rules that cannot be read: such a poll takes no points. */
function dotsFrom(row: SqlRow): DotsRules | null {
  try {
    const rules = dotsSchema.safeParse(JSON.parse(String(row.dots)));
    if (!rules.success) return null;
    return {
      ...rules.data,
      pointsPerPerson: Number(row.points_per_person),
      maxPerNote: Number(row.max_per_note),
    };
  } catch {
    return null;
  }
}
