import { ERASURE_KINDS, NOTES_OF_ERASED, type NotesOfErased } from "../../model/api/erasure.ts";
import { isOneOf } from "../../model/fields.ts";
import { isId } from "../../model/ids.ts";
import type { ErasedIds } from "../../model/mapErasure.ts";
import { assertDurable, openDatabase, type SqlRow } from "./database.ts";
import { migrateLedger } from "./schema.ts";

interface Request {
  readonly receiptId: string;
  readonly workshopId: string;
  /** milliseconds since 1970 */
  readonly requestedAt: number;
}

/** What is to be erased, in ids alone. */
export type Erasure =
  | (Request & { readonly kind: "workshop" })
  | (Request & {
      readonly kind: "participant";
      readonly participantId: string;
      readonly notes: NotesOfErased;
    })
  | (Request & { readonly kind: "notes"; readonly room: string; readonly noteIds: readonly string[] });

/**
 * Every erasure, written down before it begins: one that a crash interrupts is finished at the next start, and after
 * a restore all are carried out again. Holds random ids and dates, nothing that was erased. Everything throws when the
 * file cannot be written.
 */
export interface ErasureLedger {
  begin(erasure: Erasure): void;
  /** Those not yet carried out, oldest first. */
  open(): Erasure[];
  complete(receiptId: string, completedAt: number): void;
  /** What must never come back into a workshop's documents; the same object is kept up to date by `begin`. */
  erasedIn(workshopId: string): ErasedIds;
  /** For a restore, which brings back what was erased since the backup: all are open again. */
  markAllForReplay(): void;
  /** Adds the entries of another ledger that are not in this one yet. */
  mergeFrom(path: string): void;
  /** See `Database.copyTo`. */
  copyTo(path: string): void;
  close(): void;
}

interface LiveErasedIds extends ErasedIds {
  readonly noteIds: Set<string>;
  readonly people: Set<string>;
  readonly authors: Set<string>;
}

/** Opens the ledger file, or with `null` one that is forgotten with the process. */
export function openErasureLedger(path: string | null): ErasureLedger {
  const database = openDatabase(path ?? ":memory:");
  migrateLedger(database);
  if (path !== null) assertDurable(database);
  const live = new Map<string, LiveErasedIds>();

  const add = (erased: LiveErasedIds, erasure: Erasure): void => {
    if (erasure.kind === "notes") for (const id of erasure.noteIds) erased.noteIds.add(id);
    if (erasure.kind !== "participant") return;
    erased.people.add(erasure.participantId);
    if (erasure.notes === "erase") erased.authors.add(erasure.participantId);
  };
  const insert = (erasure: Erasure, completedAt: number | null): void =>
    database.run(
      `INSERT OR IGNORE INTO erasure
         (receipt_id, kind, workshop_id, room, subjects, notes, requested_at, completed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      erasure.receiptId,
      erasure.kind,
      erasure.workshopId,
      erasure.kind === "notes" ? erasure.room : null,
      JSON.stringify(subjectsOf(erasure)),
      erasure.kind === "participant" ? erasure.notes : null,
      erasure.requestedAt,
      completedAt,
    );

  return {
    begin(erasure) {
      insert(erasure, null);
      const erased = live.get(erasure.workshopId);
      if (erased) add(erased, erasure);
    },
    open: () =>
      database
        .all("SELECT * FROM erasure WHERE completed_at IS NULL ORDER BY requested_at, id")
        .flatMap((row) => readErasure(row) ?? []),
    complete: (receiptId, completedAt) =>
      database.run("UPDATE erasure SET completed_at = ? WHERE receipt_id = ?", completedAt, receiptId),
    erasedIn(workshopId) {
      const known = live.get(workshopId);
      if (known) return known;
      const erased: LiveErasedIds = { noteIds: new Set(), people: new Set(), authors: new Set() };
      for (const row of database.all("SELECT * FROM erasure WHERE workshop_id = ?", workshopId)) {
        const erasure = readErasure(row);
        if (erasure) add(erased, erasure);
      }
      live.set(workshopId, erased);
      return erased;
    },
    markAllForReplay: () => database.run("UPDATE erasure SET completed_at = NULL"),
    mergeFrom(otherPath) {
      const other = openDatabase(otherPath);
      try {
        migrateLedger(other);
        const rows = other.all("SELECT * FROM erasure ORDER BY id");
        database.transaction(() => {
          for (const row of rows) {
            const erasure = readErasure(row);
            if (erasure) insert(erasure, row.completed_at === null ? null : Number(row.completed_at));
          }
        });
        live.clear();
      } finally {
        other.close();
      }
    },
    copyTo: (path) => database.copyTo(path),
    close: () => database.close(),
  };
}

function subjectsOf(erasure: Erasure): readonly string[] {
  switch (erasure.kind) {
    case "workshop":
      return [];
    case "participant":
      return [erasure.participantId];
    case "notes":
      return erasure.noteIds;
  }
}

/** Null for a row that says nothing that can be carried out. */
function readErasure(row: SqlRow): Erasure | null {
  const request: Request = {
    receiptId: String(row.receipt_id),
    workshopId: String(row.workshop_id),
    requestedAt: Number(row.requested_at),
  };
  const subjects = readIds(row.subjects);
  if (!isOneOf(ERASURE_KINDS, row.kind) || !subjects) return null;
  switch (row.kind) {
    case "workshop":
      return { ...request, kind: row.kind };
    case "participant": {
      const [participantId] = subjects;
      const { notes } = row;
      return participantId !== undefined && isOneOf(NOTES_OF_ERASED, notes)
        ? { ...request, kind: row.kind, participantId, notes }
        : null;
    }
    case "notes":
      return typeof row.room === "string"
        ? { ...request, kind: row.kind, room: row.room, noteIds: subjects }
        : null;
  }
}

function readIds(value: unknown): string[] | null {
  try {
    const ids: unknown = JSON.parse(String(value));
    return Array.isArray(ids) && ids.every(isId) ? ids : null;
  } catch {
    return null;
  }
}
