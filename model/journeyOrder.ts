import { LONG_ORDER, orderBetween, spacedOrders } from "./order.ts";

interface Ordered {
  readonly id: string;
  readonly place: { readonly order: string };
}

/**
 * Puts an entry before another one of an ordered list, null is last: as a rule by one new key, and where nothing fits
 * any more by new keys for all of them. `put` writes one.
 */
export function putAmong(
  others: readonly Ordered[],
  id: string,
  before: string | null,
  put: (id: string, order: string) => void,
): void {
  const index = before === null ? others.length : others.findIndex((one) => one.id === before);
  const at = index < 0 ? others.length : index;
  const previous = others[at - 1]?.place.order ?? null;
  const next = others[at]?.place.order ?? null;
  if (fits(previous, next)) {
    const order = orderBetween(previous || null, next);
    put(id, order);
    if (order.length <= LONG_ORDER) return;
  }
  const ids = others.map((one) => one.id);
  ids.splice(at, 0, id);
  const orders = spacedOrders(ids.length);
  for (const [place, one] of ids.entries()) put(one, orders[place] ?? "");
}

/** Two moves to one place may have given two entries the same key: nothing fits between those. */
function fits(previous: string | null, next: string | null): boolean {
  return next === null || (next !== "" && (previous === null || previous < next));
}
