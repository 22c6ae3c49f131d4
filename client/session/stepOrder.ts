import { createSignal, type Signal } from "./signal.ts";
import type { Direction, DocumentHistory, StepTop, UndoHistory, UndoOutcome } from "./undoHistory.ts";

/** One history over several documents: steps are taken back in the order in which they were made. */
export interface StepOrder extends UndoHistory {
  /** takes part from now on, with whatever it holds already; returns the way to leave, and its steps with it */
  join(history: DocumentHistory, kind: DocumentKind): () => void;
  /** what is done in `work` is one step, in however many documents */
  asOne(work: () => void): void;
  /** what would come next, a part for each document of the step; another object after each change */
  readonly next: Signal<Readonly<Record<Direction, readonly StepTop[]>>>;
  /** what was done last, and how it went; null before */
  readonly turned: Signal<TurnedStep | null>;
}

export interface TurnedStep {
  readonly direction: Direction;
  readonly parts: readonly StepTop[];
  readonly outcome: UndoOutcome;
}

/** `mine`: its notes may leave for where all see them. */
type DocumentKind = "shared" | "mine";

/** A step, as the documents that it touched. */
type Step = readonly DocumentHistory[];

export function createStepOrder(): StepOrder {
  const kinds = new Map<DocumentHistory, DocumentKind>();
  /** how deep each history was when it was last looked at */
  const depths = new Map<DocumentHistory, number>();
  const canUndo = createSignal(false);
  const canRedo = createSignal(false);
  const next = createSignal<ReturnType<StepOrder["next"]["get"]>>({ undo: [], redo: [] });
  const turned = createSignal<TurnedStep | null>(null);
  let done: readonly Step[] = [];
  let undone: readonly Step[] = [];
  let gathered: Set<DocumentHistory> | null = null;
  let isStepping = false;

  const tell = (): void => {
    canUndo.set(done.length > 0);
    canRedo.set(undone.length > 0);
    next.set({ undo: partsOf(done.at(-1), "undo"), redo: partsOf(undone.at(-1), "redo") });
  };

  const add = (history: DocumentHistory): void => {
    if (gathered) gathered.add(history);
    else done = [...done, [history]];
    undone = [];
    for (const other of kinds.keys()) if (other !== history) other.forgetRedo();
  };
  /** A note that was opened and left empty: its step is gone from the history by itself. */
  const dropLast = (history: DocumentHistory): void => {
    const index = done.findLastIndex((step) => step.includes(history));
    if (index >= 0) done = done.flatMap((step, at) => (at === index ? without([step], history) : [step]));
  };
  const onUndoDepth = (history: DocumentHistory): void => {
    const before = depths.get(history) ?? 0;
    const depth = history.undoDepth.get();
    depths.set(history, depth);
    if (isStepping) return;
    for (let count = depth; count < before; count += 1) dropLast(history);
    for (let count = before; count < depth; count += 1) add(history);
    tell();
  };
  const onRedoDepth = (history: DocumentHistory): void => {
    if (isStepping || history.redoDepth.get() > 0) return;
    undone = without(undone, history);
    tell();
  };

  const step = (direction: Direction): UndoOutcome => {
    const last = (direction === "undo" ? done : undone).at(-1);
    if (!last) return "nothing";
    const parts = partsOf(last, direction);
    const outcome = turn(direction, last);
    turned.set({ direction, parts, outcome });
    return outcome;
  };
  const turn = (direction: Direction, last: Step): UndoOutcome => {
    const opposite = direction === "undo" ? "redoDepth" : "undoDepth";
    const outcomes: UndoOutcome[] = [];
    const ready: DocumentHistory[] = [];
    isStepping = true;
    for (const history of last) {
      const before = history[opposite].get();
      outcomes.push(history[direction]());
      if (history[opposite].get() > before) ready.push(history);
    }
    isStepping = false;
    const back = ready.length > 0 ? [ready] : [];
    if (direction === "undo") [done, undone] = [done.slice(0, -1), [...undone, ...back]];
    else [done, undone] = [[...done, ...back], undone.slice(0, -1)];
    tell();
    if (outcomes.includes("keptOthers")) return "keptOthers";
    if (outcomes.includes("done")) return "done";
    return last.every((history) => kinds.get(history) === "mine") ? "revealed" : "skipped";
  };

  return {
    canUndo,
    canRedo,
    next,
    turned,
    undo: () => step("undo"),
    redo: () => step("redo"),
    join(history, kind) {
      kinds.set(history, kind);
      onUndoDepth(history);
      const stops = [
        history.undoDepth.subscribe(() => onUndoDepth(history)),
        history.redoDepth.subscribe(() => onRedoDepth(history)),
      ];
      return () => {
        for (const stop of stops) stop();
        kinds.delete(history);
        depths.delete(history);
        done = without(done, history);
        undone = without(undone, history);
        tell();
      };
    },
    asOne(work) {
      if (gathered) return work();
      gathered = new Set();
      try {
        work();
      } finally {
        if (gathered.size > 0) done = [...done, [...gathered]];
        gathered = null;
        tell();
      }
    },
  };
}

function partsOf(step: Step | undefined, direction: Direction): readonly StepTop[] {
  return step?.flatMap((history) => history.top(direction) ?? []) ?? [];
}

function without(steps: readonly Step[], history: DocumentHistory): readonly Step[] {
  return steps.map((step) => step.filter((one) => one !== history)).filter((step) => step.length > 0);
}
