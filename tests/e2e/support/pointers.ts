import type { CDPSession, Page } from "@playwright/test";
import type { MapPage } from "./mapPage.ts";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Keys that are held meanwhile, as the DevTools protocol counts them. */
export const HELD = { alt: 1, ctrl: 2, shift: 8 } as const;

/** The same hand, whatever is in it. Real input: the browser makes the events, and all that follows from them. */
export interface Pointer {
  press(at: Spot, held?: number): Promise<void>;
  pressTwice(at: Spot): Promise<void>;
  /** Takes up what is there and lays it down elsewhere; a finger rests on it first, unless it `glides`. */
  drag(from: Spot, to: Spot, how?: Drag): Promise<void>;
  /** Goes on after a drag that was `kept`. */
  move(to: Spot): Promise<void>;
  letGo(): Promise<void>;
}

interface Drag {
  readonly held?: number;
  /** it is not let go at the end */
  readonly keeps?: boolean;
  /** of a mouse or a pen */
  readonly button?: "left" | "middle" | "right";
  /** of a finger: does not rest before it moves, as on a handle */
  readonly glides?: boolean;
}

const BUTTONS = { left: 1, right: 2, middle: 4 } as const;
/** Of the way, where a hand is seen in between. */
const STEPS = [0.15, 0.5, 0.85, 1];

/** A mouse, or a pen that is one to the browser in all but its name. */
export async function pointerOn(page: Page, pointerType: "mouse" | "pen"): Promise<Pointer> {
  const devTools = await page.context().newCDPSession(page);
  let down: { readonly button: "left" | "middle" | "right"; readonly held: number } | null = null;
  let at: Spot = { x: 0, y: 0 };
  const send = (
    type: "mousePressed" | "mouseReleased" | "mouseMoved",
    spot: Spot,
    button: "left" | "middle" | "right" | "none",
    held: number,
    clickCount = 0,
  ): Promise<unknown> => {
    at = spot;
    const buttons = down === null ? 0 : BUTTONS[down.button];
    const event = { type, ...spot, button, buttons, modifiers: held, clickCount, pointerType };
    return devTools.send("Input.dispatchMouseEvent", event);
  };
  const press = async (spot: Spot, held: number, count: number, button: "left" | "right" = "left") => {
    await send("mouseMoved", spot, "none", held);
    down = { button, held };
    await send("mousePressed", spot, button, held, count);
    down = null;
    await send("mouseReleased", spot, button, held, count);
  };
  const pointer: Pointer = {
    press: (spot, held = 0) => press(spot, held, 1),
    async pressTwice(spot) {
      await press(spot, 0, 1);
      await press(spot, 0, 2);
    },
    async drag(from, to, { held = 0, keeps = false, button = "left" } = {}) {
      await send("mouseMoved", from, "none", held);
      down = { button, held };
      await send("mousePressed", from, button, held, 1);
      for (const share of STEPS) await pointer.move(between(from, to, share));
      if (!keeps) await pointer.letGo();
    },
    move: (to) => send("mouseMoved", to, down?.button ?? "none", down?.held ?? 0).then(() => undefined),
    async letGo() {
      const { button, held } = down ?? { button: "left" as const, held: 0 };
      down = null;
      await send("mouseReleased", at, button, held, 1);
    },
  };
  return pointer;
}

/** Presses the right button, or the one on a pen's side, without a move. */
export async function pressAside(page: Page, pointerType: "mouse" | "pen", spot: Spot): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const event = { ...spot, button: "right", clickCount: 1, pointerType } as const;
  await devTools.send("Input.dispatchMouseEvent", { ...event, type: "mousePressed", buttons: 2 });
  await devTools.send("Input.dispatchMouseEvent", { ...event, type: "mouseReleased", buttons: 0 });
  await devTools.detach();
}

/** One finger, and two where a test says so. */
export async function fingersOn({ page }: MapPage): Promise<Pointer & Fingers> {
  const devTools = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", ...spots: readonly Spot[]): Promise<unknown> =>
    devTools.send("Input.dispatchTouchEvent", { type, touchPoints: [...spots] });
  const isLifted = (): Promise<void> => page.locator("[data-busy]").waitFor({ state: "attached" });
  const tap = async (spot: Spot): Promise<void> => {
    await send("touchStart", spot);
    await send("touchEnd");
  };
  return {
    press: tap,
    async pressTwice(spot) {
      await tap(spot);
      await tap(spot);
    },
    async drag(from, to, { glides = false, keeps = false } = {}) {
      await send("touchStart", from);
      if (!glides) await isLifted();
      for (const share of STEPS) await send("touchMove", between(from, to, share));
      if (!keeps) await send("touchEnd");
    },
    move: (to) => send("touchMove", to).then(() => undefined),
    letGo: () => send("touchEnd").then(() => undefined),
    async rest(spot) {
      await send("touchStart", spot);
    },
    async spread(middle, from, to) {
      const pair = (half: number): readonly [Spot, Spot] => [
        { x: middle.x - half, y: middle.y },
        { x: middle.x + half, y: middle.y },
      ];
      await send("touchStart", ...pair(from));
      for (const share of STEPS) await send("touchMove", ...pair(from + (to - from) * share));
      await send("touchEnd");
    },
  };
}

interface Fingers {
  /** puts a finger down and leaves it there */
  rest(at: Spot): Promise<void>;
  /** two fingers around a point, from half the distance `from` to half of `to` */
  spread(middle: Spot, from: number, to: number): Promise<void>;
}

function between(from: Spot, to: Spot, share: number): Spot {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Keys of a German keyboard: the character that is printed on the key, at the place where it is. */
export async function germanKeys(page: Page): Promise<(character: string, held?: number) => Promise<void>> {
  const devTools: CDPSession = await page.context().newCDPSession(page);
  return async (character, held = 0) => {
    const place = GERMAN[character];
    if (place === undefined) throw new Error(`Where is ${character} on a German keyboard?`);
    const key = { key: character, code: place.code, modifiers: held | (place.isShifted ? HELD.shift : 0) };
    const text = (held & HELD.ctrl) === 0 ? { text: character } : {};
    await devTools.send("Input.dispatchKeyEvent", { type: "keyDown", ...key, ...text });
    await devTools.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  };
}

/** `KeyboardEvent.code` names the place on an American keyboard. */
const GERMAN: Readonly<Record<string, { readonly code: string; readonly isShifted?: boolean }>> = {
  z: { code: "KeyY" },
  y: { code: "KeyZ" },
  "+": { code: "BracketRight" },
  "-": { code: "Slash" },
  "?": { code: "Minus", isShifted: true },
};
