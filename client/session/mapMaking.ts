import { type Trouble, troubleOf } from "./api.ts";
import { createSignal, type Signal } from "./signal.ts";

/** How far it is with a map that was begun on this device. */
export type Making =
  /** the server has it */
  | { readonly kind: "made" }
  /** nothing was asked yet, or there was no answer: it will be asked again */
  | { readonly kind: "waiting" }
  /** the facilitators do not let participants begin maps, or not now */
  | { readonly kind: "notAllowed" }
  /** nobody will ever take it: the workshop is gone, or I am no longer in it */
  | { readonly kind: "shut"; readonly trouble: Trouble };

export interface MapMaking {
  readonly state: Signal<Making>;
  /** From now on the map is wanted: asks until there is an answer. */
  begin(): void;
  /** Asks at once where it would wait: the network has come back, or the rules have changed. */
  again(): void;
  close(): void;
}

/** With chance, so that a class that comes out of the underground does not ask in one moment. */
const askAgainMs = (): number => 2_000 + Math.random() * 3_000;

/** These do not pass by waiting. */
const FINAL: ReadonlySet<Trouble> = new Set([
  "unknown-workshop",
  "unknown-token",
  "not-joined",
  "invalid-body",
]);

/**
 * Has a map made that was begun on this device, by an id of our own. `ask` rejects with the trouble; it can be called
 * again and again, because the server makes each id once.
 */
export function openMapMaking({
  isMade,
  ask,
  waitMs = askAgainMs,
}: {
  readonly isMade: boolean;
  readonly ask: () => Promise<void>;
  readonly waitMs?: () => number;
}): MapMaking {
  const state = createSignal<Making>({ kind: isMade ? "made" : "waiting" });
  let isWanted = false;
  let isAsking = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let closed = false;

  const stopTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const next = async (): Promise<void> => {
    const { kind } = state.get();
    if (!isWanted || isAsking || closed || kind === "made" || kind === "shut") return;
    stopTimer();
    isAsking = true;
    const trouble = await ask().then(() => null, troubleOf);
    isAsking = false;
    if (closed) return;
    if (trouble === null) state.set({ kind: "made" });
    else if (FINAL.has(trouble)) state.set({ kind: "shut", trouble });
    else if (trouble === "forbidden") state.set({ kind: "notAllowed" });
    else {
      state.set({ kind: "waiting" });
      timer = setTimeout(() => void next(), waitMs());
    }
  };
  return {
    state,
    begin: () => {
      if (isWanted) return;
      isWanted = true;
      void next();
    },
    again: () => void next(),
    close: () => {
      closed = true;
      stopTimer();
    },
  };
}
