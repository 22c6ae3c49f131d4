import type { Hand } from "../tools/hand.ts";

/** Milliseconds of the tick under a finger when what it rests on is lifted. */
const TICK_MS = 12;

/** Where the device can; Safari on a phone has no such thing. */
export function tickUnderFinger(): void {
  if ("vibrate" in navigator) navigator.vibrate(TICK_MS);
}

/** Tells the hand when a finger has rested as long as the hand waits for. Returns the way to stop. */
export function runHoldClock(hand: Hand, onLifted: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = hand.hold.subscribe(() => {
    clearTimeout(timer);
    const hold = hand.hold.get();
    if (!hold) return;
    timer = setTimeout(() => {
      hand.send({ type: "held" });
      if (hand.tool() === "holdingNotes") onLifted();
    }, hold.ms);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
