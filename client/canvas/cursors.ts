import type { Point } from "../../model/fieldLayout.ts";
import { type Presence, personColour } from "../../model/presence.ts";
import { toMap, toScreen } from "../geometry/camera.ts";
import { follow } from "../geometry/following.ts";
import type { Editor } from "../state/editor.ts";
import { createFrameLoop } from "./frameLoop.ts";

/** More moving arrows than this are only noise; the nearest to the middle of the screen are shown. */
const MOST_SHOWN = 25;
/** A hand that rests says nothing any more: first its name goes, then its arrow. */
const NAME_RESTS_MS = 3500;
const ALL_RESTS_MS = 5000;

interface Cursor {
  readonly element: HTMLElement;
  readonly name: HTMLElement;
  shown: Point;
  target: Point;
  timers: ReturnType<typeof setTimeout>[];
}

interface Classes {
  readonly person: string;
  readonly name: string;
}

/** Keeps one element per shown person in `container`; returns the way to stop. */
export function openCursors(
  container: HTMLElement,
  editor: Editor,
  unnamed: string,
  classes: Classes,
): () => void {
  const cursors = new Map<number, Cursor>();
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  const place = (cursor: Cursor): void => {
    const { x, y } = toScreen(editor.camera.camera.get(), cursor.shown);
    cursor.element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
  };
  const placeAll = (): void => {
    for (const cursor of cursors.values()) place(cursor);
  };
  const loop = createFrameLoop((elapsedMs) => {
    let moving = false;
    for (const cursor of cursors.values()) {
      if (cursor.shown === cursor.target) continue;
      cursor.shown = calm ? cursor.target : follow(cursor.shown, cursor.target, elapsedMs);
      moving ||= cursor.shown !== cursor.target;
      place(cursor);
    }
    return moving;
  });

  const wake = (cursor: Cursor): void => {
    for (const timer of cursor.timers) clearTimeout(timer);
    delete cursor.element.dataset.rest;
    const rest = (how: string, wait: number): ReturnType<typeof setTimeout> =>
      setTimeout(() => {
        cursor.element.dataset.rest = how;
      }, wait);
    cursor.timers = [rest("name", NAME_RESTS_MS), rest("all", ALL_RESTS_MS)];
  };
  const remove = (clientId: number, cursor: Cursor): void => {
    for (const timer of cursor.timers) clearTimeout(timer);
    cursor.element.remove();
    cursors.delete(clientId);
  };

  const onOthers = (): void => {
    const pointing = nearest(editor);
    for (const [clientId, cursor] of cursors) if (!pointing.has(clientId)) remove(clientId, cursor);
    for (const [clientId, { presence, at }] of pointing) {
      let cursor = cursors.get(clientId);
      if (!cursor) {
        cursor = createCursor(container, at, presence, classes);
        cursors.set(clientId, cursor);
        place(cursor);
        wake(cursor);
      }
      const name = presence.name || unnamed;
      if (cursor.name.textContent !== name) cursor.name.textContent = name;
      // A carried note bears the name already.
      cursor.name.hidden = presence.dragging !== null;
      if (at.x !== cursor.target.x || at.y !== cursor.target.y) {
        cursor.target = at;
        wake(cursor);
      }
    }
    loop.start();
  };

  const stops = [editor.session.others.subscribe(onOthers), editor.camera.camera.subscribe(placeAll)];
  onOthers();
  return () => {
    loop.stop();
    for (const stop of stops) stop();
    for (const [clientId, cursor] of cursors) remove(clientId, cursor);
  };
}

function nearest(editor: Editor): Map<number, { readonly presence: Presence; readonly at: Point }> {
  const { width, height } = editor.camera.view.get();
  const middle = toMap(editor.camera.camera.get(), { x: width / 2, y: height / 2 });
  const pointing = [...editor.session.others.get()].flatMap(([clientId, presence]) =>
    presence.cursor ? [{ clientId, presence, at: presence.cursor }] : [],
  );
  if (pointing.length > MOST_SHOWN) {
    const away = ({ at }: { readonly at: Point }): number => Math.hypot(at.x - middle.x, at.y - middle.y);
    pointing.sort((a, b) => away(a) - away(b));
    pointing.length = MOST_SHOWN;
  }
  return new Map(pointing.map(({ clientId, presence, at }) => [clientId, { presence, at }]));
}

const ARROW = "M1.5 1.5 L1.5 16.2 L5.4 12.6 L8.2 18.6 L11 17.3 L8.3 11.5 L13.6 11.2 Z";

function createCursor(container: HTMLElement, at: Point, presence: Presence, classes: Classes): Cursor {
  const element = document.createElement("div");
  element.className = classes.person;
  element.style.setProperty("--person", personColour(presence.participantId));
  const arrow = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  arrow.setAttribute("viewBox", "0 0 18 20");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  for (const [key, value] of Object.entries({
    d: ARROW,
    fill: "currentColor",
    stroke: "#fff",
    "stroke-width": "1.4",
    "stroke-linejoin": "round",
  })) {
    path.setAttribute(key, value);
  }
  arrow.append(path);
  const name = document.createElement("span");
  name.className = classes.name;
  element.append(arrow, name);
  container.append(element);
  return { element, name, shown: at, target: at, timers: [] };
}
