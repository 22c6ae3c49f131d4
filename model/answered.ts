import type * as Y from "yjs";
import type { Answer } from "./answer.ts";
import { compareInList } from "./entryReading.ts";
import {
  compareParts,
  type Journey,
  type JourneyCard,
  type JourneyLane,
  type JourneyPhase,
  readCard,
  readJourney,
  readLane,
  readPhase,
  wordsOf,
} from "./journey.ts";
import { compareJourneys, readAllCards } from "./journeyDocument.ts";
import { readPersonaLines } from "./outcomeDocument.ts";
import { entryOf } from "./outcomeEntry.ts";
import { type Persona, type PersonaLine, readPersona, readPersonaLine } from "./persona.ts";

/** What an action answers, as it is now: where it stands, or that it is gone and which words are left of it. */
export type Answered =
  | { readonly kind: "line"; readonly line: PersonaLine; readonly persona: Persona; readonly words: string }
  | {
      readonly kind: "card";
      readonly card: JourneyCard;
      readonly journey: Journey;
      /** null: it waits in the tray */
      readonly cell: { readonly phase: JourneyPhase; readonly lane: JourneyLane } | null;
      readonly words: string;
    }
  | { readonly kind: "gone"; readonly words: string };

export function readAnswered(doc: Y.Doc, { root, id, text }: Answer): Answered {
  switch (root) {
    case "personaLines": {
      const line = readPersonaLine(id, entryOf(doc, root, id));
      return (line && whereLineIs(doc, line)) ?? { kind: "gone", words: text };
    }
    case "journeyCards": {
      const card = readCard(id, entryOf(doc, root, id));
      return (card && whereCardIs(doc, card)) ?? { kind: "gone", words: text };
    }
  }
}

/** Every line and every card with words that an action could answer, persona by persona and journey by journey. */
export function answerable(doc: Y.Doc): Exclude<Answered, { kind: "gone" }>[] {
  const lines = readPersonaLines(doc).flatMap((line) => whereLineIs(doc, line) ?? []);
  const cards = readAllCards(doc).flatMap((card) => whereCardIs(doc, card) ?? []);
  return [
    ...lines.sort((a, b) => compareInList(a.persona, b.persona)),
    ...cards.sort((a, b) => compareJourneys(a.journey, b.journey) || compareParts(a.card, b.card)),
  ].filter(({ words }) => words !== "");
}

function whereLineIs(doc: Y.Doc, line: PersonaLine) {
  const persona = readPersona(line.persona, entryOf(doc, "personas", line.persona));
  return persona ? { kind: "line" as const, line, persona, words: line.text.trim() } : null;
}

function whereCardIs(doc: Y.Doc, card: JourneyCard) {
  const { journey: journeyId, phase: phaseId, lane: laneId } = card.place;
  const journey = readJourney(journeyId, entryOf(doc, "journeys", journeyId));
  if (!journey) return null;
  const phase = phaseId === null ? null : readPhase(phaseId, entryOf(doc, "journeyPhases", phaseId));
  const lane = laneId === null ? null : readLane(laneId, entryOf(doc, "journeyLanes", laneId));
  const cell = phase && lane ? { phase, lane } : null;
  return { kind: "card" as const, card, journey, cell, words: wordsOf(card) };
}
