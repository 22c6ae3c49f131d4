import * as Y from "yjs";
import type { Written } from "../../model/api.ts";
import { moveNotes } from "../../model/mapCommands.ts";
import { aboutOf, clustersOf, commentsOf, linksOf, notesOf, reactionsOf } from "../../model/mapDocument.ts";
import { type Place, readNote } from "../../model/note.ts";
import { partsOf, saysAbout, takenBack } from "./importedStep.ts";
import { createSignal, type Signal } from "./signal.ts";

/**
 * `skipped`: nothing of the step could be taken back, because others have changed the same since (yjs#390).
 * `keptOthers`: taken back but for what others have changed since. `notAllowed`: it would change what one may not change
 * now. `revealed`: because the note is no longer mine alone.
 */
export type UndoOutcome = "done" | "keptOthers" | "nothing" | "skipped" | "notAllowed" | "revealed";

/** My own steps, and only mine. */
export interface UndoHistory {
  readonly canUndo: Signal<boolean>;
  readonly canRedo: Signal<boolean>;
  undo(): UndoOutcome;
  redo(): UndoOutcome;
}

/** The same for one document, with what it takes to order the steps of several. */
export interface DocumentHistory extends UndoHistory {
  /** how many steps can be taken back */
  readonly undoDepth: Signal<number>;
  readonly redoDepth: Signal<number>;
  /** what was taken back cannot be brought again: something new was done elsewhere */
  forgetRedo(): void;
  /** What the server wrote in my name, as an import does, becomes one step of mine. It has arrived already. */
  adopt(written: Written, author: string): void;
}

/** Pauses in typing longer than this begin a new step. */
const TYPING_PAUSE_MS = 800;
const MOVES = "moves";
const AUTHORS = "authors";
const IMPORT = "import";
const PUT_BACK = "put back";

interface Move {
  readonly from: Place;
  readonly to: Place;
}

/**
 * How a command counts: `step` on its own; `typing` joins the typing just before it; `opening` makes a note whose
 * first typing joins it, so that one undo takes the whole new note; `leaving` ends the typing in a note and, when
 * that note was only just opened, leaves no step behind.
 */
export type StepKind = "step" | "typing" | "opening" | "leaving";

export interface CommandHistory extends DocumentHistory {
  /** `command` hears whether it joins the step before */
  record(command: (joins: boolean) => void, kind: StepKind): void;
  close(): void;
}

/**
 * Undo for one person over a map document. `origin` marks this person's transactions; remote changes, loads and
 * server commands carry others and are never taken back. `mayChange` hears who wrote the notes that a step is about, null
 * for what is nobody's, before it is taken back.
 */
export function createUndoHistory(
  doc: Y.Doc,
  origin: unknown,
  mayChange: (authors: readonly (string | null)[]) => boolean = () => true,
): CommandHistory {
  return createHistory(
    [notesOf(doc), aboutOf(doc), commentsOf(doc), clustersOf(doc), linksOf(doc), reactionsOf(doc)],
    doc,
    origin,
    mayChange,
  );
}

