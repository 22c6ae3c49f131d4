import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { runControl } from "../../../client/session/runControl.ts";
import { createSignal } from "../../../client/session/signal.ts";
import type { WorkshopSession } from "../../../client/session/workshopSession.ts";
import { editStep, setAgenda } from "../../../model/agendaCommands.ts";
import { addGroup } from "../../../model/groupCommands.ts";
import { newId } from "../../../model/ids.ts";
import type { Role } from "../../../model/roles.ts";
import { startStep } from "../../../model/runCommands.ts";
import { readSession } from "../../../model/sessionDocument.ts";
import { runFor } from "../../../model/sessionPlan.ts";
import { leftMsOf } from "../../../model/stepRun.ts";
import { workshopAtHand } from "../tools/workshopAtHand.ts";

const NOW = 1_790_000_000_000;
const MINUTE = 60_000;
/** Long enough that a press does not count as one that came too late. */
const A_WHILE_MS = 1000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A facilitator's window on a session with three steps of five minutes. */
function facilitating(role: Role = "facilitator") {
  const doc = new Y.Doc();
  setAgenda(
    doc,
    ["eins", "zwei", "drei"].map((title) => ({
      title,
      field: null,
      questions: [],
      minutes: 5,
      mode: "open",
    })),
    "me",
  );
  const workshop = workshopAtHand({ participantId: newId(), role, name: "Petra" }, doc);
  const ids = readSession(doc).steps.map(({ id }) => id);
  const title = (groupId: string | null = null): string | undefined => {
    const session = readSession(doc);
    return session.steps.find(({ id }) => id === runFor(session, groupId)?.stepId)?.title;
  };
  return { doc, workshop, ids, title, phase: () => runFor(readSession(doc), null)?.phase };
}

test("next and previous walk the steps that are not skipped, and stop at the ends", () => {
  const { doc, workshop, ids, title } = facilitating();
  const control = runControl(workshop);
  editStep(doc, ids[1] ?? "", { skipped: true }, "me");
  control.next();
  expect(title()).toBe("eins");
  control.next();
  expect(title()).toBe("drei");
  control.next();
  expect(title()).toBe("drei");
  control.previous();
  expect(title()).toBe("eins");
  control.previous();
  expect(title()).toBe("eins");
});

test("a press right after another facilitator's change was meant for what stood there before", () => {
  const { doc, workshop, ids, title, phase } = facilitating();
  const control = runControl(workshop);
  control.start(ids[0] ?? "");
  startStep(doc, ids[1] ?? "", NOW, "other");
  control.next();
  control.pause();
  expect([title(), phase()]).toEqual(["zwei", "running"]);
  vi.advanceTimersByTime(A_WHILE_MS);
  control.pause();
  control.next();
  expect([title(), phase()]).toEqual(["drei", "running"]);
});

test("the clock stands while it is paused, and minutes are given and taken", () => {
  const { doc, workshop, ids } = facilitating();
  const control = runControl(workshop);
  control.start(ids[0] ?? "");
  vi.advanceTimersByTime(MINUTE);
  control.pause();
  vi.advanceTimersByTime(10 * MINUTE);
  control.addMinutes(2);
  control.resume();
  vi.advanceTimersByTime(MINUTE);
  control.addMinutes(-1);
  const run = runFor(readSession(doc), null);
  expect(run && leftMsOf(run, Date.now())).toBe(4 * MINUTE);
});

test("an ended session can be gone on with; where nothing was on, nothing ends", () => {
  const { workshop, ids, title } = facilitating();
  const control = runControl(workshop);
  expect(control.end()).toBe(null);
  control.start(ids[1] ?? "");
  const undo = control.end();
  expect(title()).toBeUndefined();
  undo?.();
  expect(title()).toBe("zwei");
});

test("a group's clock is steered apart from everybody's", () => {
  const { doc, workshop, ids, title } = facilitating();
  const group = addGroup(doc, "Tisch 1", newId(), "me") ?? "";
  runControl(workshop).start(ids[0] ?? "");
  runControl(workshop, group).next();
  expect([title(group), title()]).toEqual(["zwei", "eins"]);
  runControl(workshop, group).end();
  expect(title(group)).toBe("eins");
});

test("nothing is started by those who do not facilitate, nor by a clock that is not set", () => {
  const participant = facilitating("participant");
  runControl(participant.workshop).start(participant.ids[0] ?? "");
  expect(participant.title()).toBeUndefined();
  const { workshop, ids, title } = facilitating();
  const unset: WorkshopSession = { ...workshop, clock: { ...workshop.clock, isSet: createSignal(false) } };
  runControl(unset).start(ids[0] ?? "");
  expect(title()).toBeUndefined();
});
