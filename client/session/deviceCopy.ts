import * as Y from "yjs";
import { browserStorage } from "./browserStorage.ts";
import { copyName, openHeldCopies } from "./heldCopies.ts";
import { openLocalCopy } from "./localCopy.ts";

/**
 * A map as this device had it when somebody was last on it, to be looked at and never to be sent: what was erased meanwhile
 * must not come back by it. Null where the device has none.
 */
export async function readDeviceCopy(mapId: string): Promise<Y.Doc | null> {
  const copies = openHeldCopies(browserStorage());
  if (!copies.has(mapId)) return null;
  const doc = new Y.Doc();
  const copy = openLocalCopy(copyName(mapId, copies.of(mapId).copy), doc);
  await copy.loaded;
  copy.close();
  // One that was begun and never filled is none.
  return doc.store.clients.size === 0 ? null : doc;
}
