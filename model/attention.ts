import { isOneOf, PLACES, type PlaceKey } from "./fields.ts";
import { isId } from "./ids.ts";
import { asRecord, isNumber, isTime } from "./plainValue.ts";

/** Where a facilitator asks everyone to look. `id` is new with every call, so that the same call can come twice. */
export type Attention = { readonly id: string; readonly by: string; readonly at: number } & (
  | {
      readonly kind: "view";
      readonly mapId: string;
      /** map units */
      readonly rect: {
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
      };
    }
  | { readonly kind: "field"; readonly mapId: string | null; readonly field: PlaceKey }
  | { readonly kind: "note"; readonly mapId: string; readonly noteId: string }
  /** look where this person looks, until another call or `free` */
  | { readonly kind: "follow"; readonly participantId: string }
  | { readonly kind: "free" }
);

export function readAttention(value: unknown): Attention | null {
  const { id, by, at, kind, mapId, rect, field, noteId, participantId } = asRecord(value);
  if (!isId(id) || typeof by !== "string" || !isTime(at)) return null;
  const call = { id, by, at };
  switch (kind) {
    case "view": {
      const { x, y, width, height } = asRecord(rect);
      if (!isId(mapId) || !isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return null;
      return width > 0 && height > 0 ? { ...call, kind, mapId, rect: { x, y, width, height } } : null;
    }
    case "field":
      if (!isOneOf(PLACES, field)) return null;
      return { ...call, kind, field, mapId: isId(mapId) ? mapId : null };
    case "note":
      return isId(mapId) && isId(noteId) ? { ...call, kind, mapId, noteId } : null;
    case "follow":
      return isId(participantId) ? { ...call, kind, participantId } : null;
    case "free":
      return { ...call, kind };
    default:
      return null;
  }
}
