import * as Y from "yjs";

/** What the readings of all entries of the outcome document have in common. All are total. */

export function readTexts<K extends string>(value: Y.Map<unknown>, keys: readonly K[]): Record<K, string> {
  const text = (key: K): string => {
    const found = value.get(key);
    return found instanceof Y.Text ? found.toString() : "";
  };
  return Object.fromEntries(keys.map((key) => [key, text(key)])) as Record<K, string>;
}

/** Participant id of whoever began an entry; null once that person was erased. */
export function readAuthor(value: Y.Map<unknown>): string | null {
  const author = value.get("author");
  return typeof author === "string" ? author : null;
}

/** Milliseconds since 1970, by the writer's clock. */
export function readCreatedAt(value: Y.Map<unknown>): number {
  const createdAt = value.get("createdAt");
  return typeof createdAt === "number" && Number.isFinite(createdAt) ? createdAt : 0;
}

interface Placed {
  readonly id: string;
  readonly place: { readonly order: string };
  readonly createdAt: number;
}

/** As people have put them; ties by age, then id, so that all agree. */
export function compareInList(a: Placed, b: Placed): number {
  return compareTexts(a.place.order, b.place.order) || a.createdAt - b.createdAt || compareTexts(a.id, b.id);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
