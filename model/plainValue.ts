import * as Y from "yjs";

/** What the plain values in a document are: other people's input. */

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !(value instanceof Y.AbstractType)
    ? (value as Record<string, unknown>)
    : {};
}

export function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** A moment that a `Date` can show. */
export function isTime(value: unknown): value is number {
  return isNumber(value) && Math.abs(value) <= 8.64e15;
}
