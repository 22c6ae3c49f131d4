import { addTime, bringBackRuns, endRun, pauseRun, resumeRun, startStep } from "../../model/runCommands.ts";
import type { Session } from "../../model/sessionDocument.ts";
import { neighbourOf, runFor } from "../../model/sessionPlan.ts";
import { ALL_GROUPS, type Run } from "../../model/stepRun.ts";
import type { WorkshopSession } from "./workshopSession.ts";

/** A minute of the clock. */
export const MINUTE_MS = 60_000;
/** A press that comes this soon after another facilitator's was meant for what stood there before. */
const TOO_SOON_MS = 800;

/** What facilitators do with a clock: everybody's, or one group's. Each does nothing where it makes no sense. */
export interface RunControl {
  start(stepId: string): void;
  previous(): void;
  next(): void;
  pause(): void;
  resume(): void;
  addMinutes(minutes: number): void;
  /** ends the session, or the group's own run; gives the way to go on with it, or null where nothing ended */
  end(): (() => void) | null;
}

/** `groupId` null: everybody. Needs a clock that is set: the server's time goes into the document. */
export function runControl(workshop: WorkshopSession, groupId: string | null = null): RunControl {
  const key = groupId ?? ALL_GROUPS;
  const watch = watchOf(workshop);
  const run = (): Run | null => runFor(workshop.session.get(), groupId);
  const steer: WorkshopSession["steer"] = (command) => {
    if (workshop.clock.isSet.get()) watch.asMine(() => workshop.steer(command));
  };
  /** For presses whose meaning changes with the step or phase that is on. */
  const press: WorkshopSession["steer"] = (command) => {
    if (!watch.hasJustChanged()) steer(command);
  };
  const goTo = (direction: 1 | -1): void => {
    const step = neighbourOf(workshop.session.get(), run()?.stepId ?? null, direction);
    if (step) press((doc, origin) => startStep(doc, step.id, workshop.clock.now(), origin, key));
  };
  return {
    start: (stepId) => steer((doc, origin) => startStep(doc, stepId, workshop.clock.now(), origin, key)),
    previous: () => goTo(-1),
    next: () => goTo(1),
    pause: () => press((doc, origin) => pauseRun(doc, workshop.clock.now(), origin, key)),
    resume: () => press((doc, origin) => resumeRun(doc, workshop.clock.now(), origin, key)),
    addMinutes: (minutes) =>
      steer((doc, origin) => addTime(doc, minutes * MINUTE_MS, workshop.clock.now(), origin, key)),
    end() {
      const before = workshop.session.get();
      if (!before.runs.has(key)) return null;
      press((doc, origin) => endRun(doc, origin, key));
      if (workshop.session.get().runs.has(key)) return null;
      return () => steer((doc, origin) => bringBackRuns(doc, before, origin));
    },
  };
}

/** Knows when somebody else has last changed what is on. */
interface RunWatch {
  asMine(write: () => void): void;
  hasJustChanged(): boolean;
}

/** One for each session, for as long as it lives. */
const WATCHES = new WeakMap<WorkshopSession, RunWatch>();

function watchOf(workshop: WorkshopSession): RunWatch {
  const known = WATCHES.get(workshop) ?? createWatch(workshop);
  WATCHES.set(workshop, known);
  return known;
}

function createWatch(workshop: WorkshopSession): RunWatch {
  let isMine = false;
  let changedAt = Number.NEGATIVE_INFINITY;
  let last = phases(workshop.session.get());
  workshop.session.subscribe(() => {
    const next = phases(workshop.session.get());
    if (next !== last && !isMine) changedAt = performance.now();
    last = next;
  });
  return {
    asMine(write) {
      isMine = true;
      try {
        write();
      } finally {
        isMine = false;
      }
    },
    hasJustChanged: () => performance.now() - changedAt < TOO_SOON_MS,
  };
}

/** Which step is on for whom, and whether its clock runs; given or taken time does not count. */
function phases({ runs }: Session): string {
  return [...runs]
    .map(([key, { stepId, startedAt, phase }]) => [key, stepId, startedAt, phase].join())
    .join(" ");
}
