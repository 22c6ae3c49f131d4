import type { NameRule, Step } from "./agendaStep.ts";
import { groupOf, type Session } from "./sessionDocument.ts";
import { runFor, stepOf } from "./sessionPlan.ts";
import type { Run } from "./stepRun.ts";

type Steered = Pick<Session, "steps" | "runs" | "groups" | "members">;

/** The run that counts for a person on a map: that of their group, where it works on this map, else the map's. */
export function runOnMap(session: Steered, mapId: string, participantId: string | null): Run | null {
  const own = participantId === null ? null : groupOf(session, participantId);
  const group = own?.mapId === mapId ? own : session.groups.find((one) => one.mapId === mapId);
  return runFor(session, group?.id ?? null);
}

/**
 * What was said before about names on notes that are written privately: by the step that is on or, when that is not a
 * private one, by the last private step before it, whose notes may still wait. Null when nothing was said.
 */
export function namesAnnounced(session: Pick<Session, "steps">, run: Run | null): NameRule | null {
  const step = stepOf(session, run);
  if (!step) return null;
  const sofar = session.steps.slice(0, session.steps.indexOf(step) + 1);
  const wasOn = (one: Step): boolean => one === step || !one.skipped;
  return sofar.findLast((one) => one.mode === "private" && wasOn(one))?.names ?? null;
}

/** The same for everybody on a map: hidden as soon as one of its groups was told so. */
export function namesAnnouncedOn(session: Steered, mapId: string): NameRule | null {
  const groups = session.groups.filter((group) => group.mapId === mapId);
  const runs =
    groups.length > 0 ? groups.map(({ id }) => runFor(session, id)) : [runOnMap(session, mapId, null)];
  const said = runs.map((run) => namesAnnounced(session, run));
  return said.includes("hidden") ? "hidden" : (said.find((rule) => rule !== null) ?? null);
}
