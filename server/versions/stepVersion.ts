import type { Room } from "../sync/room.ts";
import { loadUpdates } from "../sync/roomDocument.ts";
import type { Shelf } from "./shelf.ts";
import { VersionRefused } from "./versionRefused.ts";

/** A map as it was at a moment when it was in memory; see `RoomDocument.history`. */
export interface HeldMap {
  readonly history: readonly Uint8Array[];
  readonly acceptedUpdates: number;
  readonly epoch: number;
  /** milliseconds since 1970 */
  readonly at: number;
}

/** See `Versions.keepStep`. True when the map has gone on since, and is not kept as it is now. */
export async function keepStep(
  shelf: Shelf,
  room: Room,
  name: string,
  held: HeldMap | null,
): Promise<boolean> {
  const { document } = room;
  // What was erased since must not come back; and mostly nothing has happened since.
  const isUsable = held?.epoch === room.epoch && held.acceptedUpdates !== document.acceptedUpdates;
  if (!held || !isUsable) {
    if (!(await shelf.holds(room.name, document.doc))) await keepOne(shelf, room, name);
    return false;
  }
  const { doc } = loadUpdates(held.history);
  try {
    if (!(await shelf.holds(room.name, doc))) await keepOne(shelf, room, name, { doc, at: held.at });
    return true;
  } finally {
    doc.destroy();
  }
}

async function keepOne(
  shelf: Shelf,
  room: Room,
  name: string,
  kept?: Parameters<Shelf["add"]>[3],
): Promise<void> {
  try {
    await shelf.add(room, "step", name, kept);
  } catch (error) {
    if (!(error instanceof VersionRefused) || error.reason !== "full") throw error;
    await shelf.add(room, "automatic", "", kept);
  }
}
