import type * as Y from "yjs";
import { noteValue } from "./mapCommands.ts";
import { cleanTag, isSameTag, readTags, TAG_KEY } from "./noteTags.ts";
import { LIMITS } from "./wire.ts";

/** Every write to the tags of notes; rules as in `mapCommands.ts`. */

/**
 * Gives notes a tag, in the spelling that is there already where it differs in capitals only, and takes others away.
 * Notes that have as many as they may keep those.
 */
export function changeTags(
  doc: Y.Doc,
  ids: readonly string[],
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
  origin: unknown,
): void {
  const wanted = add.map(cleanTag).filter((tag) => tag !== "");
  doc.transact(() => {
    for (const id of ids) {
      const value = noteValue(doc, id);
      if (!value) continue;
      // In every spelling: of two that came at once only one is read.
      for (const key of value.keys()) {
        if (!key.startsWith(TAG_KEY)) continue;
        const tag = key.slice(TAG_KEY.length);
        if (remove.some((one) => isSameTag(one, tag))) value.delete(key);
      }
      for (const tag of wanted) {
        const now = readTags(value);
        if (now.length < LIMITS.tagsPerNote && !now.some((one) => isSameTag(one, tag))) {
          value.set(`${TAG_KEY}${tag}`, true);
        }
      }
    }
  }, origin);
}
