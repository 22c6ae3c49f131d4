import type { Point } from "../../model/fieldLayout.ts";

/** What happened at the pointer, as plain data: tools never see the DOM. */
export interface PointerInput {
  readonly type: "down" | "move" | "up" | "cancel";
  readonly pointerId: number;
  readonly pointerType: "mouse" | "touch" | "pen";
  /** CSS pixels from the canvas's upper left corner */
  readonly point: Point;
  /** as in `PointerEvent.buttons`: 1 primary, 2 secondary, 4 middle */
  readonly buttons: number;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl or ⌘ */
  readonly mod: boolean;
  /** the space bar is held */
  readonly space: boolean;
  /** milliseconds, for telling a double click */
  readonly time: number;
}

export type ToolEvent =
  | PointerInput
  | { readonly type: "escape" }
  /** the pointer left the canvas without anything in the hand */
  | { readonly type: "leave" }
  | { readonly type: "notesGone"; readonly ids: ReadonlySet<string> }
  /** a finger has rested for as long as the state asked for by `holdMs` */
  | { readonly type: "held" }
  /** once per animation frame while something is in the hand */
  | { readonly type: "frame"; readonly elapsedMs: number };

const PRIMARY = 1;
const SECONDARY = 2;
const MIDDLE = 4;

/** Space, the middle or the right button: a hand that moves the whole map. */
export function wantsToPan(event: PointerInput): boolean {
  return (
    event.pointerType !== "touch" &&
    (event.space || (event.buttons & (SECONDARY | MIDDLE)) !== 0 || (event.buttons & PRIMARY) === 0)
  );
}

/** Pixels a pointer may tremble before a press becomes a drag; fingers tremble more. */
export function dragThreshold(event: PointerInput): number {
  return event.pointerType === "touch" ? 8 : 4;
}
