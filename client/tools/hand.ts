import type { Point } from "../../model/fieldLayout.ts";
import type { NoteColour } from "../../model/noteColours.ts";
import { toMap } from "../geometry/camera.ts";
import { distance } from "../geometry/rectangles.ts";
import { createSignal, type Signal } from "../session/signal.ts";
import type { Editor } from "../state/editor.ts";
import { createListeners } from "../state/listeners.ts";
import { draggingFromTray } from "./draggingFromTray.ts";
import { idle } from "./idle.ts";
import { type NoteIndex, openNoteIndex } from "./noteIndex.ts";
import { createPenFirst } from "./penFirst.ts";
import { pinching } from "./pinching.ts";
import { NO_PREVIEW, type Preview } from "./preview.ts";
import type { PointerInput, ToolEvent } from "./toolEvent.ts";
import type { ToolContext, ToolName, ToolState } from "./toolState.ts";

/** The hand over one map: takes events, keeps the tool that is in use, shows what it holds. */
export interface Hand {
  readonly index: NoteIndex;
  readonly preview: Signal<Preview>;
  /** what it waits to be told as `held`; another object for each press, null while it waits for nothing */
  readonly hold: Signal<Hold | null>;
  /** where the canvas stands in the window, for events from outside of it */
  origin(): Point;
  setOrigin(origin: Point): void;
  /** whether the map may go on by itself after a flick; until told, it may not */
  setCoasting(may: boolean): void;
  /** where the mouse or the pen is over the canvas, CSS pixels; null while it is elsewhere */
  pointedAt(): Point | null;
  tool(): ToolName;
  /** the map has been moved under a hand that is still: what it holds stays in it, and it points elsewhere now */
  pointAgain(): void;
  send(event: ToolEvent): void;
  /** Something at the selection that is pressed before what lies below it; it is fetched with the selection's bar. */
  addGrip(grip: Grip): void;
  isOnGrip(event: PointerInput): boolean;
  /** a note is taken from the tray: later events of that pointer move it */
  takeFromTray(event: PointerInput, colour: NoteColour): void;
  /** A tool has failed; what it held is where it was. While nobody listens it is thrown. Returns the way to stop. */
  onFailure(listener: (error: unknown) => void): () => void;
}

/** The tool for a press on it; null for a press elsewhere. */
type Grip = (context: ToolContext, event: PointerInput) => ToolState | null;

export interface Hold {
  readonly ms: number;
}

/** Milliseconds between two presses of a double click, and how far apart (pixels) they may be. */
const DOUBLE_CLICK_MS = 400;
const DOUBLE_CLICK_PIXELS = { mouse: 6, pen: 10, touch: 24 } as const;

