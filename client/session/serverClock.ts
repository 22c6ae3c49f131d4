import { timeSchema } from "../../model/api/time.ts";
import { ask } from "./api.ts";
import { createSignal, type Signal } from "./signal.ts";

/** Of several answers the quickest tells the time best. */
const QUESTIONS = 3;
/** Between them: the first comes while the page is being built, which has better things to do than to ask again. */
const PAUSE_MS = 1_000;
/** Devices' clocks drift by less than a second in that time. */
const ASK_AGAIN_MS = 10 * 60_000;

/** The server's time on a device whose own clock may be hours off. */
export interface ServerClock {
  /** milliseconds since 1970; this device's own clock until the server has answered once */
  now(): number;
  /** true once the server has answered */
  readonly isSet: Signal<boolean>;
  /** asks again, for example after a sleep */
  ask(): void;
  close(): void;
}

interface Reading {
  readonly serverTime: number;
  /** this device's steady clock at that moment */
  readonly steady: number;
}

/**
 * Counts from the server's answer by the device's steady clock, which setting the time does not move. Cristian's
 * method: the answer is taken to be half a round trip old.
 */
export function openServerClock(): ServerClock {
  const isSet = createSignal(false);
  let reading: Reading | null = null;
  let closed = false;
  let asking = false;
  /** while it was asking: the device may have slept, and what was answered before counts for nothing */
  let again = false;

  const askOnce = async (): Promise<{ reading: Reading; tripMs: number }> => {
    const asked = performance.now();
    const { now } = await ask(timeSchema, "/api/time", { cache: "no-store" });
    const tripMs = performance.now() - asked;
    return { reading: { serverTime: now + tripMs / 2, steady: performance.now() }, tripMs };
  };
  const set = async (): Promise<void> => {
    let quickest = Number.POSITIVE_INFINITY;
    for (let question = 0; question < QUESTIONS; question += 1) {
      if (question > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      if (closed) return;
      const answer = await askOnce();
      if (closed) return;
      if (answer.tripMs >= quickest) continue;
      quickest = answer.tripMs;
      reading = answer.reading;
      isSet.set(true);
    }
  };
  const start = (): void => {
    if (closed) return;
    again = asking;
    if (asking) return;
    asking = true;
    // Without an answer the last one goes on counting; the next occasion asks again.
    void set()
      .catch(() => undefined)
      .finally(() => {
        asking = false;
        if (again) start();
      });
  };
  const onVisible = (): void => {
    // The steady clock may have stood still while the device slept.
    if (document.visibilityState === "visible") start();
  };
  const timer = setInterval(start, ASK_AGAIN_MS);
  document.addEventListener("visibilitychange", onVisible);
  window.addEventListener("online", start);
  start();

  return {
    now: () => (reading ? reading.serverTime + performance.now() - reading.steady : Date.now()),
    isSet,
    ask: start,
    close() {
      closed = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onVisible);
      window.removeEventListener("online", start);
    },
  };
}
