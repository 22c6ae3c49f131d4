import * as Y from "yjs";
import { readNotes } from "../../model/mapDocument.ts";
import { eraseNotes, erasePerson, mentionsNotes, mentionsPerson } from "../../model/mapErasure.ts";
import type { Erasure } from "../storage/erasureLedger.ts";
import type { VersionContent } from "../storage/versionStore.ts";

/** What an erasure does to the content of a map or a draft. */
export interface ContentErasure {
  /** Deletes it in a document, and remembers which notes that took. Call inside a transaction. */
  apply(doc: Y.Doc): void;
  /** Whether there is anything of it. */
  concerns(doc: Y.Doc): boolean;
  /** The same in the state of a version: null when the state cannot be read, and so not be cleaned. */
  rewrite(state: Uint8Array): VersionContent | null;
  /** ids of notes that were erased so far */
  readonly erasedNotes: ReadonlySet<string>;
  /** whether a version had anything of it */
  readonly changedVersions: number;
}

export function contentErasureOf(erasure: Exclude<Erasure, { kind: "workshop" }>): ContentErasure {
  const erasedNotes = new Set<string>();
  let changedVersions = 0;
  const apply = (doc: Y.Doc): void => {
    const ids =
      erasure.kind === "notes"
        ? eraseNotes(doc, erasure.noteIds)
        : erasePerson(doc, erasure.participantId, erasure.notes);
    if (erasure.kind === "participant" && erasure.notes === "keep") return;
    for (const id of ids) erasedNotes.add(id);
  };
  const concerns = (doc: Y.Doc): boolean =>
    erasure.kind === "notes"
      ? mentionsNotes(doc, erasure.noteIds)
      : mentionsPerson(doc, erasure.participantId);
  return {
    apply,
    concerns,
    rewrite(state) {
      const doc = new Y.Doc();
      const reloaded = new Y.Doc();
      try {
        Y.applyUpdate(doc, state);
        if (concerns(doc)) changedVersions += 1;
        doc.transact(() => apply(doc));
        doc.store.pendingStructs = null;
        doc.store.pendingDs = null;
        const rewritten = Y.encodeStateAsUpdate(doc);
        Y.applyUpdate(reloaded, rewritten);
        return concerns(reloaded) ? null : { state: rewritten, notes: readNotes(reloaded).length };
      } catch {
        return null;
      } finally {
        doc.destroy();
        reloaded.destroy();
      }
    },
    erasedNotes,
    get changedVersions() {
      return changedVersions;
    },
  };
}
