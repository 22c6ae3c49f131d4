import type { Editor } from "../state/editor.ts";
import { ARROWS, doneBy, type KeyRecord, shortcutOf } from "../state/keyRecords.ts";

/** While nothing is selected, arrows have nothing to move but the map. */
export const PAN_KEYS = [
  { does: "pan", shortcuts: ARROWS },
  { does: "panFar", shortcuts: ARROWS.map((arrow) => `shift+${arrow}`) },
] as const satisfies readonly KeyRecord[];

/** CSS pixels with one press; held, a key repeats. */
const STEP = 80;
/** Of the screen's width or height: some of what was seen stays to be seen. */
const FAR = 0.6;

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  arrowleft: [1, 0],
  arrowright: [-1, 0],
  arrowup: [0, 1],
  arrowdown: [0, -1],
};

/** Moves the map by arrow where that is what an arrow means; false where it means something else. */
export function panByKey(editor: Editor, event: KeyboardEvent): boolean {
  const does = doneBy(PAN_KEYS, event);
  const way = WAYS[shortcutOf(event).replace("shift+", "")];
  if (does === null || !way || !isMeant(editor, event.target)) return false;
  const { camera, view } = editor.camera;
  const { x, y, zoom } = camera.get();
  const { width, height } = view.get();
  const [stepX, stepY] = does === "pan" ? [STEP, STEP] : [width * FAR, height * FAR];
  camera.set({ x: x + way[0] * stepX, y: y + way[1] * stepY, zoom });
  return true;
}

/** On the picture, with the focus nowhere, on it, or on the bar below it: elsewhere arrows scroll or choose. */
function isMeant({ view }: Editor, target: EventTarget | null): boolean {
  const { selection, shownView } = view.getState();
  if (selection.size > 0 || shownView === "list") return false;
  return (
    target === document.body ||
    target === window ||
    (target instanceof Element && target.closest("[data-canvas], footer") !== null)
  );
}