function createHand(editor: Editor): Hand {
  const index = openNoteIndex(editor.map);
  const preview = createSignal<Preview>(NO_PREVIEW);
  const hold = createSignal<Hold | null>(null);
  const fingers = new Map<number, PointerInput>();
  const pen = createPenFirst();
  let press: PointerInput | null = null;
  let lastPress: PointerInput | null = null;
  let isDouble = false;
  let origin: Point = { x: 0, y: 0 };
  let grip: Grip | null = null;
  let mayCoast = false;
  let hovering: PointerInput | null = null;
  const context: ToolContext = {
    editor,
    index,
    preview,
    isDouble: () => isDouble,
    pressGrip: (event) => grip?.(context, event) ?? null,
    mayCoast: () => mayCoast,
    layDown() {
      preview.set(NO_PREVIEW);
      return idle(context);
    },
  };
  let state: ToolState = idle(context);
  const turnTo = (next: ToolState): void => {
    if (next === state) return;
    state = next;
    hold.set(next.holdMs === undefined ? null : { ms: next.holdMs });
  };

  const failures = createListeners<unknown>();
  let heard = 0;
  /** A hand that has failed is empty: whatever it held on to would never be let go. */
  const safely = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      fingers.clear();
      press = null;
      lastPress = null;
      turnTo(context.layDown());
      editor.session.show({ dragging: null, resizing: null });
      if (heard === 0) throw error;
      failures.tell(error);
    }
  };

  editor.map.onChange((change) => {
    const gone = change.notes.filter(({ after }) => after === null).map(({ id }) => id);
    if (gone.length === 0) return;
    const ids = new Set(gone);
    safely(() => turnTo(state.on({ type: "notesGone", ids })));
  });

  const noteDouble = (event: PointerInput): void => {
    isDouble =
      lastPress !== null &&
      event.time - lastPress.time < DOUBLE_CLICK_MS &&
      event.pointerType === lastPress.pointerType &&
      distance(event.point, lastPress.point) <= DOUBLE_CLICK_PIXELS[event.pointerType];
    lastPress = isDouble ? null : event;
  };

  /** The palm came first: what it began is forgotten, and the pen goes to work. */
  const makeWayForPen = (): void => {
    if (fingers.size === 0 || state.name === "draggingFromTray") return;
    for (const pointerId of fingers.keys()) pen.ignore(pointerId);
    fingers.clear();
    turnTo(state.on({ type: "escape" }));
  };

  const down = (event: PointerInput): void => {
    if (event.pointerType === "touch") fingers.set(event.pointerId, event);
    else if (event.pointerType === "pen") makeWayForPen();
    const [first, second, third] = fingers.values();
    if (first && second && !third && state.name !== "draggingFromTray") {
      state.on({ type: "escape" });
      turnTo(pinching(context, first, second));
      lastPress = null;
    } else if (state.name === "idle" || state.name === "coasting") {
      press = event;
      // A finger that only catches the map is not half of a double tap.
      if (state.name === "coasting" && event.pointerType === "touch") lastPress = null;
      else noteDouble(event);
      turnTo(state.on(event));
    }
  };

  const point = (event: PointerInput): void => {
    hovering = event.pointerType === "touch" ? null : event;
    // In calm mode nobody sees it: then it need not be sent either.
    if (editor.workshop.session.get().rules.calm) return;
    const { x, y } = toMap(editor.camera.camera.get(), event.point);
    editor.session.show({ cursor: { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 } });
  };

  const sendPointer = (event: PointerInput): void => {
    if (pen.isPalm(event)) return;
    if (event.type === "down") return down(event);
    if (fingers.has(event.pointerId)) {
      if (event.type === "move") fingers.set(event.pointerId, event);
      else fingers.delete(event.pointerId);
    }
    if (event.type !== "move" && event.pointerType === "touch") editor.session.show({ cursor: null });
    // Only the pointer that began a gesture can go on with it; pinching knows its own two.
    if (state.name === "pinching" || state.name === "idle" || event.pointerId === press?.pointerId) {
      const before = state.name;
      turnTo(state.on(event));
      const [left] = fingers.values();
      if (before === "pinching" && state.name === "panning" && left) press = left;
    }
    // After the map has gone along, or the others would see a hand that trails behind.
    if (event.type === "move") point(event);
  };

  const send = (event: ToolEvent): void => {
    switch (event.type) {
      case "leave":
        hovering = null;
        editor.session.show({ cursor: null });
        turnTo(state.on(event));
        return;
      case "escape":
      case "frame":
      case "held":
      case "notesGone":
        turnTo(state.on(event));
        return;
      case "down":
      case "move":
      case "up":
      case "cancel":
        sendPointer(event);
    }
  };

  return {
    index,
    preview,
    hold,
    origin: () => origin,
    setOrigin: (next) => {
      origin = next;
    },
    setCoasting: (may) => {
      mayCoast = may;
      if (!may && state.name === "coasting") turnTo(context.layDown());
    },
    pointedAt: () => hovering?.point ?? null,
    tool: () => state.name,
    pointAgain: () => {
      const over = hovering;
      if (over) safely(() => send({ ...over, type: "move" }));
    },
    send: (event) => safely(() => send(event)),
    addGrip(added) {
      grip = added;
      // It is to be seen at once, although nothing else has changed.
      preview.set({ ...preview.get() });
    },
    isOnGrip: (event) => context.pressGrip(event) !== null,
    takeFromTray(event, colour) {
      if (state.name === "coasting") turnTo(context.layDown());
      if (state.name !== "idle" || !editor.session.canEdit) return;
      press = event;
      safely(() => turnTo(draggingFromTray(context, event, colour)));
    },
    onFailure(listener) {
      heard += 1;
      const stop = failures.add(listener);
      return () => {
        heard -= 1;
        stop();
      };
    },
  };
}

const hands = new WeakMap<Editor, Hand>();

/** The one hand of an editor: canvas and tray work with the same. It lives as long as its editor. */
export function handOf(editor: Editor): Hand {
  const known = hands.get(editor);
  if (known) return known;
  const hand = createHand(editor);
  hands.set(editor, hand);
  return hand;
}
