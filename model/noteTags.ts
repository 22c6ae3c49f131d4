import type * as Y from "yjs";
import { compareNames } from "./alphabet.ts";
import { LIMITS } from "./wire.ts";

/** Before the tag in its key. Each is a key of its own, so that two people who add different ones at once lose none. */
export const TAG_KEY = "tag:";

/** A tag as it is kept: one line without commas, which stand between tags wherever several are written. */
export function cleanTag(word: string): string {
  return (
    word
      .normalize("NFC")
      .replace(/[\s,;]+/gu, " ")
      .trim()
      .slice(0, LIMITS.tagLength)
      // Half a letter outlives no journey to another device.
      .replace(/\p{Surrogate}/gu, "")
      .trim()
  );
}

export function isSameTag(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The tags of a note by the alphabet of their code points, each once. Total, like all `read…`. */
export function readTags(value: Y.Map<unknown>): readonly string[] {
  const tags: string[] = [];
  // This is asked of every note of a map that opens, and Yjs's iterators were half of what it took.
  value.forEach((isThere, key) => {
    if (!key.startsWith(TAG_KEY) || isThere !== true) return;
    const tag = key.slice(TAG_KEY.length);
    if (tag !== "" && cleanTag(tag) === tag) tags.push(tag);
  });
  if (tags.length === 0) return NONE;
  const known = new Set<string>();
  return tags
    .sort()
    .filter((tag) => !known.has(tag.toLowerCase()) && known.add(tag.toLowerCase()))
    .slice(0, LIMITS.tagsPerNote);
}

const NONE: readonly string[] = [];

/** Tags as people write them, with commas between them; the first ones, where there are more than a note takes. */
export function parseTags(text: string): string[] {
  const tags = new Map<string, string>();
  for (const word of text.split(/[,;\n]/u)) {
    if (tags.size === LIMITS.tagsPerNote) break;
    const tag = cleanTag(word);
    if (tag !== "" && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  return [...tags.values()];
}

export function writeTags(tags: readonly string[]): string {
  return tags.join(", ");
}

/** All tags of these notes, each in the spelling that comes first, by the alphabet. */
export function tagsOf(notes: Iterable<{ readonly tags: readonly string[] }>): string[] {
  const known = new Map<string, string>();
  for (const { tags } of notes) {
    for (const tag of tags) if (!known.has(tag.toLowerCase())) known.set(tag.toLowerCase(), tag);
  }
  return [...known.values()].sort(compareNames);
}
