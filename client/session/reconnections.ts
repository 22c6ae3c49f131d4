import { createSignal, type Signal } from "./signal.ts";

const count = createSignal(0);

/** How often a connection of this window was made again after it was lost: the server may be another since. */
export const reconnections: Signal<number> = count;

export function tellReconnected(): void {
  count.set(count.get() + 1);
}
