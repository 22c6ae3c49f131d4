import type { NewStep } from "../../../../model/agendaCommands.ts";

/** Five minutes are enough to write down what one knows. */
const USUAL_MINUTES = 5;

/** A step that somebody is about to describe. */
export function freshStep(title: string): NewStep {
  return { title, field: null, questions: [], minutes: USUAL_MINUTES, mode: "open" };
}
