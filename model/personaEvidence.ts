import { EVIDENCE, type EvidenceLevel } from "./fields.ts";
import type { PersonaLine } from "./persona.ts";
import type { Source } from "./source.ts";
import { countEvidence, type EvidenceCounts, isFromCustomer } from "./validity.ts";

/** How firmly a note stands now, where one can see it; else as it was when it was linked. */
export type LevelOf = (source: Source) => EvidenceLevel;

export const remembered: LevelOf = ({ evidence }) => evidence;

/** How much of a persona rests on what. */
export interface PersonaGrounds {
  /** lines by the strongest that each stands on */
  readonly counts: EvidenceCounts;
  readonly lines: number;
  /** notes behind them, each counted once */
  readonly notes: number;
  readonly maps: number;
  /** lines that a customer stands behind */
  readonly fromCustomers: number;
  /** nothing in it rests on more than an assumption: it is a guess at a person, and says so */
  readonly isProto: boolean;
}

/** What one line rests on: the strongest of its notes. A line without a note is what somebody assumes. */
export function lineEvidence(line: Pick<PersonaLine, "sources">, levelOf: LevelOf): EvidenceLevel {
  const ranks = line.sources.map((source) => EVIDENCE.indexOf(levelOf(source)));
  return EVIDENCE[Math.max(0, ...ranks)] ?? "assumption";
}

/** Of all that is said of a person; what is still asked says nothing, and neither does a line without words. */
export function personaGrounds(lines: readonly PersonaLine[], levelOf: LevelOf): PersonaGrounds {
  const said = lines.filter(({ place, text }) => place.section !== "questions" && text.trim() !== "");
  const counts = countEvidence(said.map((line) => ({ evidence: lineEvidence(line, levelOf) })));
  const sources = said.flatMap((line) => line.sources);
  return {
    counts,
    lines: said.length,
    notes: new Set(sources.map(({ mapId, noteId }) => `${mapId}.${noteId}`)).size,
    maps: new Set(sources.map(({ mapId }) => mapId)).size,
    fromCustomers: EVIDENCE.reduce((sum, level) => sum + (isFromCustomer(level) ? counts[level] : 0), 0),
    isProto: counts.assumption === said.length,
  };
}

/** The words that a line begins with when it is made of notes: those of the firmest. */
export function wordsOf(sources: readonly Source[]): string {
  const firmest = sources
    .filter(({ text }) => text.trim() !== "")
    .reduce<Source | null>(
      (best, one) =>
        best === null || EVIDENCE.indexOf(one.evidence) > EVIDENCE.indexOf(best.evidence) ? one : best,
      null,
    );
  return firmest?.text.trim() ?? "";
}
