import type * as Y from "yjs";
import { type Contradiction, readContradictions, strongestOf } from "../../model/contradiction.ts";
import { type LinkLine, lineBetween } from "../../model/contradictionLine.ts";
import { contains, type Point, type Rect } from "../../model/fieldLayout.ts";
import { linksOf } from "../../model/mapDocument.ts";
import { createListeners } from "./listeners.ts";
import type { MapChange, MapProjection } from "./mapProjection.ts";

/** One contradiction as the map shows it. A record is replaced, never changed. */
export interface LinkRecord {
  readonly link: Contradiction;
  readonly isStrong: boolean;
  /** null while one of its notes is not to be seen, because it is gone or hidden */
  readonly line: LinkLine | null;
}

export interface LinkChange {
  readonly before: LinkRecord | null;
  readonly after: LinkRecord | null;
}

/** A one-way reading of the contradictions, kept beside the notes' projection. */
export interface LinkProjection {
  get(id: string): LinkRecord | undefined;
  /** oldest first; one without words whose note is gone says nothing any more and is left out */
  list(): readonly LinkRecord[];
  /** the one whose label is at a map point */
  labelAt(point: Point): LinkRecord | undefined;
  /** those that end at a note */
  at(noteId: string): readonly LinkRecord[];
  onChange(listener: (changes: readonly LinkChange[]) => void): () => void;
  /** grows with each change; a snapshot for `useSyncExternalStore` */
  version(): number;
  close(): void;
}

export function createLinkProjection(doc: Y.Doc, map: MapProjection): LinkProjection {
  const listeners = createListeners<readonly LinkChange[]>();
  let records: ReadonlyMap<string, LinkRecord> = new Map();
  let byNote: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  let version = 0;

  // What is said of a note that lies behind another is drawn at the one in front.
  const rectOf = (id: string): Rect | null => map.get(map.frontOf(id))?.rect ?? null;
  const lineOf = ({ from, to, title }: Contradiction): LinkLine | null => {
    const [a, b] = [rectOf(from), rectOf(to)];
    return a && b && map.frontOf(from) !== map.frontOf(to) ? lineBetween(a, b, title) : null;
  };
  const replace = (next: ReadonlyMap<string, LinkRecord>): void => {
    const changes: LinkChange[] = [];
    for (const id of new Set([...records.keys(), ...next.keys()])) {
      const [before, after] = [records.get(id) ?? null, next.get(id) ?? null];
      if (before !== after) changes.push({ before, after });
    }
    records = next;
    if (changes.length === 0) return;
    version += 1;
    listeners.tell(changes);
  };
  const readAll = (): void => {
    const links = readContradictions(doc);
    const strongest = strongestOf(links);
    const ends = new Map<string, Set<string>>();
    for (const { id, from, to } of links) {
      for (const end of [from, to]) ends.set(end, (ends.get(end) ?? new Set()).add(id));
    }
    byNote = ends;
    replace(
      new Map(links.map((link) => [link.id, { link, isStrong: strongest.has(link.id), line: lineOf(link) }])),
    );
  };
  const onNotes = ({ notes }: MapChange): void => {
    if (byNote.size === 0) return;
    const touched = new Set<string>();
    for (const { id, after } of notes) {
      for (const link of byNote.get(id) ?? []) touched.add(link);
      for (const behind of after?.stack?.notes ?? []) {
        for (const link of byNote.get(behind.id) ?? []) touched.add(link);
      }
    }
    if (touched.size === 0) return;
    const next = new Map(records);
    for (const id of touched) {
      const record = records.get(id);
      if (record) next.set(id, { ...record, line: lineOf(record.link) });
    }
    replace(next);
  };

  readAll();
  const stop = map.onChange(onNotes);
  linksOf(doc).observeDeep(readAll);
  const list = (): readonly LinkRecord[] =>
    [...records.values()].filter(({ line, link }) => line !== null || link.title !== "");
  return {
    get: (id) => records.get(id),
    list,
    labelAt: (point) => list().findLast(({ line }) => line !== null && contains(line.label, point)),
    at: (noteId) => [...(byNote.get(noteId) ?? [])].flatMap((id) => records.get(id) ?? []),
    onChange: listeners.add,
    version: () => version,
    close() {
      stop();
      linksOf(doc).unobserveDeep(readAll);
    },
  };
}
