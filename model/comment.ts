import * as Y from "yjs";
import { isId, newId } from "./ids.ts";
import { commentsOf } from "./mapDocument.ts";
import { plainText } from "./plainText.ts";
import { LIMITS } from "./wire.ts";

/** A question or a remark on one note, or on the whole map. */
export interface Comment {
  readonly id: string;
  /** the note it is about, which may be gone by now; null for the map */
  readonly noteId: string | null;
  readonly text: string;
  /** participant id; null once that person was erased */
  readonly author: string | null;
  /** milliseconds since 1970, by the writer's clock */
  readonly createdAt: number;
  readonly resolved: boolean;
}

export interface NewComment {
  readonly noteId: string | null;
  readonly text: string;
  readonly author?: string | null;
  readonly createdAt?: number;
  readonly resolved?: boolean;
}

/** Reads a comment from a document. Total: gives a clean value or nothing, and never throws. */
export function readComment(id: string, value: unknown): Comment | null {
  if (!(value instanceof Y.Map)) return null;
  const noteId = value.get("noteId") ?? null;
  const text = value.get("text");
  const author = value.get("author");
  const createdAt = value.get("createdAt");
  if (typeof text !== "string" || !(noteId === null || isId(noteId))) return null;
  const clean = cleanComment(text);
  if (clean === "") return null;
  return {
    id,
    noteId,
    text: clean,
    author: typeof author === "string" ? author : null,
    createdAt: typeof createdAt === "number" && Number.isFinite(createdAt) ? createdAt : 0,
    resolved: value.get("resolved") === true,
  };
}

/** All readable comments, oldest first. */
export function readComments(doc: Y.Doc): Comment[] {
  const comments: Comment[] = [];
  for (const [id, value] of commentsOf(doc)) {
    const comment = readComment(id, value);
    if (comment) comments.push(comment);
  }
  return comments.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/** How many comments are open on each note that has any; note id → count. */
export function countOpenComments(doc: Y.Doc): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { noteId, resolved } of readComments(doc)) {
    if (noteId !== null && !resolved) counts.set(noteId, (counts.get(noteId) ?? 0) + 1);
  }
  return counts;
}

/** Adds comments and returns their ids; empty ones are left out, and all when the map would pass its limit. */
export function addComments(doc: Y.Doc, comments: readonly NewComment[], origin: unknown): string[] {
  const target = commentsOf(doc);
  const written = comments.filter(({ text }) => cleanComment(text) !== "");
  if (target.size + written.length > LIMITS.commentsPerMap) return [];
  const now = Date.now();
  const ids: string[] = [];
  doc.transact(() => {
    written.forEach((comment, index) => {
      const value = new Y.Map<unknown>();
      value.set("noteId", comment.noteId);
      value.set("text", cleanComment(comment.text));
      value.set("author", comment.author ?? null);
      value.set("createdAt", comment.createdAt ?? now + index);
      value.set("resolved", comment.resolved ?? false);
      const id = newId();
      target.set(id, value);
      ids.push(id);
    });
  }, origin);
  return ids;
}

/** Marks a comment as dealt with, or as open again. */
export function resolveComment(doc: Y.Doc, id: string, resolved: boolean, origin: unknown): void {
  const value = commentsOf(doc).get(id);
  if (!(value instanceof Y.Map) || (value.get("resolved") === true) === resolved) return;
  doc.transact(() => value.set("resolved", resolved), origin);
}

export function deleteComment(doc: Y.Doc, id: string, origin: unknown): void {
  doc.transact(() => commentsOf(doc).delete(id), origin);
}

function cleanComment(text: string): string {
  return plainText(text)
    .trim()
    .slice(0, LIMITS.commentLength)
    .replace(/\p{Surrogate}$/u, "");
}
