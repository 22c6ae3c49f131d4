import type { Seat } from "../driver/seat.ts";
import { openPasser, type Passer } from "./passer.ts";

/** What the soak tells a crowd to do; a crowd is a process of its own with some of the people. */
export type CrowdOrder =
  | { readonly kind: "work"; readonly seats: readonly Seat[]; readonly editors: number }
  | { readonly kind: "settle" | "leave" };

/** The answer to each order, with what was done so far. */
export interface CrowdReport {
  readonly edits: number;
  readonly visits: number;
}

/** Come one after another, as people do. */
const ENTER_EVERY_MS = 30;

let passers: Passer[] = [];

const follow = async (order: CrowdOrder): Promise<void> => {
  switch (order.kind) {
    case "work":
      for (const [index, seat] of order.seats.entries()) {
        passers.push(openPasser(seat, index < order.editors));
        await new Promise((resolve) => void setTimeout(resolve, ENTER_EVERY_MS));
      }
      break;
    case "settle":
      await Promise.all(passers.map((passer) => passer.settle()));
      break;
    case "leave":
      for (const passer of passers) passer.leave();
      break;
  }
  const sum = (of: (passer: Passer) => number): number => passers.reduce((total, one) => total + of(one), 0);
  process.send?.({
    edits: sum(({ edits }) => edits),
    visits: sum(({ visits }) => visits),
  } satisfies CrowdReport);
  if (order.kind === "leave") {
    passers = [];
    process.disconnect();
  }
};

process.on("message", (order: CrowdOrder) => void follow(order));
