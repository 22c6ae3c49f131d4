import type { Rect } from "../../model/fieldLayout.ts";

/**
 * The title row of a field, shared by what is painted (title) and what stands over it as HTML (buttons).
 * Titles and buttons keep a readable size on screen while the map is seen from far away.
 */
export const FIELD_RADIUS = 16;
/** Middle of the title row, map units from the field's top. */
export const HEADER_MIDDLE = 28;
export const TITLE_SIZE = 20;
/** The row is 52 map units high: a larger title would touch the notes. */
const LARGEST_TITLE = 38;
/** CSS pixels below which a title is hard to read. */
const SMALLEST_TITLE_PIXELS = 12.5;

/** Side of a header button at 100 %. */
export const BUTTON_SIZE = 30;
const SMALLEST_BUTTON_PIXELS = 24;
const LARGEST_BUTTON_PIXELS = 40;
const BUTTON_GAP = 4;
/** CSS pixels from the middle of one button to that of the next where fingers press. */
const FINGER_PIXELS = 44;

/** What presses the buttons: fingers need more room between them. */
export type Pressing = "pointer" | "finger";

/** Font size of a title in map units. */
export function titleSize(zoom: number): number {
  return Math.min(LARGEST_TITLE, Math.max(TITLE_SIZE, SMALLEST_TITLE_PIXELS / zoom));
}

/** How much larger than the map a header button is drawn. */
export function buttonScale(zoom: number): number {
  const pixels = Math.min(LARGEST_BUTTON_PIXELS, Math.max(SMALLEST_BUTTON_PIXELS, BUTTON_SIZE * zoom));
  return pixels / zoom / BUTTON_SIZE;
}

/** Between two header buttons, as part of a button at 100 %. */
export function buttonGap(zoom: number, pressing: Pressing): number {
  if (pressing === "pointer") return BUTTON_GAP;
  return Math.max(BUTTON_GAP, FINGER_PIXELS / (buttonScale(zoom) * zoom) - BUTTON_SIZE);
}

/** Seen from farther away the buttons would cover title and notes; the tray and a double click still work. */
const BUTTONS_FROM_ZOOM = 0.26;
/** With a finger's room around it, the button of the questions would lie on the portrait before that. */
const SECOND_FINGER_BUTTON_FROM_ZOOM = 0.5;

/** The bar that shows what a field rests on, beside its buttons. */
const EVIDENCE_WIDTH = 46;
/** Seen from farther away the bar would touch the title, or the portrait in the middle. */
const EVIDENCE_FROM_ZOOM: Readonly<Record<Pressing, number>> = { pointer: 0.46, finger: 0.8 };

/** From which distance a map is seen: how many of the controls of a field there is room for. */
export function controlsAt(zoom: number, pressing: Pressing): "all" | "buttons" | "one" | "none" {
  if (zoom < BUTTONS_FROM_ZOOM) return "none";
  if (pressing === "finger" && zoom < SECOND_FINGER_BUTTON_FROM_ZOOM) return "one";
  return zoom < EVIDENCE_FROM_ZOOM[pressing] ? "buttons" : "all";
}

/** What stands at the right of a title row. */
export interface HeaderControls {
  readonly buttons: number;
  readonly bar: "shown" | "none";
  readonly pressing: Pressing;
}

/** Map units between the controls and the right edge of their field. */
const CONTROLS_EDGE = 12;

/** Where the controls of a field stand, in map units; null where it is seen from too far away to have any. */
export function controlsRect(field: Rect, zoom: number, pressing: Pressing): Rect | null {
  const width = controlsWidth(zoom, { buttons: 2, bar: "shown", pressing });
  if (width === 0) return null;
  const height = BUTTON_SIZE * buttonScale(zoom);
  const x = field.x + field.width - CONTROLS_EDGE - width;
  return { x, y: field.y + HEADER_MIDDLE - height / 2, width, height };
}

/** Map units that the controls take at the right of the title row. */
export function controlsWidth(zoom: number, { buttons, bar, pressing }: HeaderControls): number {
  const shown = controlsAt(zoom, pressing);
  if (shown === "none") return 0;
  const gap = buttonGap(zoom, pressing);
  const hasBar = bar === "shown" && shown === "all";
  const count = shown === "one" ? Math.min(1, buttons) : buttons;
  const width = count * (BUTTON_SIZE + gap) + (hasBar ? EVIDENCE_WIDTH + gap : 0);
  return width * buttonScale(zoom);
}
