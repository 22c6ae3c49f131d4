import type { Point, Rect } from "../../model/fieldLayout.ts";
import type { Presence } from "../../model/presence.ts";
import { toMap, toScreen } from "../geometry/camera.ts";
import { follow } from "../geometry/following.ts";
import { expand } from "../geometry/rectangles.ts";
import type { Editor } from "../state/editor.ts";
import { type CursorClasses, type CursorElement, createCursorElement } from "./cursorElement.ts";
import { createFrameLoop } from "./frameLoop.ts";
import { nearbyHands, roomForHands } from "./nearbyHands.ts";

/** A hand that rests says less and less: its name goes, then it pales, then it is gone. Milliseconds. */
const RESTS = [
  { rest: "all", from: 30_000 },
  { rest: "arrow", from: 5_000 },
  { rest: "name", from: 3_500 },
] as const;
/** An arrow that leaves the screen (CSS pixels beyond its edge) is seen leaving. */
const BEYOND = 40;
/** How often it is looked at who rests, and who has come into view: nobody counts the milliseconds. */
const JUDGE_EVERY_MS = 500;

interface Cursor extends CursorElement {
  shown: Point;
  target: Point;
}

/** Where somebody points, and since when. */
interface Spot {
  readonly at: Point;
  readonly since: number;
}

interface Options {
  readonly container: HTMLElement;
  readonly editor: Editor;
  /** a person without a display name */
  readonly unnamed: string;
  readonly classes: CursorClasses;
  /** how many hands move here that are not shown */
  readonly onMore: (count: number) => void;
}

/** Keeps one element per shown person in the container; returns the way to stop. At rest there is no timer and no frame. */
export function openCursors({ container, editor, unnamed, classes, onMore }: Options): () => void {
  const { session, camera } = editor;
  const cursors = new Map<number, Cursor>();
  let spots: ReadonlyMap<number, Spot> = new Map();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  const place = (cursor: Cursor): void => {
    const { x, y } = toScreen(camera.camera.get(), cursor.shown);
    // On whole pixels: between two, a picture that is only moved is blurred.
    cursor.element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  };
  const loop = createFrameLoop((elapsedMs) => {
    let isMoving = false;
    for (const cursor of cursors.values()) {
      if (cursor.shown === cursor.target) continue;
      cursor.shown = isStill ? cursor.target : follow(cursor.shown, cursor.target, elapsedMs);
      isMoving ||= cursor.shown !== cursor.target;
      place(cursor);
    }
    return isMoving;
  });

  const cursorFor = (clientId: number, presence: Presence, at: Point): Cursor => {
    const known = cursors.get(clientId);
    if (known) return known;
    const cursor = { ...createCursorElement(presence, classes), shown: at, target: at };
    cursors.set(clientId, cursor);
    container.append(cursor.element);
    place(cursor);
    return cursor;
  };

  const judge = (): void => {
    const now = performance.now();
    const others = session.others.get();
    const pointing = [...spots].flatMap(([clientId, { at, since }]) => {
      const presence = others.get(clientId);
      return presence ? [{ clientId, presence, at, restedMs: now - since }] : [];
    });
    const { shown, more } = nearbyHands(pointing, screenOf(editor), cursors, roomForHands(camera.view.get()));
    const ids = new Set(shown.map(({ clientId }) => clientId));
    for (const [clientId, cursor] of cursors) {
      if (ids.has(clientId)) continue;
      cursor.element.remove();
      cursors.delete(clientId);
    }
    let isAwake = more > 0;
    for (const { clientId, presence, at, restedMs } of shown) {
      const cursor = cursorFor(clientId, presence, at);
      const name = presence.name || unnamed;
      if (cursor.name.textContent !== name) cursor.name.textContent = name;
      // A carried note bears the name already.
      cursor.name.hidden = presence.dragging !== null;
      const rest = RESTS.find(({ from }) => restedMs >= from)?.rest ?? "";
      if ((cursor.element.dataset.rest ?? "") !== rest) cursor.element.dataset.rest = rest;
      isAwake ||= rest !== "all";
      cursor.target = at;
    }
    onMore(more);
    loop.start();
    if (isAwake) soon();
  };
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      judge();
    }, JUDGE_EVERY_MS);
  };

  const onOthers = (): void => {
    const now = performance.now();
    const next = new Map<number, Spot>();
    for (const [clientId, { cursor }] of session.others.get()) {
      if (!cursor) continue;
      const spot = spots.get(clientId);
      const rests = spot && spot.at.x === cursor.x && spot.at.y === cursor.y;
      next.set(clientId, rests ? spot : { at: cursor, since: now });
    }
    spots = next;
    judge();
  };
  const onCamera = (): void => {
    for (const cursor of cursors.values()) place(cursor);
    if (spots.size > cursors.size || cursors.size > 0) soon();
  };

  const stops = [
    session.others.subscribe(onOthers),
    camera.camera.subscribe(onCamera),
    camera.view.subscribe(onCamera),
  ];
  onOthers();
  return () => {
    loop.stop();
    if (timer !== null) clearTimeout(timer);
    for (const stop of stops) stop();
    for (const { element } of cursors.values()) element.remove();
    cursors.clear();
    onMore(0);
  };
}

/** The part of the map on my screen and just beside it, in map units. */
function screenOf({ camera }: Editor): Rect {
  const { width, height } = camera.view.get();
  const { zoom } = camera.camera.get();
  const screen = {
    ...toMap(camera.camera.get(), { x: 0, y: 0 }),
    width: width / zoom,
    height: height / zoom,
  };
  return expand(screen, BEYOND / zoom);
}
