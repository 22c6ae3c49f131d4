import * as Y from "yjs";
import { notesOf, readNotes } from "../../model/mapDocument.ts";

/** What somebody did to a note, in the words of the map. */
export interface Deed {
  readonly kind: "add" | "type" | "move" | "delete";
  readonly note: string;
  /** a mark that no other deed leaves in a text; empty for moves and deletions */
  readonly mark: string;
}

/** Clocks `clock` to `clock + length - 1` of a Yjs client, which somebody deleted. */
export interface DeletedRange {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** All that one person has written up to some moment. */
export interface Work {
  readonly client: number;
  readonly clock: number;
  readonly deleted: readonly DeletedRange[];
  readonly deeds: readonly Deed[];
}

/** What the server has confirmed to the people of one map, to be compared with what it still has. */
export interface Ledger {
  /** Each call brings what is new since the same person's last one. */
  confirm(work: Work): void;
  /** Somebody deletes this note, confirmed or not: from now on it need not be there. */
  mayGo(note: string): void;
  /** Deeds that were confirmed. */
  readonly confirmed: number;
  /** Every confirmed thing that `doc` lacks, in words. */
  missingFrom(doc: Y.Doc): string[];
}

export function openLedger(): Ledger {
  const clocks = new Map<number, number>();
  const deleted: DeletedRange[] = [];
  const deeds: Deed[] = [];
  const gone = new Set<string>();
  return {
    confirm(work) {
      clocks.set(work.client, Math.max(work.clock, clocks.get(work.client) ?? 0));
      deleted.push(...work.deleted);
      deeds.push(...work.deeds);
    },
    mayGo: (note) => void gone.add(note),
    get confirmed() {
      return deeds.length;
    },
    missingFrom(doc) {
      // Twice over: as Yjs counts, which leaves nothing out, and as people see it, which needs no trust in Yjs.
      const structs = [...clocks]
        .filter(([client, clock]) => Y.getState(doc.store, client) < clock)
        .map(([client, clock]) => `${clock - Y.getState(doc.store, client)} structs of client ${client}`);
      const there = Y.createDeleteSetFromStructStore(doc.store);
      const deletions = deleted
        .filter(({ client, clock, length }) =>
          Array.from({ length }, (_, index) => Y.createID(client, clock + index)).some(
            (id) => !Y.isDeleted(there, id),
          ),
        )
        .map(({ client, clock }) => `the deletion of ${client}:${clock}`);
      const texts = new Map(readNotes(doc).map(({ id, text }) => [id, text]));
      const seen = deeds
        .filter(({ kind, note, mark }) =>
          kind === "delete"
            ? notesOf(doc).has(note)
            : !gone.has(note) && !(texts.get(note)?.includes(mark) ?? false),
        )
        .map(({ kind, note, mark }) => `${kind} ${note} ${mark}`);
      return [...structs, ...deletions, ...seen];
    },
  };
}
