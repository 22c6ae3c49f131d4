import type { Step } from "../../model/agendaStep.ts";
import { groupOf } from "../../model/sessionDocument.ts";
import { runFor, stepOf } from "../../model/sessionPlan.ts";
import type { Run } from "../../model/stepRun.ts";
import type { WorkshopSession } from "../session/workshopSession.ts";

export interface CurrentStep {
  readonly step: Step;
  readonly run: Run;
}

/**
 * What is on for me: my group's step, else everybody's; for facilitators always everybody's, which they steer. Null while
 * no step is on.
 */
export function currentStep({ session, me }: Pick<WorkshopSession, "session" | "me">): CurrentStep | null {
  const now = session.get();
  const group = me.role === "facilitator" ? null : groupOf(now, me.participantId);
  const run = runFor(now, group?.id ?? null);
  const step = stepOf(now, run);
  return run && step ? { step, run } : null;
}
