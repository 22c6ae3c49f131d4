import type { WritableSignal } from "../session/signal.ts";
import type { Editor } from "../state/editor.ts";
import type { NoteIndex } from "./noteIndex.ts";
import type { Preview } from "./preview.ts";
import type { PointerInput, ToolEvent } from "./toolEvent.ts";

export type ToolName =
  | "idle"
  | "pointingCanvas"
  | "pointingNote"
  | "pointingDot"
  | "pointingCluster"
  | "pointingLink"
  | "drawingLink"
  | "pointingSize"
  | "resizingNotes"
  | "holdingNotes"
  | "draggingNotes"
  | "drawingMarquee"
  | "panning"
  | "coasting"
  | "pinching"
  | "draggingFromTray";

/** What the hand is doing. `on` answers with what it does next; a state never outlives its press. */
export interface ToolState {
  readonly name: ToolName;
  /** asks for a `held`, should nothing else have come of it after so many milliseconds */
  readonly holdMs?: number;
  on(event: ToolEvent): ToolState;
}

/** What a tool works with. */
export interface ToolContext {
  readonly editor: Editor;
  readonly index: NoteIndex;
  readonly preview: WritableSignal<Preview>;
  /** true when the press that is going on is the second of a double click */
  isDouble(): boolean;
  /** the tool for a press on something that a part of the page has added (`Hand.addGrip`); null for none */
  pressGrip(event: PointerInput): ToolState | null;
  /** false: nothing moves by itself, as the person's system asks for */
  mayCoast(): boolean;
  /** back to `idle`, with nothing in the hand */
  layDown(): ToolState;
}
