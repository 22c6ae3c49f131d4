import type { PlaceKey } from "../../model/fields.ts";
import type { Signal } from "../session/signal.ts";
import type { WorkshopSession } from "../session/workshopSession.ts";
import { currentStep } from "../state/currentStep.ts";
import type { Editor } from "../state/editor.ts";

/** What the others' notes and fields stand back for. `call`: a facilitator's spotlight, which gets a ring, too. */
export type Focus =
  | { readonly kind: "field"; readonly field: PlaceKey; readonly by: "step" | "call" }
  | { readonly kind: "note"; readonly noteId: string; readonly by: "call" };

/** A spotlight on this map, else the field of the step that is on for this person. */
export function focusOf(workshop: Pick<WorkshopSession, "session" | "me">, mapId: string): Focus | null {
  const call = workshop.session.get().attention;
  if (call?.kind === "note" && call.mapId === mapId) return { kind: "note", noteId: call.noteId, by: "call" };
  if (call?.kind === "field" && (call.mapId === null || call.mapId === mapId)) {
    return { kind: "field", field: call.field, by: "call" };
  }
  const field = currentStep(workshop)?.step.field ?? null;
  return field === null ? null : { kind: "field", field, by: "step" };
}

/** The focus as one person has it: a step's can be switched off by each, a spotlight by facilitators only. */
export function focusHere({ session, workshop, view }: Editor): Signal<Focus | null> {
  let last: Focus | null = null;
  const get = (): Focus | null => {
    const found = focusOf(workshop, session.mapId);
    const next = found?.by === "step" && view.getState().dimming === "off" ? null : found;
    // The same object as long as it is the same focus: React asks again and again.
    if (!isSame(last, next)) last = next;
    return last;
  };
  return {
    get,
    subscribe: (listener) => {
      let told = get();
      const judge = (): void => {
        if (told === get()) return;
        told = get();
        listener();
      };
      const stops = [workshop.session.subscribe(judge), view.subscribe(judge)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** Whether a field stands back. A note in focus has its whole field stand back with all others. */
export function isFieldDimmed(focus: Focus | null, field: PlaceKey): boolean {
  return focus !== null && !(focus.kind === "field" && focus.field === field);
}

/** Whether a note stands back. */
export function isNoteDimmed(focus: Focus | null, id: string, field: PlaceKey): boolean {
  if (focus === null) return false;
  return focus.kind === "note" ? focus.noteId !== id : focus.field !== field;
}

function isSame(a: Focus | null, b: Focus | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
