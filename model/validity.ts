import { EVIDENCE, type EvidenceLevel, FIELDS, type FieldKey } from "./fields.ts";
import type { Note } from "./note.ts";
import { isBlank } from "./noteImage.ts";

export type EvidenceCounts = Readonly<Record<EvidenceLevel, number>>;

/** What would make a field firmer. In words: `nextStepWords.ts`. */
export type NextStep =
  | { readonly kind: "fill" }
  /** nobody was there: all of it is assumed */
  | { readonly kind: "witness"; readonly count: number }
  /** we were in that situation ourselves, and no customer has said so yet */
  | { readonly kind: "confirm" }
  /** some of it comes from customers, most does not */
  | { readonly kind: "replace"; readonly unconfirmed: number; readonly total: number }
  /** one customer is no customer */
  | { readonly kind: "compare" }
  /** nobody could look it up again */
  | { readonly kind: "nameSources" }
  | { readonly kind: "firm" };

export interface FieldValidity {
  readonly field: FieldKey;
  readonly counts: EvidenceCounts;
  readonly total: number;
  readonly next: NextStep;
}

/** How much of a map rests on what. Of notes, never of those who wrote them. */
export interface MapValidity {
  /** all six, in the order in which a group fills them */
  readonly fields: readonly FieldValidity[];
  readonly counts: EvidenceCounts;
  readonly total: number;
  /** the one field from which most is to be won next */
  readonly next: FieldValidity;
}

type Grounds = Pick<Note, "text" | "image" | "place" | "evidence" | "source" | "hidden">;

/** Parked and hidden notes say nothing about the customer, and a blank note says nothing at all. */
export function mapValidity(notes: readonly Grounds[]): MapValidity {
  const said = notes.filter((note) => !note.hidden && !isBlank(note));
  const fields = FIELDS.map((field) =>
    fieldValidity(
      field,
      said.filter(({ place }) => place.field === field),
    ),
  );
  const inFields = said.filter(({ place }) => place.field !== "parking");
  return {
    fields,
    counts: countEvidence(inFields),
    total: inFields.length,
    next: mostUrgent(fields),
  };
}

export function countEvidence(notes: readonly Pick<Note, "evidence">[]): EvidenceCounts {
  const counts: Record<EvidenceLevel, number> = {
    assumption: 0,
    experienced: 0,
    observed: 0,
    quoted: 0,
    data: 0,
  };
  for (const { evidence } of notes) counts[evidence] += 1;
  return counts;
}

/** Levels at which a customer stands behind a note. */
export function isFromCustomer(level: EvidenceLevel): boolean {
  return EVIDENCE.indexOf(level) >= EVIDENCE.indexOf("observed");
}

function fieldValidity(field: FieldKey, notes: readonly Grounds[]): FieldValidity {
  const counts = countEvidence(notes);
  return { field, counts, total: notes.length, next: nextStep(notes, counts) };
}

function nextStep(notes: readonly Grounds[], counts: EvidenceCounts): NextStep {
  const total = notes.length;
  if (total === 0) return { kind: "fill" };
  const confirmed = notes.filter(({ evidence }) => isFromCustomer(evidence));
  if (confirmed.length === 0) {
    return counts.experienced > 0 ? { kind: "confirm" } : { kind: "witness", count: total };
  }
  const unconfirmed = total - confirmed.length;
  if (unconfirmed > confirmed.length) return { kind: "replace", unconfirmed, total };
  const sources = new Set(confirmed.map(({ source }) => source.trim().toLowerCase()).filter(Boolean));
  if (sources.size === 0) return { kind: "nameSources" };
  // One survey asks many; one conversation is one person.
  if (sources.size === 1 && counts.data === 0) return { kind: "compare" };
  return { kind: "firm" };
}

/** From what is worth most to what can wait: a field that nobody has begun can wait until others are worked on. */
const URGENCY: readonly NextStep["kind"][] = [
  "witness",
  "confirm",
  "replace",
  "fill",
  "compare",
  "nameSources",
  "firm",
];

function mostUrgent(fields: readonly FieldValidity[]): FieldValidity {
  const urgency = ({ next }: FieldValidity): number => URGENCY.indexOf(next.kind);
  return fields.reduce((most, field) => {
    const sooner = urgency(field) - urgency(most);
    return sooner < 0 || (sooner === 0 && field.total > most.total) ? field : most;
  });
}