/** The same over whatever `roots` hold. */
export function createHistory(
  roots: readonly Y.Map<unknown>[],
  doc: Y.Doc,
  origin: unknown,
  mayChange: (authors: readonly (string | null)[]) => boolean,
): CommandHistory {
  const manager = new Y.UndoManager([...roots] as Y.AbstractType<unknown>[], {
    trackedOrigins: new Set([origin]),
    captureTimeout: TYPING_PAUSE_MS,
    doc,
  });
  const canUndo = createSignal(false);
  const canRedo = createSignal(false);
  const undoDepth = createSignal(0);
  const redoDepth = createSignal(0);
  let last: StepKind = "step";
  const tell = (): void => {
    canUndo.set(manager.undoStack.length > 0);
    canRedo.set(manager.redoStack.length > 0);
    redoDepth.set(manager.redoStack.length);
    undoDepth.set(manager.undoStack.length);
  };
  manager.on("stack-item-added", ({ stackItem, changedParentTypes }) => {
    stackItem.meta.set(MOVES, movesIn(doc, changedParentTypes));
    stackItem.meta.set(AUTHORS, authorsIn(doc, changedParentTypes));
    tell();
  });
  manager.on("stack-item-popped", tell);
  manager.on("stack-cleared", tell);

  /** A whole import in one change would be more than the server takes at once. It stays one step. */
  const redoInParts = ({ insertions, deletions, meta }: Y.UndoManager["redoStack"][number]): boolean => {
    const before = manager.undoStack;
    manager.undoStack = [];
    for (const part of partsOf(doc, deletions)) {
      manager.redoStack = [{ insertions, deletions: part, meta }];
      manager.redo();
    }
    const made = manager.undoStack;
    manager.undoStack = before;
    if (made.length === 0) return false;
    before.push({
      insertions: Y.mergeDeleteSets(made.map((one) => one.insertions)),
      deletions: Y.mergeDeleteSets(made.map((one) => one.deletions)),
      meta,
    });
    return true;
  };

  /** One step, never silently the one before it: the manager itself would go on to the next that still applies. */
  const step = (kind: "undo" | "redo"): UndoOutcome => {
    const stack = kind === "undo" ? "undoStack" : "redoStack";
    const item = manager[stack].at(-1);
    if (!item) return "nothing";
    const authors: unknown = item.meta.get(AUTHORS);
    if (!mayChange(Array.isArray(authors) ? (authors as (string | null)[]) : [null])) return "notAllowed";
    const older = manager[stack].slice(0, -1);
    const isImport = item.meta.get(IMPORT) === true;
    const back =
      isImport && kind === "undo"
        ? takenBack(doc, item.insertions, (client) => client === doc.clientID)
        : { ranges: item.insertions, kept: 0 };
    item.insertions = back.ranges;
    manager[stack] = [item];
    const done =
      kind === "undo" ? manager.undo() !== null : isImport ? redoInParts(item) : manager.redo() !== null;
    manager[stack] = [...older, ...manager[stack]];
    const turned = manager[kind === "undo" ? "redoStack" : "undoStack"].at(-1);
    if (isImport && done) turned?.meta.set(IMPORT, true);
    tell();
    if (done && back.kept > 0) return "keptOthers";
    return done || putBack(doc, item.meta.get(MOVES)) ? "done" : "skipped";
  };

  return {
    canUndo,
    canRedo,
    undoDepth,
    redoDepth,
    forgetRedo: () => manager.clear(false, true),
    undo: () => step("undo"),
    redo: () => step("redo"),
    record: (command, kind) => {
      const joins = (kind === "typing" && last !== "step") || (kind === "leaving" && last === "opening");
      if (!joins) manager.stopCapturing();
      // Into a note just opened one may think as long as one likes; elsewhere a pause begins a new step.
      manager.captureTimeout = last === "opening" && joins ? Number.POSITIVE_INFINITY : TYPING_PAUSE_MS;
      command(joins);
      if (kind === "leaving" && joins) manager.undoStack.pop();
      if (kind !== "typing" || last !== "opening") last = kind === "leaving" ? "step" : kind;
      tell();
    },
    adopt: ({ clientId, clock, length }, author) => {
      if (length === 0) return;
      const insertions = Y.createDeleteSet();
      insertions.clients.set(clientId, [{ clock, len: length }]);
      manager.stopCapturing();
      const authors = saysAbout(doc, insertions) ? [author, null] : [author];
      const meta = new Map<unknown, unknown>([
        [AUTHORS, authors],
        [IMPORT, true],
      ]);
      manager.undoStack.push({ insertions, deletions: Y.createDeleteSet(), meta });
      manager.clear(false, true);
      last = "step";
      tell();
    },
    close: () => manager.destroy(),
  };
}

/** Where the transaction moved notes from and to. */
function movesIn(doc: Y.Doc, changed: Y.Transaction["changedParentTypes"]): Map<string, Move> {
  const moves = new Map<string, Move>();
  const notes = notesOf(doc);
  for (const events of changed.values()) {
    for (const event of events) {
      // Not `event.path`: that is relative to whichever observer ran last.
      const id = event.target._item?.parentSub;
      const change = event.changes.keys.get("place");
      if (event.target.parent !== notes || typeof id !== "string" || change?.action !== "update") continue;
      const to = readNote(id, notes.get(id))?.place;
      if (to) moves.set(id, { from: change.oldValue as Place, to });
    }
  }
  return moves;
}

/** Who made the notes, comments, clusters and links that the transaction has made, changed or deleted; null for anything else. */
function authorsIn(doc: Y.Doc, changed: Y.Transaction["changedParentTypes"]): (string | null)[] {
  const authors = new Set<string | null>();
  const roots: ReadonlySet<unknown> = new Set([notesOf(doc), commentsOf(doc), clustersOf(doc), linksOf(doc)]);
  const reactions: unknown = reactionsOf(doc);
  for (const events of changed.values()) {
    for (const event of events) {
      const { target } = event;
      if (target === reactions) {
        // See `model/reactionKey.ts`.
        for (const key of event.changes.keys.keys()) authors.add(key.split(".")[1] ?? null);
        continue;
      }
      if (target instanceof Y.Map && roots.has(target)) {
        for (const [id, change] of event.changes.keys) {
          authors.add(authorOf(change.action === "delete" ? change.oldValue : target.get(id)));
        }
        continue;
      }
      let entry: unknown = target;
      while (entry instanceof Y.AbstractType && !roots.has(entry.parent)) entry = entry.parent;
      authors.add(authorOf(entry));
    }
  }
  return [...authors];
}

/** Also of a note that was just deleted: its parts are kept for as long as it can be undone. */
function authorOf(note: unknown): string | null {
  if (!(note instanceof Y.Map)) return null;
  const author: unknown = note._map.get("author")?.content.getContent().at(-1);
  return typeof author === "string" ? author : null;
}

/**
 * The rule for yjs#390: two people dragged the same note, so Yjs no longer offers my step, yet the note lies
 * again exactly where I put it. Then my undo still means what it says, and the note goes back.
 */
function putBack(doc: Y.Doc, moves: unknown): boolean {
  if (!(moves instanceof Map) || moves.size === 0) return false;
  const places = new Map<string, Place>();
  for (const [id, { from, to }] of moves as Map<string, Move>) {
    const place = readNote(id, notesOf(doc).get(id))?.place;
    if (place && place.field === to.field && place.x === to.x && place.y === to.y) places.set(id, from);
  }
  if (places.size === 0) return false;
  // An origin of its own: the manager neither makes a new step of it nor forgets what can be redone.
  moveNotes(doc, places, PUT_BACK);
  return true;
}
