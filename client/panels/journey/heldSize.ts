import { readSize } from "../../../model/journey.ts";
import type { HeldSize } from "../../state/journeyPeople.ts";

/** How large something is in another's hand; it can be no larger than when it is let go. */
export function heldSize(held: HeldSize | undefined, bounds: Parameters<typeof readSize>[1]): number | null {
  return held ? readSize(held.size, bounds) : null;
}
