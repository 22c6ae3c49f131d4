import type { Point } from "../../model/fieldLayout.ts";
import { personColour } from "../../model/presence.ts";
import { createLaserTrail, type LaserTrail } from "../attention/laserTrail.ts";
import { toScreen } from "../geometry/camera.ts";
import { follow } from "../geometry/following.ts";
import type { Editor } from "../state/editor.ts";
import { createFrameLoop } from "./frameLoop.ts";
import { pixelRatioNow } from "./usePixelRatio.ts";

/** CSS pixels. */
const DOT = 7;
const TRAIL_WIDTH = 8;

/** Paints the laser pointers on a canvas of their own. */
export interface LaserPainter {
  /** my own pointer, ahead of its way over the network; null: it rests */
  point(at: Point | null): void;
  close(): void;
}

interface Laser {
  readonly colour: string;
  readonly trail: LaserTrail;
  shown: Point;
  /** null: put down; its trail still glows */
  target: Point | null;
}

/** Me among the others, by awareness client id, which is never negative. */
const OWN = -1;

export function openLaserPainter(canvas: HTMLCanvasElement, editor: Editor): LaserPainter {
  const { camera, session } = editor;
  const lasers = new Map<number, Laser>();
  const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const context = canvas.getContext("2d");

  const move = (id: number, participantId: string, at: Point | null): void => {
    const laser = lasers.get(id);
    if (laser) laser.target = at;
    else if (at) {
      lasers.set(id, {
        colour: personColour(participantId),
        trail: createLaserTrail(),
        shown: at,
        target: at,
      });
    }
  };

  const loop = createFrameLoop((elapsedMs) => {
    const now = performance.now();
    if (!context) return false;
    const { width, height } = camera.view.get();
    const ratio = pixelRatioNow({ width, height });
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    let isMoving = false;
    for (const [id, laser] of lasers) {
      if (laser.target && laser.shown !== laser.target) {
        laser.shown = isStill || id === OWN ? laser.target : follow(laser.shown, laser.target, elapsedMs);
        laser.trail.push(laser.shown, now);
      }
      const glowing = paintTrail(laser, now);
      if (laser.target) paintDot(laser);
      else if (!glowing) lasers.delete(id);
      isMoving ||= glowing || (laser.target !== null && laser.shown !== laser.target);
    }
    // For assistive technology and tests there is nothing else to see of them.
    const lit = String([...lasers.values()].filter(({ target }) => target !== null).length);
    if (canvas.dataset.lasers !== lit) canvas.dataset.lasers = lit;
    return isMoving;
  });

  const paintTrail = ({ trail, colour }: Laser, now: number): boolean => {
    const points = trail.at(now);
    if (!context || isStill) return false;
    context.lineCap = "round";
    context.strokeStyle = colour;
    let last: Point | null = null;
    for (const { glow, ...point } of points) {
      const at = toScreen(camera.camera.get(), point);
      if (last) {
        context.globalAlpha = 0.7 * glow;
        context.lineWidth = TRAIL_WIDTH * glow;
        context.beginPath();
        context.moveTo(last.x, last.y);
        context.lineTo(at.x, at.y);
        context.stroke();
      }
      last = at;
    }
    context.globalAlpha = 1;
    return points.length > 0;
  };

  const paintDot = ({ shown, colour }: Laser): void => {
    if (!context) return;
    const { x, y } = toScreen(camera.camera.get(), shown);
    context.beginPath();
    context.arc(x, y, DOT, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
    // A light edge and a dark one: seen on paper and on a dark board alike.
    context.lineWidth = 2.5;
    context.strokeStyle = "#ffffff";
    context.stroke();
    context.beginPath();
    context.arc(x, y, DOT + 2, 0, 2 * Math.PI);
    context.lineWidth = 1;
    context.strokeStyle = "rgba(0, 0, 0, 0.45)";
    context.stroke();
  };

  const onOthers = (): void => {
    const others = session.others.get();
    for (const [id, laser] of lasers) if (id !== OWN && !others.has(id)) laser.target = null;
    for (const [id, { laser, participantId }] of others) move(id, participantId, laser);
    if (lasers.size > 0) loop.start();
  };
  const redraw = (): void => {
    if (lasers.size > 0) loop.start();
  };

  const stops = [
    session.others.subscribe(onOthers),
    camera.camera.subscribe(redraw),
    camera.view.subscribe(redraw),
  ];
  onOthers();
  return {
    point(at) {
      move(OWN, session.me.participantId, at);
      redraw();
    },
    close() {
      loop.stop();
      for (const stop of stops) stop();
    },
  };
}
