import type * as Y from "yjs";
import { type Action, compareActions, readAction } from "./action.ts";
import { compareInList } from "./entryReading.ts";
import { compareLines, type Persona, type PersonaLine, readPersona, readPersonaLine } from "./persona.ts";

/**
 * The outcome document (`outcome.<workshopId>`): what a workshop made of its maps. All roots:
 * - `actions`: Y.Map of action id → Y.Map, see `action.ts`.
 * - `personas`, `personaLines`: Y.Map of id → Y.Map each, see `persona.ts`.
 * - `people`: Y.Map of participant id → display name, of those who own an action. The same as on a map.
 * - `journeys`, `journeyPhases`, `journeyLanes`, `journeyCards`: Y.Maps of id → Y.Map, see `journey.ts`.
 * - `journeyFeelings`: Y.Map of a point of a curve → its value, see `journeyFeelings.ts`.
 *
 * Every entry has `author` and `sources`, see `source.ts`, so that erasing a note or a person needs to know no more of
 * it (`outcomeErasure.ts`). Unknown keys survive; unknown or damaged values are skipped by the `read…` functions.
 */
export const OUTCOME_ROOTS = [
  "actions",
  "personas",
  "personaLines",
  "people",
  "journeys",
  "journeyPhases",
  "journeyLanes",
  "journeyCards",
  "journeyFeelings",
] as const;

/** The roots that hold entries. */
export const ENTRY_ROOTS = [
  "actions",
  "personas",
  "personaLines",
  "journeys",
  "journeyPhases",
  "journeyLanes",
  "journeyCards",
] as const;
export type EntryRoot = (typeof ENTRY_ROOTS)[number];

export function actionsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("actions");
}

/** All readable actions, by state and then as people have put them. */
export function readActions(doc: Y.Doc): Action[] {
  return readEntries(actionsOf(doc), readAction).sort(compareActions);
}

/** All readable personas, as people have put them. */
export function readPersonas(doc: Y.Doc): Persona[] {
  return readEntries(doc.getMap("personas"), readPersona).sort(compareInList);
}

/** All readable lines of personas, also of those that are gone, by section and then as people have put them. */
export function readPersonaLines(doc: Y.Doc): PersonaLine[] {
  return readEntries(doc.getMap("personaLines"), readPersonaLine).sort(compareLines);
}

function readEntries<E>(root: Y.Map<unknown>, read: (id: string, value: unknown) => E | null): E[] {
  return [...root].flatMap(([id, value]) => read(id, value) ?? []);
}
