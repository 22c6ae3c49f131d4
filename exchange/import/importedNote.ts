import type { FaultyRow } from "../../model/api.ts";
import type { NewComment } from "../../model/comment.ts";
import type { EvidenceLevel, FacetKey, PlaceKey } from "../../model/fields.ts";
import type { Place } from "../../model/note.ts";
import type { NoteColour } from "../../model/noteColours.ts";
import type { NoteImage } from "../../model/noteImage.ts";
import type { NoteSize } from "../../model/noteSize.ts";
import { LIMITS } from "../../model/wire.ts";
import type { OtherFile } from "./otherFile.ts";

/** A note as a file brings it: clean, within the limits, but not yet on the map. */
export interface ImportedNote {
  readonly field: PlaceKey;
  /** only ever a facet of `field`, else null */
  readonly facet: FacetKey | null;
  readonly text: string;
  readonly evidence: EvidenceLevel;
  readonly source: string;
  /** null where the file does not say */
  readonly colour: NoteColour | null;
  /** left out where the file does not say */
  readonly size?: NoteSize;
  /** clean, see `noteTags.ts`; left out where there are none */
  readonly tags?: readonly string[];
  /** left out where there is none */
  readonly image?: NoteImage;
  /** when it was written, in milliseconds since 1970; left out where the file does not say */
  readonly createdAt?: number;
  /** left out where it is not */
  readonly locked?: boolean;
  /** what it lies on top of; left out where the file does not say */
  readonly layer?: number;
  /** the bundle it comes in: notes of one field with the same `key` share one; left out where it is in none */
  readonly cluster?: { readonly key: string; readonly title: string };
  /** the stack it lies in: notes of one field with the same `key` share one; left out where it lies alone */
  readonly inStack?: { readonly key: string; readonly isInFront: boolean };
  /** what was said about it; left out where nothing was */
  readonly comments?: readonly ImportedComment[];
  /** its place in the file's list, counting from 0, where other parts of the file refer to it */
  readonly fileIndex?: number;
  /** where the note lay in the map it comes from; null where the file does not say */
  readonly place: Place | null;
}

/** A gap between two notes of the file, by their `fileIndex`. */
export interface ImportedContradiction {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly strong: boolean;
}

export type ImportedComment = Pick<NewComment, "text" | "createdAt" | "resolved">;

/** Why a whole file cannot be imported. Row problems are `FaultyRow`s instead. */
export type FileProblem =
  | { readonly kind: "empty" }
  /** bytes that are no text, or text that is not of the announced format */
  | { readonly kind: "notText" }
  | { readonly kind: "notOurFormat" }
  /** a PDF, a picture …, whatever its name says */
  | { readonly kind: "otherFile"; readonly what: OtherFile }
  /** written by a newer version of this program */
  | { readonly kind: "newerVersion"; readonly version: number }
  /** it unpacks to far more than it looks, or its cells lie far apart */
  | { readonly kind: "tooMuchInside" }
  | { readonly kind: "tooLarge"; readonly bytes: number; readonly limit: number }
  | { readonly kind: "tooManyRows"; readonly count: number; readonly limit: number }
  | {
      readonly kind: "missingColumns";
      readonly missing: readonly ("field" | "text")[];
      /** the first row's cells, shortened */
      readonly found: readonly string[];
    };

export interface ImportLimits {
  /** notes of one file */
  readonly rows: number;
  /** UTF-16 units of one text */
  readonly textLength: number;
  readonly bytes: number;
}

export const IMPORT_LIMITS: ImportLimits = {
  rows: LIMITS.importRows,
  textLength: LIMITS.noteTextLength,
  bytes: LIMITS.importBytes,
};

export type RowProblem =
  | "unknownField"
  | "unknownFacet"
  | "unknownEvidence"
  | "emptyText"
  | "textTooLong"
  | "unreadable";

/** Enough of a cell to find it again; a faulty cell can be as long as the file. */
const SHOWN_LENGTH = 80;

export function shortened(value: string): string {
  return value.length <= SHOWN_LENGTH
    ? value
    : `${value.slice(0, SHOWN_LENGTH).replace(/\p{Surrogate}$/u, "")}…`;
}

export function faultyRow(row: number, problem: RowProblem, value: string): FaultyRow {
  return { row, problem, value: shortened(value) };
}
