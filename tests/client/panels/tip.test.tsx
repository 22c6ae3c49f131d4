// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fetchAllParts } from "../../../client/panels/controls/fetchedPart.tsx";
import { TipButton } from "../../../client/panels/controls/TipButton.tsx";

beforeEach(async () => {
  await fetchAllParts();
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function bar(onPress = (): void => undefined): readonly [HTMLElement, HTMLElement] {
  render(
    <>
      <TipButton tip="Undo the last step" onPress={onPress}>
        Undo
      </TipButton>
      <TipButton tip="Redo it">Redo</TipButton>
    </>,
  );
  return [screen.getByRole("button", { name: "Undo" }), screen.getByRole("button", { name: "Redo" })];
}

function told(): string | null {
  return screen.queryByRole("tooltip")?.textContent ?? null;
}

function after(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

/** Long enough that what was told before makes nothing come sooner. */
const LONG = 5_000;

test("what a sign means is told once the pointer rests on it, the next one's at once, and no more when it leaves", () => {
  after(LONG);
  const [undo, redo] = bar();
  fireEvent.pointerEnter(undo, { pointerType: "mouse" });
  after(499);
  expect(told()).toBeNull();
  after(1);
  expect(told()).toBe("Undo the last step");
  const tip = screen.getByText("Undo the last step");
  expect(undo.getAttribute("aria-describedby")).toBe(tip.id);
  fireEvent.pointerLeave(undo);
  expect(told()).toBeNull();
  expect(undo.hasAttribute("aria-describedby")).toBe(false);
  fireEvent.pointerEnter(redo, { pointerType: "mouse" });
  expect(told()).toBe("Redo it");
  fireEvent.pointerLeave(redo);
});

test("a press takes the tip away, or keeps it from coming, and has the focus and its effect", () => {
  after(LONG);
  const onPress = vi.fn();
  const [undo] = bar(onPress);
  fireEvent.pointerEnter(undo, { pointerType: "mouse" });
  fireEvent.pointerDown(undo);
  fireEvent.click(undo);
  after(LONG);
  expect(told()).toBeNull();
  expect(onPress).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(undo);
});

test("a finger presses and waits for nothing", () => {
  after(LONG);
  const [undo] = bar();
  fireEvent.pointerEnter(undo, { pointerType: "touch" });
  after(LONG);
  expect(told()).toBeNull();
});

test("who comes by keyboard is told at once; Escape takes away the tip and nothing else", () => {
  after(LONG);
  const onEscape = vi.fn();
  document.addEventListener("keydown", onEscape);
  const [undo, redo] = bar();
  fireEvent.pointerEnter(undo, { pointerType: "mouse" });
  after(500);
  act(() => redo.focus());
  expect(told()).toBe("Redo it");
  fireEvent.keyDown(redo, { key: "Escape" });
  expect(told()).toBeNull();
  expect(onEscape).not.toHaveBeenCalled();
  fireEvent.keyDown(redo, { key: "Escape" });
  expect(onEscape).toHaveBeenCalledTimes(1);
  document.removeEventListener("keydown", onEscape);
});
