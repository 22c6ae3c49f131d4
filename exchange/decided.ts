import type * as Y from "yjs";
import type { Action, Owner } from "../model/action.ts";
import { readPersonName } from "../model/mapDocument.ts";
import { readActions } from "../model/outcomeDocument.ts";
import type { PollResult } from "../model/resultsDocument.ts";
import { ownerName, type ProtocolContent, type ProtocolPart } from "./protocol.ts";

/** What a workshop made of a map, for files of that map: plain data, so that it goes to another thread. */
export interface Decided {
  /** closed rounds that this map takes part in; open ones, and ballots, are nobody's to see */
  readonly polls: readonly PollResult[];
  /** those that stand on a note of the map, or on none */
  readonly actions: readonly DecidedAction[];
}

export interface DecidedAction {
  readonly action: Action;
  /** who sees to it, as the board names them */
  readonly owner: string;
}

/** Chooses from the whole workshop what belongs to one map. `outcome` is null where it is not at hand. */
export function decidedOn(mapId: string, polls: readonly PollResult[], outcome: Y.Doc | null): Decided {
  const actions = outcome ? readActions(outcome) : [];
  return chosenFor(mapId, polls, actions, (owner) => (outcome ? nameOf(owner, outcome) : ""));
}

/** The same from what a protocol is made of, as far as these `parts` of it are wanted. */
export function decidedIn(
  { polls, actions, people }: Pick<ProtocolContent, "polls" | "actions" | "people">,
  mapId: string,
  parts: readonly ProtocolPart[],
): Decided {
  return chosenFor(
    mapId,
    parts.includes("votes") ? polls : [],
    parts.includes("actions") ? actions : [],
    (owner) => ownerName(owner, people),
  );
}

function chosenFor(
  mapId: string,
  polls: readonly PollResult[],
  actions: readonly Action[],
  ownerOf: (owner: Owner | null) => string,
): Decided {
  return {
    polls: polls.filter((poll) => isAbout(poll, mapId)),
    actions: actions
      .filter(({ sources }) => sources.length === 0 || sources.some((source) => source.mapId === mapId))
      .map((action) => ({ action, owner: ownerOf(action.owner) })),
  };
}

/** Points say which maps they are given on; the other kinds are about the workshop, unless only a group was asked. */
function isAbout({ status, kind, dots, groupId }: PollResult, mapId: string): boolean {
  if (status !== "closed" || kind === "kano") return false;
  return dots ? dots.mapIds.includes(mapId) : groupId === null;
}

function nameOf(owner: Owner | null, outcome: Y.Doc): string {
  if (owner === null) return "";
  return "name" in owner ? owner.name : readPersonName(outcome, owner.person);
}
