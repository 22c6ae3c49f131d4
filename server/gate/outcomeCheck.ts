import * as Y from "yjs";
import { journeyFeelingsOf } from "../../model/journeyDocument.ts";
import { ENTRY_ROOTS, type EntryRoot } from "../../model/outcomeDocument.ts";
import { CLOSE, LIMITS } from "../../model/wire.ts";
import type { Limits } from "../limits.ts";
import { addedStructs } from "./changes.ts";
import { checkCount, checkDeleting, checkKeys } from "./entryCheck.ts";
import { Refused } from "./refusal.ts";

/** More than any entry of a later version will have; what an action answers is half of it. */
const MAX_ENTRY_KEYS = 2 * LIMITS.answersPerAction;

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
    case "personas":
      return { most: limits.personasPerWorkshop, mostDeleted, noun: "personas" };
    case "personaLines":
      // They go with their persona, which anybody may delete.
      return {
        most: limits.personaLinesPerWorkshop,
        mostDeleted: LIMITS.linesPerPersona,
        noun: "lines of personas",
      };
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

/** Throws `Refused` when an outcome holds more of something than it may, or what belongs nowhere in it. Call like `checkTransaction`. */
export function checkOutcome(
  transaction: Y.Transaction,
  writer: { readonly participantId: string; readonly isLimited: boolean },
  limits: Limits,
): void {
  const { doc } = transaction;
  for (const struct of addedStructs(transaction)) checkBytes(doc, struct);
  for (const root of ENTRY_ROOTS) {
    const { most, mostDeleted, noun } = limitsOf(root, limits);
    const entries: Y.Map<unknown> = doc.getMap(root);
    checkDeleting(transaction, entries, { writer, most: mostDeleted, noun });
    checkCount(transaction, entries, { most, noun });
    checkKeys(transaction, entries, { most: MAX_ENTRY_KEYS, noun });
  }
  checkCount(transaction, journeyFeelingsOf(doc), {
    most: LIMITS.journeyFeelingsPerWorkshop,
    noun: "points of feeling curves",
  });
}

/** Bytes are pictures of personas, and nothing else: elsewhere they would only fill everybody's memory. */
function checkBytes(doc: Y.Doc, struct: Y.Item | Y.GC): void {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentBinary)) return;
  const { parent, parentSub, content } = struct;
  const isPortrait =
    parentSub === "portrait" && parent instanceof Y.Map && parent.parent === doc.getMap("personas");
  if (!isPortrait) throw new Refused("bytes that are no picture of a persona");
  if (content.content.length > LIMITS.portraitBytes) {
    throw new Refused(`a portrait has at most ${LIMITS.portraitBytes} bytes`, CLOSE.tooLarge);
  }
}
