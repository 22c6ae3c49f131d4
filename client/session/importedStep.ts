import * as Y from "yjs";
import { readComment } from "../../model/comment.ts";
import { readContradiction } from "../../model/contradiction.ts";
import { aboutOf, clustersOf, commentsOf, linksOf, notesOf } from "../../model/mapDocument.ts";
import { readNote } from "../../model/note.ts";

type Ranges = ReturnType<typeof Y.createDeleteSet>;

/** What of an import may be taken back. */
export interface TakenBack {
  readonly ranges: Ranges;
  /** notes that stay, because others have written in them or about them since */
  readonly kept: number;
}

/**
 * An import as a step: all that `ranges` names, but for what others have made their own meanwhile. A note that they have
 * moved, written in or said something about stays with its bundle and its comments; so does a bundle they have renamed, or
 * put notes into. `isMine` tells my own later changes, which may go with the rest.
 */
export function takenBack(doc: Y.Doc, ranges: Ranges, isMine: (client: number) => boolean): TakenBack {
  const isForeign = ({ id }: Y.Item): boolean => !Y.isDeleted(ranges, id) && !isMine(id.client);
  const entriesOf = (root: Y.Map<unknown>): Entry[] =>
    [...root._map].flatMap(([id, item]) =>
      item.deleted
        ? []
        : [
            {
              id,
              value: root.get(id),
              isImported: Y.isDeleted(ranges, item.id),
              isTouched: holds(item, isForeign),
            },
          ],
    );
  const notes = entriesOf(notesOf(doc));
  const comments = entriesOf(commentsOf(doc));
  const clusters = entriesOf(clustersOf(doc));
  const links = entriesOf(linksOf(doc));

  const spokenOf = new Set(
    comments.flatMap(({ id, value, isImported, isTouched }) =>
      isImported && !isTouched ? [] : (readComment(id, value)?.noteId ?? []),
    ),
  );
  for (const { id, value, isImported } of links) {
    const link = isImported ? null : readContradiction(id, value);
    if (link) spokenOf.add(link.from).add(link.to);
  }
  const stays = new Set<string>();
  const usedClusters = new Set<string>();
  for (const { id, value, isImported, isTouched } of notes) {
    if (isImported && !isTouched && !spokenOf.has(id)) continue;
    stays.add(id);
    const cluster = readNote(id, value)?.cluster ?? null;
    if (cluster !== null) usedClusters.add(cluster);
  }
  const kept = [
    ...notes.filter(({ id }) => stays.has(id)),
    ...clusters.filter(({ id, isTouched }) => isTouched || usedClusters.has(id)),
    ...comments.filter(
      ({ id, value, isTouched }) => isTouched || stays.has(readComment(id, value)?.noteId ?? ""),
    ),
    ...links.filter(({ id, value }) => {
      const link = readContradiction(id, value);
      return link !== null && stays.has(link.from) && stays.has(link.to);
    }),
  ].filter(({ isImported }) => isImported);
  return {
    ranges: without(doc, ranges, new Set(kept.map(({ value }) => value))),
    kept: notes.filter(({ id, isImported }) => isImported && stays.has(id)).length,
  };
}

/** Whether an import has also said whom the map is about, which is nobody's own. */
export function saysAbout(doc: Y.Doc, ranges: Ranges): boolean {
  return [...aboutOf(doc)._map.values()].some((item) => Y.isDeleted(ranges, item.id));
}

interface Entry {
  readonly id: string;
  readonly value: unknown;
  readonly isImported: boolean;
  readonly isTouched: boolean;
}

/** Whether anything that an entry holds now is so. */
function holds(entry: Y.Item, isSo: (item: Y.Item) => boolean): boolean {
  if (!(entry.content instanceof Y.ContentType)) return false;
  const { type } = entry.content;
  const items = [...type._map.values()];
  for (let item = type._start; item !== null; item = item.right) items.push(item);
  return items.some((item) => !item.deleted && (isSo(item) || holds(item, isSo)));
}

/** The ranges without what belongs to the entries that stay. */
function without(doc: Y.Doc, ranges: Ranges, kept: ReadonlySet<unknown>): Ranges {
  if (kept.size === 0) return ranges;
  const rest = Y.createDeleteSet();
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, ranges, (struct) => {
      if (!(struct instanceof Y.Item) || isIn(struct, kept)) return;
      const { client, clock } = struct.id;
      rest.clients.set(client, [...(rest.clients.get(client) ?? []), { clock, len: struct.length }]);
    });
  }, "look");
  return rest;
}

function isIn(item: Y.Item, kept: ReadonlySet<unknown>): boolean {
  if (item.content instanceof Y.ContentType && kept.has(item.content.type)) return true;
  for (let type: unknown = item.parent; type instanceof Y.AbstractType; type = type._item?.parent) {
    if (kept.has(type)) return true;
  }
  return false;
}

/** Well below the 256 KiB and the 20,000 structs that the server takes of a participant at once. */
const PART_BYTES = 100 * 1024;
const PART_STRUCTS = 5_000;
/** of a struct without its content, at most */
const STRUCT_BYTES = 40;

/** An import that was taken back, in parts which can be brought again one by one: each entry whole. */
export function partsOf(doc: Y.Doc, ranges: Ranges): readonly Ranges[] {
  const parts: Ranges[] = [];
  let size = { bytes: 0, structs: 0 };
  let root: Y.Item | null = null;
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, ranges, (struct) => {
      if (!(struct instanceof Y.Item)) return;
      const { client, clock } = struct.id;
      const entry = rootOf(struct);
      const isFull = size.bytes > PART_BYTES || size.structs > PART_STRUCTS;
      if (parts.length === 0 || (isFull && entry !== root)) {
        parts.push(Y.createDeleteSet());
        size = { bytes: 0, structs: 0 };
      }
      root = entry;
      const { clients } = parts.at(-1) ?? Y.createDeleteSet();
      clients.set(client, [...(clients.get(client) ?? []), { clock, len: struct.length }]);
      size = { bytes: size.bytes + bytesOf(struct), structs: size.structs + 1 };
    });
  }, "look");
  return parts;
}

function rootOf(item: Y.Item): Y.Item {
  let entry = item;
  while (entry.parent instanceof Y.AbstractType && entry.parent._item) entry = entry.parent._item;
  return entry;
}

function bytesOf({ content }: Y.Item): number {
  if (content instanceof Y.ContentString) return STRUCT_BYTES + 3 * content.str.length;
  if (content instanceof Y.ContentBinary) return STRUCT_BYTES + content.content.length;
  return STRUCT_BYTES + (content instanceof Y.ContentAny ? 3 * JSON.stringify(content.arr).length : 0);
}
