/**
 * Keys for lists that several people reorder at once: text that sorts where an entry stands, so that a move writes one
 * value and nobody's move undoes another's. Digits of a number between 0 and 1 in base 62, in the order of their codes.
 */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE = DIGITS.length;
/** Longer ones come of moving to the very same place again and again: time to space the list anew. */
export const LONG_ORDER = 40;
const ORDER_PATTERN = /^[0-9A-Za-z]{1,200}$/;

/** What does not order anything comes first, and stays there until somebody moves it. */
export function readOrder(value: unknown): string {
  return typeof value === "string" && ORDER_PATTERN.test(value) ? value : "";
}

/**
 * A key between two neighbours; null where there is none. Ends in a digit by chance: two people who put something into
 * the same gap at the same moment get two places, and not one that nothing fits into any more.
 */
export function orderBetween(before: string | null, after: string | null): string {
  let upper = after;
  let key = "";
  for (let index = 0; ; index += 1) {
    const low = digitAt(before, index);
    const high = upper === null ? BASE : digitAt(upper, index);
    if (high - low > 1) return key + DIGITS.charAt(between(low, high, before, upper)) + byChance();
    key += DIGITS.charAt(low);
    // From here on anything is below what comes after.
    if (high > low) upper = null;
  }
}

/** Keys for a whole list, as far apart as the next moves need. */
export function spacedOrders(count: number): string[] {
  const orders: string[] = [];
  for (let index = 0; index < count; index += 1) orders.push(orderBetween(orders.at(-1) ?? null, null));
  return orders;
}

/** At the ends the next one is one digit away: there lists grow, and keys must not grow with them. */
function between(low: number, high: number, before: string | null, after: string | null): number {
  if (after === null && before !== null) return low + 1;
  if (before === null && after !== null) return high - 1;
  return Math.floor((low + high) / 2);
}

function byChance(): string {
  // Never "0": nothing would fit before a key that ends in it.
  return DIGITS.charAt(1 + Math.floor(Math.random() * (BASE - 1)));
}

function digitAt(key: string | null, index: number): number {
  return key === null || index >= key.length ? 0 : DIGITS.indexOf(key.charAt(index));
}
