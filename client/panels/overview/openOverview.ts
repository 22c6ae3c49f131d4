import type { Palette } from "../../../model/palette.ts";
import { personColour } from "../../../model/presence.ts";
import type { Size } from "../../geometry/camera.ts";
import {
  cameraAround,
  clampTo,
  gripOn,
  onOverview,
  overviewSize,
  screenOn,
} from "../../geometry/overview.ts";
import type { Editor } from "../../state/editor.ts";
import { noGestures } from "../controls/noGestures.ts";
import { fitMiniMap, miniBounds, paintMiniMap } from "../wall/paintMiniMap.ts";
import { overviewMap } from "./overviewMap.ts";

/** CSS pixels. */
const MOST: Size = { width: 216, height: 168 };
const MOST_PIXEL_RATIO = 2;
/** Three times a second looks live; a map of thousands of notes waits longer, so that it never costs more than a twentieth. */
const PAINT_EVERY_MS = 350;
const PAINT_SHARE = 20;
/** Where people are is looked at as often; a dot of this size tells one from another, and a crowd from a field. */
const DOT_RADIUS = 3;
const CROWD = 40;
const CROWD_RADIUS = 2;

interface Parts {
  readonly box: HTMLElement;
  /** the map, painted when it has changed */
  readonly ground: HTMLCanvasElement;
  /** where the others are */
  readonly people: HTMLCanvasElement;
  /** what is on my screen; all that moves while the map is panned */
  readonly screen: HTMLElement;
}

/** Keeps the overview painted and lets a press on it move the map. Returns the way to stop. */
export function openOverview(
  editor: Editor,
  { box, ground, people, screen }: Parts,
  palette: Palette,
): () => void {
  const { camera, view } = editor.camera;
  const leaving = new AbortController();
  const { signal } = leaving;
  let size: Size = { width: 1, height: 1 };
  let fit = { scale: 1, left: 0, top: 0 };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let peopleTimer: ReturnType<typeof setTimeout> | null = null;
  let wait = PAINT_EVERY_MS;

  const clear = (canvas: HTMLCanvasElement): CanvasRenderingContext2D | null => {
    const ratio = Math.min(MOST_PIXEL_RATIO, window.devicePixelRatio);
    // Setting its size clears a canvas.
    canvas.width = Math.round(size.width * ratio);
    canvas.height = Math.round(size.height * ratio);
    const context = canvas.getContext("2d");
    context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    return context;
  };
  const place = (): void => {
    const { x, y, width, height } = clampTo(size, screenOn(fit, camera.get(), view.get()));
    screen.style.width = `${width.toFixed(1)}px`;
    screen.style.height = `${height.toFixed(1)}px`;
    screen.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
  };
  const paint = (): void => {
    timer = null;
    const start = performance.now();
    const map = overviewMap(editor);
    size = overviewSize(miniBounds(map), MOST);
    fit = fitMiniMap(map, size);
    box.style.width = `${size.width}px`;
    box.style.height = `${size.height}px`;
    const context = clear(ground);
    if (context) paintMiniMap(context, map, palette, size);
    wait = Math.max(PAINT_EVERY_MS, PAINT_SHARE * (performance.now() - start));
    place();
    paintPeople();
  };
  const paintPeople = (): void => {
    peopleTimer = null;
    const context = clear(people);
    if (!context || editor.workshop.session.get().rules.calm) return;
    const others = [...editor.session.others.get().values()];
    const radius = others.length > CROWD ? CROWD_RADIUS : DOT_RADIUS;
    for (const { cursor, view: seen, participantId } of others) {
      const at = cursor ?? (seen && { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 });
      if (!at) continue;
      const { x, y } = onOverview(fit, at);
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fillStyle = personColour(participantId);
      context.fill();
      context.lineWidth = 1;
      context.strokeStyle = "#ffffff";
      context.stroke();
    }
  };
  const paintSoon = (): void => {
    timer ??= setTimeout(paint, wait);
  };
  const paintPeopleSoon = (): void => {
    peopleTimer ??= setTimeout(paintPeople, PAINT_EVERY_MS);
  };

  const pointOf = ({ clientX, clientY }: PointerEvent) => {
    const { left, top } = box.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  let held: { readonly pointerId: number; readonly grip: { readonly x: number; readonly y: number } } | null =
    null;
  const move = (event: PointerEvent): void => {
    if (held?.pointerId !== event.pointerId) return;
    const { x, y } = pointOf(event);
    const middle = { x: x - held.grip.x, y: y - held.grip.y };
    camera.set(cameraAround(fit, camera.get(), view.get(), middle));
  };
  const down = (event: PointerEvent): void => {
    if (held !== null || event.button !== 0) return;
    // Nor does what has the focus lose it, nor does a finger scroll.
    event.preventDefault();
    box.setPointerCapture(event.pointerId);
    held = {
      pointerId: event.pointerId,
      grip: gripOn(screenOn(fit, camera.get(), view.get()), pointOf(event)),
    };
    move(event);
  };
  const up = ({ pointerId }: PointerEvent): void => {
    if (held?.pointerId === pointerId) held = null;
  };
  signal.addEventListener("abort", noGestures(box) ?? (() => undefined));
  box.addEventListener("pointerdown", down, { signal });
  box.addEventListener("pointermove", move, { signal });
  box.addEventListener("pointerup", up, { signal });
  box.addEventListener("pointercancel", up, { signal });

  const stops = [
    editor.map.onChange(paintSoon),
    editor.session.others.subscribe(paintPeopleSoon),
    editor.workshop.session.subscribe(paintPeopleSoon),
    camera.subscribe(place),
    view.subscribe(place),
  ];
  paint();
  return () => {
    leaving.abort();
    if (timer !== null) clearTimeout(timer);
    if (peopleTimer !== null) clearTimeout(peopleTimer);
    for (const stop of stops) stop();
  };
}
