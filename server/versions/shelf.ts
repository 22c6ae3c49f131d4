import type * as Y from "yjs";
import { newId } from "../../model/ids.ts";
import { restoreEdits } from "../../model/restoreMap.ts";
import type { Limits } from "../limits.ts";
import type { VersionRecord, VersionStore } from "../storage/versionStore.ts";
import type { Room } from "../sync/room.ts";
import { isKeptByHand, thinOut } from "./thinning.ts";
import { VersionRefused } from "./versionRefused.ts";
import { contentOf, openState } from "./versionState.ts";

/** A map to keep, and since when it is so, in milliseconds since 1970. */
export interface Kept {
  readonly doc: Y.Doc;
  readonly at: number;
}

/** Where versions stand: each method is about the document of one room, by its name. */
export interface Shelf {
  find(room: string, id: string): Promise<VersionRecord>;
  /** The map of a version, to be destroyed by the caller. */
  open(room: string, id: string): Promise<Y.Doc>;
  /** The newest version from `at` or before (milliseconds since 1970) that opens, to be destroyed by the caller. */
  newestBefore(room: string, at: number): Promise<{ record: VersionRecord; doc: Y.Doc } | null>;
  /** Whether the newest version is `doc`. */
  holds(room: string, doc: Y.Doc): Promise<boolean>;
  /** Keeps the map as it is now, or as `kept` says, and thins out what is there. */
  add(room: Room, kind: VersionRecord["kind"], title: string, kept?: Kept): Promise<VersionRecord>;
}

/** `onKept` and `onFailed` hear which maps stand in a version as they are, and which do not after all. */
export function createShelf(
  store: VersionStore,
  limits: Pick<Limits, "versionsPerMap" | "versionBytesPerMap">,
  now: () => number,
  { onKept, onFailed }: { onKept(room: string): void; onFailed(room: Room): void },
): Shelf {
  const open = async (room: string, id: string): Promise<Y.Doc> => {
    const content = await store.read(room, id);
    if (content === null) throw new VersionRefused("unknown");
    const doc = content === "damaged" ? null : openState(content.state);
    if (!doc) throw new VersionRefused("damaged");
    return doc;
  };

  return {
    async find(room, id) {
      const found = (await store.list(room)).find((one) => one.id === id);
      if (!found) throw new VersionRefused("unknown");
      return found;
    },

    open,

    async newestBefore(room, at) {
      for (const record of await store.list(room)) {
        if (record.at > at) continue;
        const doc = await open(room, record.id).catch(ignoreDamage);
        if (doc) return { record, doc };
      }
      return null;
    },

    async holds(room, doc) {
      const [newest] = await store.list(room);
      const version = newest ? await open(room, newest.id).catch(ignoreDamage) : null;
      const isSame = version !== null && restoreEdits(doc, version).length === 0;
      version?.destroy();
      return isSame;
    },

    async add(room, kind, title, { doc, at } = { doc: room.document.doc, at: now() }) {
      const { name, workshopId } = room;
      const known = await store.list(name);
      const content = contentOf(doc);
      if (!content) throw new Error("a map's state does not load as it is, and is not kept");
      const bytes = content.state.length;
      const byHand = known.filter(isKeptByHand);
      if (isKeptByHand({ kind })) {
        const total = byHand.reduce((sum, one) => sum + one.bytes, bytes);
        if (byHand.length >= limits.versionsPerMap || total > limits.versionBytesPerMap)
          throw new VersionRefused("full");
      }
      const version = { id: newId(), room: name, workshopId, kind, at, name: title };
      onKept(name);
      try {
        await store.add({ ...version, content });
      } catch (error) {
        onFailed(room);
        throw error;
      }
      const record = { ...version, notes: content.notes, bytes };
      const gone = thinOut([record, ...known], now(), limits.versionBytesPerMap);
      if (gone.length > 0) await store.remove(name, gone);
      return record;
    },
  };
}

function ignoreDamage(error: unknown): null {
  if (error instanceof VersionRefused) return null;
  throw error;
}
