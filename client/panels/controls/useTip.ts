import { type FocusEvent, type PointerEvent, useEffect, useState } from "react";

/** How long the pointer rests on a sign until it is told what that means. */
const REST_MS = 500;
/** For so long after one was told, the next is told at once. */
const WARM_MS = 500;

/** Of the one that is open or about to be: there is never a second. */
let closeOther: (() => void) | null = null;
let closedAt = Number.NEGATIVE_INFINITY;

interface Tip {
  readonly isOpen: boolean;
  readonly close: () => void;
  /** for what it is the tip of */
  readonly handlers: {
    readonly onPointerEnter: (event: PointerEvent) => void;
    readonly onPointerLeave: () => void;
    readonly onPointerDown: () => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: () => void;
  };
}

/** When the tip of a sign is shown: while a pointer rests on it or the keyboard has come to it, until it is pressed. */
export function useTip(): Tip {
  const [isOpen, setOpen] = useState(false);
  const [hand] = useState(() => tipHand(setOpen));
  useEffect(() => hand.close, [hand]);
  return { isOpen, ...hand };
}

function tipHand(setOpen: (isOpen: boolean) => void): Omit<Tip, "isOpen"> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isOpen = false;
  /** It is then told no more until the pointer or the keyboard has left it. */
  let isPressed = false;
  const close = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (closeOther === close) closeOther = null;
    if (!isOpen) return;
    isOpen = false;
    closedAt = performance.now();
    setOpen(false);
  };
  const open = (): void => {
    timer = null;
    isOpen = true;
    setOpen(true);
  };
  const leave = (): void => {
    isPressed = false;
    close();
  };
  const press = (): void => {
    isPressed = true;
    close();
  };
  const begin = (wait: number): void => {
    if (isPressed) return;
    if (closeOther !== close) closeOther?.();
    closeOther = close;
    if (isOpen || timer !== null) return;
    const isWarm = performance.now() - closedAt < WARM_MS;
    if (isWarm || wait === 0) open();
    else timer = setTimeout(open, wait);
  };
  return {
    close,
    handlers: {
      // A finger does not rest on anything: it presses.
      onPointerEnter: ({ pointerType }) => pointerType === "touch" || begin(REST_MS),
      onPointerLeave: leave,
      onPointerDown: press,
      onFocus: ({ currentTarget }) => currentTarget.matches(":focus-visible") && begin(0),
      onBlur: leave,
      onKeyDown: close,
    },
  };
}
