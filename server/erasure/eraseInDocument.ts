import * as Y from "yjs";
import { readNotes } from "../../model/mapDocument.ts";
import { eraseNotes, erasePerson, mentionsNotes, mentionsPerson } from "../../model/mapErasure.ts";
import { copiesOf } from "../../model/mergedErasure.ts";
import {
  eraseNotesFromOutcome,
  erasePersonFromOutcome,
  outcomeMentionsNotes,
  outcomeMentionsPerson,
} from "../../model/outcomeErasure.ts";
import { erasePersonFromSession } from "../../model/sessionErasure.ts";
import { parseRoomName, type Room } from "../../model/wire.ts";
import type { Erasure } from "../storage/erasureLedger.ts";
import type { VersionContent } from "../storage/versionStore.ts";

/** What an erasure does to the content of a map, a draft or the outcome. */
export interface ContentErasure {
  /** Deletes it in a document, and remembers which notes that took. Call inside a transaction. */
  apply(doc: Y.Doc, address: Room): void;
  /** Whether there is anything of it. */
  concerns(doc: Y.Doc, kind: Room["kind"]): boolean;
  /** The same in the state of a map's version: null when the state cannot be read, and so not be cleaned. */
  rewrite(state: Uint8Array): VersionContent | null;
  /** ids of notes that were erased so far */
  readonly erasedNotes: ReadonlySet<string>;
  /** whether a version had anything of it */
  readonly changedVersions: number;
}

export function contentErasureOf(erasure: Exclude<Erasure, { kind: "workshop" }>): ContentErasure {
  const erasedNotes = new Set<string>();
  let changedVersions = 0;
  /** what was made of the notes where their map was merged into another, by the id of that map */
  const copies = new Map<string, ReadonlySet<string>>();
  const eraseFromOutcome = (doc: Y.Doc): void => {
    if (erasure.kind === "notes") {
      eraseNotesFromOutcome(doc, mapIdIn(erasure.room), erasure.noteIds);
      for (const [mapId, ids] of copies) eraseNotesFromOutcome(doc, mapId, [...ids]);
    } else erasePersonFromOutcome(doc, erasure.participantId, erasure.notes);
  };
  /** They themselves on their own map, what was made of them on one that it was merged into. */
  const notesOn = (doc: Y.Doc): string[] =>
    erasure.kind === "notes"
      ? [...erasure.noteIds, ...copiesOf(doc, mapIdIn(erasure.room), erasure.noteIds)]
      : [];
  const eraseFromMap = (doc: Y.Doc): void => {
    const ids =
      erasure.kind === "notes"
        ? eraseNotes(doc, notesOn(doc))
        : erasePerson(doc, erasure.participantId, erasure.notes);
    if (erasure.kind === "participant" && erasure.notes === "keep") return;
    for (const id of ids) erasedNotes.add(id);
  };
  const isOnMap = (doc: Y.Doc): boolean =>
    erasure.kind === "notes" ? mentionsNotes(doc, notesOn(doc)) : mentionsPerson(doc, erasure.participantId);
  const isInOutcome = (doc: Y.Doc): boolean =>
    erasure.kind === "notes"
      ? outcomeMentionsNotes(doc, mapIdIn(erasure.room), erasure.noteIds) ||
        [...copies].some(([mapId, ids]) => outcomeMentionsNotes(doc, mapId, [...ids]))
      : outcomeMentionsPerson(doc, erasure.participantId);
  return {
    apply(doc, address) {
      switch (address.kind) {
        case "map":
          // Before and after are the same: ids outlive what is erased.
          copies.set(address.mapId, new Set(notesOn(doc)));
          eraseFromMap(doc);
          return;
        case "draft":
          eraseFromMap(doc);
          return;
        case "outcome":
          return eraseFromOutcome(doc);
        case "session":
          if (erasure.kind === "participant") erasePersonFromSession(doc, erasure.participantId);
          return;
        case "results":
      }
    },
    concerns(doc, kind) {
      switch (kind) {
        case "map":
        case "draft":
          return isOnMap(doc);
        case "outcome":
          return isInOutcome(doc);
        case "session":
        case "results":
          return false;
      }
    },
    rewrite(state) {
      const doc = new Y.Doc();
      const reloaded = new Y.Doc();
      try {
        Y.applyUpdate(doc, state);
        if (isOnMap(doc)) changedVersions += 1;
        doc.transact(() => eraseFromMap(doc));
        doc.store.pendingStructs = null;
        doc.store.pendingDs = null;
        const rewritten = Y.encodeStateAsUpdate(doc);
        Y.applyUpdate(reloaded, rewritten);
        return isOnMap(reloaded) ? null : { state: rewritten, notes: readNotes(reloaded).length };
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

/** The map that a room is about; empty for others. */
export function mapIdIn(room: string): string {
  const address = parseRoomName(room);
  return address?.kind === "map" ? address.mapId : "";
}
