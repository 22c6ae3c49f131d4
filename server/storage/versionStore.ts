import type { VersionKind } from "../../model/api/versions.ts";

/** What a version is, without its content. */
export interface VersionRecord {
  readonly id: string;
  /** name of the document's room */
  readonly room: string;
  readonly kind: VersionKind;
  /** milliseconds since 1970 */
  readonly at: number;
  readonly name: string;
  /** notes in it */
  readonly notes: number;
  /** size of its content as it is stored */
  readonly bytes: number;
}

/** A document as it was: a full, garbage-collected Yjs state, never a snapshot into the live one. */
export interface VersionContent {
  readonly state: Uint8Array;
  readonly notes: number;
}

export interface NewVersion extends Omit<VersionRecord, "notes" | "bytes"> {
  readonly workshopId: string;
  readonly content: VersionContent;
}

/**
 * The kept versions of documents; part of `Store`, and under the same promises. They go with their workshop.
 * A version of another room is treated like one that does not exist.
 */
export interface VersionStore {
  /** newest first */
  list(room: string): Promise<readonly VersionRecord[]>;
  /** Null when there is no such version, `damaged` when it can no longer be opened. */
  read(room: string, id: string): Promise<VersionContent | "damaged" | null>;
  /** Does nothing for a document that is not stored (any more). */
  add(version: NewVersion): Promise<void>;
  rename(room: string, id: string, name: string, kind: VersionKind): Promise<void>;
  /** Removes any number in one transaction; unknown ids are skipped. */
  remove(room: string, ids: readonly string[]): Promise<void>;
  /**
   * Puts `change(state)` in the place of each version's content, in one transaction, and seals content and name anew
   * under the workshop's newest key. A version for which `change` gives null is removed, and so is one that can no
   * longer be opened: what cannot be read cannot be cleaned. For erasing.
   */
  rewrite(room: string, change: (state: Uint8Array) => VersionContent | null): Promise<void>;
}
