import * as Y from "yjs";
import { SERVER_OWNER } from "../storage/store.ts";
import type { Room } from "../sync/room.ts";
import type { Deeds } from "./deeds.ts";
import { keyOf } from "./structKey.ts";
import { type Traces, type Undo, undoEdits } from "./undoEdits.ts";

export interface UndoWish {
  readonly participantId: string;
  /** milliseconds since 1970 */
  readonly since: number;
}

/**
 * What to write into a room's map to take back what somebody did since a moment; see `undoEdits`. Who added what is
 * told by the client ids, since when and who deleted what by `deeds`; where those do not reach back, as after a
 * restart, all that they added since `version` counts.
 */
export function undoOf(
  room: Pick<Room, "name" | "document">,
  version: Y.Doc | null,
  deeds: Deeds,
  wish: UndoWish,
): Undo & { readonly isComplete: boolean } {
  const { doc, owners } = room.document;
  const { participantId, since } = wish;
  const deed = deeds.since(room.name, participantId, since);
  const isKnown = since >= deeds.knownFrom;
  const addedFrom = (client: number): number => {
    const told = deed.addedFrom.get(client) ?? Number.POSITIVE_INFINITY;
    return isKnown || version === null ? told : Math.min(told, Y.getState(version.store, client));
  };
  const touched = new Set(deed.touchedEntries.map(keyOf));
  const deletedEntries = new Map(deed.deletedEntries.map(({ id, before }) => [keyOf(id), before]));
  const values = new Map(deed.values.map(({ id, value }) => [keyOf(id), value]));
  const letters = new Map<string, string>();
  for (const { id, text } of deed.letters) {
    for (let offset = 0; offset < text.length; offset += 1) {
      letters.set(keyOf(Y.createID(id.client, id.clock + offset)), text[offset] ?? "");
    }
  }
  const traces: Traces = {
    isAdded: ({ client, clock }) => owners.get(client) === participantId && clock >= addedFrom(client),
    isDeleted: (id) => Y.isDeleted(deed.deleted, id),
    deletedEntry: (id) => deletedEntries.get(keyOf(id)),
    hasTouched: (id) => touched.has(keyOf(id)),
    valueOf: (id) => values.get(keyOf(id)),
    letterOf: (id) => letters.get(keyOf(id)),
    isBrought(entry, { id: { client } }) {
      const createdAt = entry.get("createdAt");
      const isTheirs = entry.get("author") === participantId;
      const owner = owners.get(client);
      const isOfTime = typeof createdAt === "number" && createdAt >= since;
      return isTheirs && isOfTime && (owner === SERVER_OWNER || (!isKnown && owner === participantId));
    },
  };
  return { ...undoEdits(doc, version, traces), isComplete: isKnown };
}
