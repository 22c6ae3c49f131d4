import type { Signal } from "./signal.ts";

/** `skipped`: the step was passed over because someone else has moved the note since (design.md §3, yjs#390). */
export type UndoOutcome = "done" | "nothing" | "skipped";

/** My own steps, and only mine. */
export interface UndoHistory {
  readonly canUndo: Signal<boolean>;
  readonly canRedo: Signal<boolean>;
  undo(): UndoOutcome;
  redo(): UndoOutcome;
}
