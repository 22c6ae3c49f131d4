import type * as Y from "yjs";
import { journeyFeelingsOf } from "../../model/journeyDocument.ts";
import { ENTRY_ROOTS, type EntryRoot } from "../../model/outcomeDocument.ts";
import { LIMITS } from "../../model/wire.ts";
import type { Limits } from "../limits.ts";
import { checkCount, checkDeleting } from "./entryCheck.ts";

interface EntryLimits {
  readonly most: number;
  /** of others' that a participant deletes at once */
  readonly mostDeleted: number;
  readonly noun: string;
}

const PHASES = LIMITS.journeysPerWorkshop * LIMITS.phasesPerJourney;
const LANES = LIMITS.journeysPerWorkshop * LIMITS.lanesPerJourney;

function limitsOf(root: EntryRoot, limits: Limits): EntryLimits {
  const mostDeleted = limits.deletedNotesOfOthers;
  switch (root) {
    case "actions":
      return { most: limits.actionsPerWorkshop, mostDeleted, noun: "actions" };
    case "journeys":
      return { most: LIMITS.journeysPerWorkshop, mostDeleted, noun: "journeys" };
    // Phases and lanes belong to the group, and go with their journey.
    case "journeyPhases":
      return { most: PHASES, mostDeleted: LIMITS.phasesPerJourney, noun: "phases of journeys" };
    case "journeyLanes":
      return { most: LANES, mostDeleted: LIMITS.lanesPerJourney, noun: "lanes of journeys" };
    case "journeyCards":
      return { most: limits.journeyCardsPerWorkshop, mostDeleted, noun: "cards of journeys" };
  }
}

/** Throws `Refused` when an outcome holds more of something than it may. Call like `checkTransaction`. */
export function checkOutcome(
  transaction: Y.Transaction,
  writer: { readonly participantId: string; readonly isLimited: boolean },
  limits: Limits,
): void {
  const { doc } = transaction;
  for (const root of ENTRY_ROOTS) {
    const { most, mostDeleted, noun } = limitsOf(root, limits);
    const entries: Y.Map<unknown> = doc.getMap(root);
    checkDeleting(transaction, entries, { writer, most: mostDeleted, noun });
    checkCount(transaction, entries, { most, noun });
  }
  checkCount(transaction, journeyFeelingsOf(doc), {
    most: LIMITS.journeyFeelingsPerWorkshop,
    noun: "points of feeling curves",
  });
}
