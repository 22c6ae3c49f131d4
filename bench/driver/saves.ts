import type { Person } from "./person.ts";

/** As the product's client does: one question for a burst of edits. */
const ASK_DELAY_MS = 50;

/** How long it takes until an edit is confirmed to be on disk. The nonce is the number of the newest edit sent. */
export interface Saves {
  /** call before an edit is sent; asks in a moment */
  edited(person: number, number: number, sender: Person | undefined): void;
  confirmed(person: number, number: number): void;
  startMeasuring(): void;
  readonly latencies: readonly number[];
}

export function createSaves(): Saves {
  const open = new Map<number, { number: number; at: number }[]>();
  const asking = new Set<number>();
  const latencies: number[] = [];
  let isMeasuring = false;

  return {
    edited(person, number, sender) {
      const edits = open.get(person) ?? [];
      open.set(person, edits);
      edits.push({ number, at: performance.now() });
      if (asking.has(person) || !sender) return;
      asking.add(person);
      setTimeout(() => {
        asking.delete(person);
        sender.send(sender.frames.saveRequest(edits.at(-1)?.number ?? 0));
      }, ASK_DELAY_MS);
    },
    confirmed(person, number) {
      const edits = open.get(person) ?? [];
      const now = performance.now();
      for (let first = edits[0]; first && first.number <= number; first = edits[0]) {
        edits.shift();
        if (isMeasuring) latencies.push(now - first.at);
      }
    },
    startMeasuring() {
      isMeasuring = true;
    },
    latencies,
  };
}
