import { createSignal, type Signal } from "../../session/signal.ts";
import { type ScaledBoard, scaleBoard, widthOf } from "./scaledBoard.ts";
import { listenToZoom, listenToZoomKeys } from "./zoomInput.ts";

/** How large a journey is shown. */
export interface BoardZoom {
  /** in whole numbers */
  readonly percent: Signal<number>;
  /** one step larger or smaller */
  step(by: 1 | -1): void;
  /** as it is meant to be read */
  whole(): void;
  /** as large as shows all phases at once */
  fit(): void;
  close(): void;
}

/** Percent. Below, a phase is a stripe; above, a card is a poster. */
export const ZOOM = { min: 30, max: 200, step: 10 } as const;

/** After the last turn of the wheel the board is laid out, and its words are sharp again. */
const RESTS_AFTER_MS = 150;

/**
 * Zooms `content` inside `scroller`: by wheel, trackpad, two fingers, keys and buttons. Written to the style at once: React
 * hears only of the number. What is under the pointer stays there.
 */
export function openBoardZoom(
  scroller: HTMLElement,
  content: HTMLElement,
  areSingleKeysOn: () => boolean,
): BoardZoom {
  const percent = createSignal(100);
  let zoom = 1;
  let laidOut = 1;
  let scaled: ScaledBoard | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const bounded = (wanted: number): number => Math.min(ZOOM.max / 100, Math.max(ZOOM.min / 100, wanted));
  const rest = (): void => {
    clearTimeout(timer);
    if (!scaled) return;
    scaled.layOut(zoom);
    scaled = null;
    laidOut = zoom;
    // Where a phase is not as wide as the screen, one does not leaf from phase to phase.
    scroller.toggleAttribute("data-zoomed", percent.get() !== 100);
  };
  const to = (wanted: number, from: Point, at: Point): void => {
    const next = bounded(wanted);
    scaled ??= scaleBoard(scroller, content, laidOut);
    scaled.scale(next / zoom, from, at);
    zoom = next;
    percent.set(Math.round(zoom * 100));
    clearTimeout(timer);
  };
  const aroundMiddle = (wanted: number): void => {
    const { left, top, width, height } = scroller.getBoundingClientRect();
    const middle = { x: left + width / 2, y: top + height / 2 };
    to(wanted / 100, middle, middle);
    rest();
  };
  const step = (by: 1 | -1): void => aroundMiddle((Math.round((zoom * 100) / ZOOM.step) + by) * ZOOM.step);
  const whole = (): void => aroundMiddle(100);
  const fit = (): void => {
    rest();
    const fitting = Math.floor((scroller.clientWidth / widthOf(content)) * laidOut * 100);
    scroller.scrollTo({ left: 0, top: 0, behavior: "instant" });
    const { left, top } = scroller.getBoundingClientRect();
    to(Math.min(100, fitting) / 100, { x: left, y: top }, { x: left, y: top });
    rest();
  };
  const stops = [
    listenToZoom(scroller, {
      onZoom(factor, from, at, hand) {
        to(zoom * factor, from, at);
        if (hand === "turns") timer = setTimeout(rest, RESTS_AFTER_MS);
      },
      onRest: rest,
    }),
    listenToZoomKeys((key) => {
      switch (key) {
        case "larger":
          return step(1);
        case "smaller":
          return step(-1);
        case "whole":
          return whole();
        case "fit":
          return fit();
      }
    }, areSingleKeysOn),
  ];
  return {
    percent,
    step,
    whole,
    fit,
    close() {
      rest();
      for (const stop of stops) stop();
    },
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}
