import type { Point } from "../../model/fieldLayout.ts";
import { toMap } from "../geometry/camera.ts";
import { distance } from "../geometry/rectangles.ts";
import { noGestures } from "../panels/controls/noGestures.ts";
import type { Editor } from "../state/editor.ts";
import { canChange } from "../tools/changing.ts";
import type { Hand } from "../tools/hand.ts";
import { openMenuAt } from "../tools/openingMenu.ts";
import { dragThreshold, type PointerInput } from "../tools/toolEvent.ts";

/** `MouseEvent.button` of the right one, and of the one on a pen's side. */
const SECONDARY_BUTTON = 2;

/** What the space bar means something else in. */
const OWN_SPACE = "input, textarea, select, button, a, [role]";

/** A DOM event as the tools read it. */
export function readPointer(event: PointerEvent, origin: Point, space: boolean): PointerInput | null {
  const type = TYPES[event.type];
  if (!type) return null;
  const { pointerType } = event;
  return {
    type,
    pointerId: event.pointerId,
    pointerType: pointerType === "touch" || pointerType === "pen" ? pointerType : "mouse",
    point: { x: event.clientX - origin.x, y: event.clientY - origin.y },
    buttons: event.buttons,
    shift: event.shiftKey,
    alt: event.altKey,
    mod: event.ctrlKey || event.metaKey,
    space,
    time: event.timeStamp,
  };
}

const TYPES: Readonly<Record<string, PointerInput["type"] | undefined>> = {
  pointerdown: "down",
  pointermove: "move",
  pointerup: "up",
  pointercancel: "cancel",
  lostpointercapture: "cancel",
};

/** Brings pointers and the keys that belong to them from the DOM to the hand. Returns the way to stop. */
export function listenToPointers(
  surface: HTMLElement,
  editor: Editor,
  hand: Hand,
  notMine: string,
): () => void {
  let space = false;
  /** a pointer was pressed while the space bar was held */
  let hasGrabbed = false;
  /** where the right button went down; a press that does not move opens the menu, one that does moves the map */
  let menuPress: Point | null = null;

  const showCursor = (event?: PointerEvent, input?: PointerInput): void => {
    const tool = hand.tool();
    if (tool === "panning" || tool === "draggingNotes") surface.style.cursor = "grabbing";
    else if (space) surface.style.cursor = "grab";
    else if (tool === "idle" && event?.type === "pointermove") {
      const { x, y } = hand.origin();
      const point = { x: event.clientX - x, y: event.clientY - y };
      const over = hand.index.at(toMap(editor.camera.camera.get(), point));
      surface.style.cursor = over === null ? "" : "pointer";
      if (input && hand.isOnGrip(input)) surface.style.cursor = "nwse-resize";
      // Where everybody changes their own notes, the others' say why they stay where they are.
      const isOthers = over !== null && editor.session.rights.get() === "own" && !canChange(editor, over);
      if (isOthers !== (surface.title !== "")) surface.title = isOthers ? notMine : "";
    }
  };

  const onPointer = (event: PointerEvent): void => {
    const input = readPointer(event, hand.origin(), space);
    if (!input) return;
    if (input.type === "down") {
      const { left, top } = surface.getBoundingClientRect();
      hand.setOrigin({ x: left, y: top });
      surface.setPointerCapture(event.pointerId);
      hasGrabbed ||= space;
    }
    if (input.type === "down") menuPress = event.button === SECONDARY_BUTTON ? input.point : null;
    hand.send(input);
    showCursor(event, input);
    const isMenu = input.type === "up" && event.button === SECONDARY_BUTTON && menuPress !== null;
    if (isMenu && distance(menuPress ?? input.point, input.point) < dragThreshold(input)) {
      openMenuAt(editor, hand.index, input.point);
    }
  };
  // Also for the mouse events that browsers make up after a touch: they would take the focus from the text just opened.
  const makeGestures = noGestures(surface);
  const onLeave = (): void => hand.send({ type: "leave" });
  const onMenu = (event: MouseEvent): void => {
    event.preventDefault();
    // Ctrl and a press, as on a Mac: no right button told of it. A finger that rests drags.
    if (!event.ctrlKey || menuPress !== null) return;
    hand.send({ type: "escape" });
    const { x, y } = hand.origin();
    openMenuAt(editor, hand.index, { x: event.clientX - x, y: event.clientY - y });
  };
  const onKey = (event: KeyboardEvent): void => {
    // Any key: whoever reaches for one wants the map where it is now.
    if (event.type === "keydown" && hand.tool() === "coasting") hand.send({ type: "escape" });
    if (event.key === "Escape" && event.type === "keydown" && hand.tool() !== "idle") {
      hand.send({ type: "escape" });
      event.preventDefault();
    }
    if (event.key !== " ") return;
    const target = event.target instanceof Element ? event.target : null;
    const isOnBoard = target?.closest("[data-board]") != null;
    if (event.type === "keydown" && !isOnBoard && target?.closest(OWN_SPACE)) return;
    // On the board it also picks notes, when it is let go: but not after it has moved the map.
    if (event.type === "keyup" && hasGrabbed) event.stopPropagation();
    space = event.type === "keydown";
    hasGrabbed &&= space;
    if (space) event.preventDefault();
    else surface.style.cursor = "";
    showCursor();
  };
  const onBlur = (): void => {
    space = false;
  };

  const pointerEvents = ["pointerdown", "pointermove", "pointerup", "pointercancel"] as const;
  for (const type of pointerEvents) surface.addEventListener(type, onPointer);
  surface.addEventListener("pointerleave", onLeave);
  surface.addEventListener("contextmenu", onMenu);
  window.addEventListener("keydown", onKey, { capture: true });
  window.addEventListener("keyup", onKey, { capture: true });
  window.addEventListener("blur", onBlur);
  return () => {
    for (const type of pointerEvents) surface.removeEventListener(type, onPointer);
    makeGestures?.();
    surface.removeEventListener("pointerleave", onLeave);
    surface.removeEventListener("contextmenu", onMenu);
    window.removeEventListener("keydown", onKey, { capture: true });
    window.removeEventListener("keyup", onKey, { capture: true });
    window.removeEventListener("blur", onBlur);
    hand.send({ type: "escape" });
  };
}
