// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from "vitest";
import { keepHandMoving } from "../../../client/canvas/handFrames.ts";
import { handOf } from "../../../client/tools/hand.ts";
import type { PointerInput } from "../../../client/tools/toolEvent.ts";
import { editorAtHand, pointer } from "../tools/editorAtHand.ts";

/** A map whose hand gets its frames from the page; `isStill`: the system asks for less motion. */
function page(isStill = false) {
  vi.useFakeTimers();
  const stillness = { matches: isStill, addEventListener: vi.fn(), removeEventListener: vi.fn() };
  const matchMedia = vi.spyOn(window, "matchMedia").mockReturnValue(stillness as unknown as MediaQueryList);
  const at = editorAtHand();
  const hand = handOf(at.editor);
  const stop = keepHandMoving(hand);
  onTestFinished(() => {
    stop();
    matchMedia.mockRestore();
    vi.useRealTimers();
  });
  let time = 1_000;
  const finger = (type: PointerInput["type"], x: number): void => {
    time += 16;
    hand.send(pointer(type, { x, y: 900 }, { pointerType: "touch", time }));
  };
  const flick = (): void => {
    finger("down", 300);
    for (const x of [320, 340, 360, 380]) finger("move", x);
    finger("up", 380);
  };
  return { ...at, hand, stop, flick, stillness, x: () => at.editor.camera.camera.get().x };
}

test("a flicked map moves with the page's frames until it rests, and then asks for none", () => {
  const { flick, x, hand } = page();
  flick();
  const released = x();
  vi.advanceTimersByTime(100);
  expect(x()).toBeGreaterThan(released + 20);
  vi.advanceTimersByTime(5_000);
  expect(hand.tool()).toBe("idle");
  expect(vi.getTimerCount()).toBe(0);
});

test("for those whose system asks for less motion it stays, also when they ask while it moves", () => {
  const still = page(true);
  still.flick();
  const released = still.x();
  vi.advanceTimersByTime(500);
  expect(still.x()).toBe(released);

  const { flick, x, stillness } = page();
  flick();
  vi.advanceTimersByTime(50);
  stillness.matches = true;
  for (const [, listener] of stillness.addEventListener.mock.calls) (listener as () => void)();
  const stopped = x();
  vi.advanceTimersByTime(500);
  expect(x()).toBe(stopped);
});

test("at the edge what is dragged, and a marquee, move the map frame by frame; closed, nothing moves", () => {
  const { hand, x, stop } = page();
  hand.send(pointer("down", { x: 400, y: 900 }));
  hand.send(pointer("move", { x: 300, y: 960 }));
  hand.send(pointer("move", { x: 0, y: 960 }));
  vi.advanceTimersByTime(200);
  const scrolled = x();
  expect(scrolled).toBeGreaterThan(50);
  stop();
  vi.advanceTimersByTime(200);
  expect(x()).toBe(scrolled);
});
