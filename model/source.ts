import * as Y from "yjs";
import { EVIDENCE, type EvidenceLevel, isOneOf } from "./fields.ts";
import { isId } from "./ids.ts";
import { LIMITS } from "./wire.ts";

/**
 * A note that something in the outcome document stands on. It carries the note's words and evidence as they were when it
 * was linked: what stands on a note keeps its words when that note is deleted. Erased for good, they go with it.
 */
export interface Source {
  readonly mapId: string;
  readonly noteId: string;
  readonly text: string;
  readonly evidence: EvidenceLevel;
  /** participant id of whoever wrote the note, so that they can be taken out of here, too */
  readonly author: string | null;
}

/** Key of a source in an entry's `sources`: both ids are random, so that a deleted one says nothing. */
export function sourceKey({ mapId, noteId }: Pick<Source, "mapId" | "noteId">): string {
  return `${mapId}.${noteId}`;
}

export function parseSourceKey(key: string): Pick<Source, "mapId" | "noteId"> | null {
  const [mapId, noteId, ...rest] = key.split(".");
  return isId(mapId) && isId(noteId) && rest.length === 0 ? { mapId, noteId } : null;
}

/** What is stored under that key, as one value. */
export function sourceValue({ text, evidence, author }: Source): Record<string, string | null> {
  return { text: text.slice(0, LIMITS.noteTextLength), evidence, author };
}

/** Total, like all `read…`. */
export function readSource(key: string, value: unknown): Source | null {
  const ids = parseSourceKey(key);
  if (!ids || typeof value !== "object" || value === null) return null;
  const { text, evidence, author } = value as Record<string, unknown>;
  return {
    ...ids,
    text: typeof text === "string" ? text : "",
    evidence: isOneOf(EVIDENCE, evidence) ? evidence : "assumption",
    author: typeof author === "string" ? author : null,
  };
}

/** An entry's sources in an order that all agree on. */
export function readSources(entry: Y.Map<unknown>): Source[] {
  const sources = sourcesOf(entry);
  if (!sources) return [];
  return [...sources.keys()].sort().flatMap((key) => readSource(key, sources.get(key)) ?? []);
}

export function sourcesOf(entry: Y.Map<unknown>): Y.Map<unknown> | null {
  const sources = entry.get("sources");
  return sources instanceof Y.Map ? sources : null;
}
