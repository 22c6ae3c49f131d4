import type * as Y from "yjs";
import { noteValue } from "./mapCommands.ts";
import { cleanTag, isSameTag, readTags, TAG_KEY, TAGS_PER_NOTE } from "./noteTags.ts";

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
      for (const tag of readTags(value)) {
        if (remove.some((one) => isSameTag(one, tag))) value.delete(`${TAG_KEY}${tag}`);
      }
      for (const tag of wanted) {
        const now = readTags(value);
        if (now.length < TAGS_PER_NOTE && !now.some((one) => isSameTag(one, tag))) {
          value.set(`${TAG_KEY}${tag}`, true);
        }
      }
    }
  }, origin);
}
