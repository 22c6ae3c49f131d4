import type { MapLayout, Rect } from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import type { About } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import type { FittedText } from "../../model/noteText.ts";

/** One note as the map shows it. A record is replaced, never changed, when its note changes. */
export interface NoteRecord {
  readonly note: Note;
  readonly fitted: FittedText;
  /** map units */
  readonly rect: Rect;
  readonly authorName: string;
}

export interface NoteChange {
  readonly id: string;
  /** where it was and is; null when it was not there, or is gone */
  readonly before: NoteRecord | null;
  readonly after: NoteRecord | null;
}

export interface MapChange {
  readonly notes: readonly NoteChange[];
  /** the frame, the portrait or the customer changed: everything may have moved */
  readonly frame: boolean;
}

/** A one-way reading of the map document. Filled from `observeDeep` by path; nobody else writes it. */
export interface MapProjection {
  get(id: string): NoteRecord | undefined;
  /** ids in painting order: a note that was added or moved later lies on top */
  ids(): readonly string[];
  /** ids of one field in reading order */
  idsIn(place: PlaceKey): readonly string[];
  layout(): MapLayout;
  about(): About;
  /** after each transaction, once */
  onChange(listener: (change: MapChange) => void): () => void;
  /** after changes to this one note */
  onNote(id: string, listener: () => void): () => void;
  /** after notes came or went, or the frame or the customer changed */
  onStructure(listener: () => void): () => void;
  /** grows with each structural change; a snapshot for `useSyncExternalStore` */
  structureVersion(): number;
  /** fits all texts again, for example when the font has loaded */
  refit(): void;
  close(): void;
}
