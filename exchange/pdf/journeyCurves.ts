import type { JourneyPhase } from "../../model/journey.ts";
import { feelingKey, parseFeelingKey } from "../../model/journeyFeelings.ts";
import { VARIANTS, type Variant } from "../../model/journeyVariants.ts";
import type { Persona } from "../../model/persona.ts";
import type { ProtocolJourney } from "../protocol.ts";
import { JOURNEY_WORDS } from "./journeyWords.ts";
import { personaName } from "./personaWords.ts";
import type { Paper } from "./print.ts";

/** A curve of feelings, phase by phase over the whole journey. */
export interface PaperCurve {
  readonly name: string;
  readonly variant: Variant;
  /** counts whose curve it is: the same persona's two have the same look, and differ in line and points */
  readonly look: number;
  /** null where a feeling is still open */
  readonly values: readonly (number | null)[];
}

/** All curves that have a point: first those of the journey's persona, as it is before as it should be. */
export function paperCurves(
  { journey, phases, feelings }: ProtocolJourney,
  personas: readonly Persona[],
  { language }: Paper,
): PaperCurve[] {
  const words = JOURNEY_WORDS[language];
  const having = new Set([...feelings.keys()].map((key) => parseFeelingKey(key)?.persona));
  const owners = [journey.persona, null, ...personas.map(({ id }) => id), ...having].filter(
    (owner, index, all): owner is string | null =>
      owner !== undefined && having.has(owner) && all.indexOf(owner) === index,
  );
  const nameOf = (owner: string | null): string => {
    if (owner === null) return words.noPersona;
    const persona = personas.find(({ id }) => id === owner);
    return persona ? personaName(persona, language) : words.gonePersona;
  };
  return owners.flatMap((owner, look) =>
    VARIANTS.flatMap((variant): PaperCurve[] => {
      const values = phases.map(
        (phase: JourneyPhase) =>
          feelings.get(feelingKey({ journey: journey.id, persona: owner, variant }, phase.id)) ?? null,
      );
      return values.every((value) => value === null) ? [] : [{ name: nameOf(owner), variant, look, values }];
    }),
  );
}

/** "+1.5", "−2": with a real minus, in the language's own way. */
export function feelingWords(value: number, { language }: Pick<Paper, "language">): string {
  const number = String(Math.abs(value));
  const sign = value === 0 ? "" : value > 0 ? "+" : "−";
  return sign + (language === "de" ? number.replace(".", ",") : number);
}
