import type * as Y from "yjs";
import { EXAMPLE_FEELINGS, EXAMPLE_JOURNEY_TITLE, exampleCards } from "../exchange/exampleJourney.ts";
import type { Language } from "../model/fields.ts";
import { DEFAULT_LANES } from "../model/journey.ts";
import { addCards, setCardValue } from "../model/journeyCardCommands.ts";
import { addJourney } from "../model/journeyCommands.ts";
import { readLanes, readPhases } from "../model/journeyDocument.ts";
import { setFeelings } from "../model/journeyFeelings.ts";
import { defaultPhases, phaseKeyOf } from "../model/journeyNames.ts";
import { VARIANTS } from "../model/journeyVariants.ts";
import type { Note } from "../model/note.ts";
import { setOwner } from "../model/outcomeEntry.ts";
import type { Source } from "../model/source.ts";
import { SERVER_OWNER } from "./storage/store.ts";

/** The journey of the worked example, its cards linked to the notes of the map. */
export function addExampleJourney(
  doc: Y.Doc,
  {
    mapId,
    notes,
    persona,
  }: { readonly mapId: string; readonly notes: readonly Note[]; readonly persona: string | null },
  language: Language,
): void {
  const title = EXAMPLE_JOURNEY_TITLE[language];
  const journey = addJourney(
    doc,
    { title, persona, phases: defaultPhases(language), lanes: DEFAULT_LANES },
    SERVER_OWNER,
  );
  if (journey === null) return;
  const phases = readPhases(doc, journey);
  const lanes = readLanes(doc, journey);
  for (const card of exampleCards(language)) {
    const phase = phases.find((one) => phaseKeyOf(one.title) === card.phase);
    const lane = lanes.find(({ kind }) => kind === card.lane);
    const note = notes.find(({ text }) => card.note !== undefined && text.startsWith(card.note));
    if (!phase || !lane) continue;
    const sources: Source[] = note
      ? [{ mapId, noteId: note.id, text: note.text, evidence: note.evidence, author: null }]
      : [];
    const cell = { phase: phase.id, lane: lane.id };
    const text = card.text ?? note?.text ?? "";
    const [id = ""] = addCards(
      doc,
      journey,
      [{ text, cell, channel: card.channel ?? null, sources }],
      SERVER_OWNER,
    );
    if (card.momentOfTruth) setCardValue(doc, id, "momentOfTruth", true, SERVER_OWNER);
    if (card.owner) setOwner(doc, "journeyCards", id, { owner: { name: card.owner } }, SERVER_OWNER);
  }
  for (const variant of VARIANTS) {
    const points = phases.flatMap(({ id, title: phase }): [string, number][] => {
      const key = phaseKeyOf(phase);
      return key ? [[id, EXAMPLE_FEELINGS[key][variant]]] : [];
    });
    setFeelings(doc, { journey, persona, variant }, new Map(points), SERVER_OWNER);
  }
}
