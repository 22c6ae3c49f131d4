import type { Results, Waiting } from "../../../model/resultsDocument.ts";
import type { Group, Session } from "../../../model/sessionDocument.ts";
import { runFor, stepOf } from "../../../model/sessionPlan.ts";
import type { SessionPresence } from "../../../model/sessionPresence.ts";
import { sumOf } from "../facilitation/reveal/useWaiting.ts";
import { presenceById } from "../groups/seminarPeople.ts";

/** What the wall says of one map besides its picture. */
export interface MapState {
  readonly group: Group | null;
  /** people who look at it, facilitators left out; may be empty names */
  readonly people: readonly string[];
  /** how many of them are done with the step that is on; null without one */
  readonly done: number | null;
  readonly hands: readonly string[];
  /** privately written notes that wait to be revealed */
  readonly waiting: number;
  readonly isLocked: boolean;
}

export function mapState(
  session: Session,
  presences: Iterable<SessionPresence>,
  waiting: Waiting | undefined,
  mapId: string,
): MapState {
  const group = session.groups.find((one) => one.mapId === mapId) ?? null;
  const step = stepOf(session, runFor(session, group?.id ?? null));
  const there = [...presenceById(presences).values()].filter(
    (presence) => presence.mapId === mapId && presence.role !== "facilitator",
  );
  return {
    group,
    people: there.map(({ name }) => name),
    done: step === null ? null : there.filter(({ doneWith }) => doneWith === step.id).length,
    hands: there.filter(({ handRaised }) => handRaised).map(({ name }) => name),
    waiting: sumOf(waiting ?? {}),
    isLocked: session.rules.locked || session.rules.lockedMaps.has(mapId),
  };
}

/** How many privately written notes wait on a map, or on all maps together (`null`). */
export function waitingOn({ waiting }: Pick<Results, "waiting">, mapId: string | null): number {
  if (mapId !== null) return sumOf(waiting.get(mapId) ?? {});
  return [...waiting.values()].reduce((sum, one) => sum + sumOf(one), 0);
}
