import * as Y from "yjs";
import { countOpenComments } from "../../model/comment.ts";
import { layoutMap, type MapLayout, type Rect } from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import {
  type About,
  aboutOf,
  commentsOf,
  compareNotes,
  peopleOf,
  readAbout,
  readPersonName,
} from "../../model/mapDocument.ts";
import { countMaps } from "../../model/merged.ts";
import type { Note } from "../../model/note.ts";
import { compareLayers } from "../../model/noteLayers.ts";
import { shownSize } from "../../model/noteSize.ts";
import { type FittedText, fitNote, noteRect, type Typesetter } from "../../model/noteText.ts";
import type { SeenBy } from "../session/pairedSession.ts";
import { createSignal, type Signal } from "../session/signal.ts";
import { createFieldMembers } from "./fieldMembers.ts";
import { createKeyedListeners } from "./keyedListeners.ts";
import { createListeners } from "./listeners.ts";
import { type MergedReading, openMergedReading } from "./mergedReading.ts";
import { openNoteSources, type SourcedNote } from "./noteSources.ts";
import type { OpenReactionMarks } from "./reactionMarks.ts";
import type { ReactionMark } from "./reactionReader.ts";
import { createStackIndex, type StackRecord } from "./stackIndex.ts";

/** One note as the map shows it. A record is replaced, never changed, when its note changes. */
export interface NoteRecord {
  readonly note: Note;
  readonly fitted: FittedText;
  /** map units */
  readonly rect: Rect;
  readonly authorName: string;
  readonly seenBy: SeenBy;
  /** how many open comments there are on it, and on those behind it */
  readonly comments: number;
  /** how people reacted to it, and to those behind it; null where nobody did, and where it is hidden */
  readonly reactions: readonly ReactionMark[] | null;
  /** what lies behind it; null for a note that is alone */
  readonly stack: StackMark | null;
}

/** A stack as the map shows it. */
export interface StackMark extends StackRecord {
  /** from how many maps its notes come, of how many that were merged into this one; 0 of 0 where none were */
  readonly maps: number;
  readonly of: number;
}

export interface NoteChange {
  readonly id: string;
  /** where it was and is; null when it was not there, or is gone */
  readonly before: NoteRecord | null;
  readonly after: NoteRecord | null;
}

export interface MapChange {
  readonly notes: readonly NoteChange[];
  /** the frame, the portrait or the customer changed: everything may have moved */
  readonly frame: boolean;
  readonly by: "me" | "others";
}

/** A one-way reading of the map document and of my draft for it. Of a stack only the note in front is there. Filled from `observeDeep` by path; nobody else writes it. */
export interface MapProjection {
  get(id: string): NoteRecord | undefined;
  /** fits a note that is not in the document, or not so */
  fit(note: Parameters<typeof fitNote>[0]): FittedText;
  /** ids in painting order, see `noteLayers.ts`: a note that was added or moved later lies on top */
  ids(): readonly string[];
  /** negative when the first of two notes is painted before the second, and so lies under it */
  compareHeights(a: string, b: string): number;
  /** ids of one field in reading order */
  idsIn(place: PlaceKey): readonly string[];
  hasNotesIn(place: PlaceKey): boolean;
  /** the note that is to be seen for this one: itself, or the one in front of it */
  frontOf(id: string): string;
  /** where this map comes from, when it was merged from others */
  readonly merged: Pick<MergedReading, "maps" | "counted" | "originOf">;
  /** after a merge has brought or changed something */
  onMerged(listener: () => void): () => void;
  layout(): MapLayout;
  about(): About;
  /** after each transaction, once */
  onChange(listener: (change: MapChange) => void): () => void;
  /** after changes to this one note */
  onNote(id: string, listener: () => void): () => void;
  /** after notes came or went or changed field, or the frame or the customer changed */
  onStructure(listener: () => void): () => void;
  /** grows with each structural change; a snapshot for `useSyncExternalStore` */
  structureVersion(): number;
  /** fits all texts again, for example when the font has loaded */
  refit(): void;
  close(): void;
}

/**
 * `createTypesetter` is called again by `refit`, so that widths measured with a missing font are forgotten. Notes that a
 * facilitator has hidden are left out, except for facilitators; reactions are where `openReactions` is given.
 */
export function createMapProjection(
  doc: Y.Doc,
  createTypesetter: () => Typesetter,
  draftDoc: Signal<Y.Doc | null> = createSignal(null),
  hidden: "shown" | "leftOut" = "leftOut",
  openReactions: OpenReactionMarks | null = null,
): MapProjection {
  let typesetter = createTypesetter();
  const sources = openNoteSources(doc, draftDoc, (ids, by) => apply(ids, false, by));
  const records = new Map<string, NoteRecord>();
  const stacks = createStackIndex();
  const mergedListeners = createListeners<void>();
  const merged = openMergedReading(doc, () => {
    apply(
      [...records.values()].filter(({ stack }) => stack).map(({ note }) => note.id),
      true,
    );
    mergedListeners.tell();
  });
  const members = createFieldMembers((id) => records.get(id));
  const changeListeners = createListeners<MapChange>();
  const structureListeners = createListeners<void>();
  const noteListeners = createKeyedListeners();
  let order: readonly string[] | null = null;
  let about = readAbout(doc);
  let layout = layoutMap({});
  let version = 0;
  let openComments = countOpenComments(doc);
  const reactions = openReactions?.(doc, (ids) => apply([...ids].map(stacks.frontOf), false));

  const fit = (note: Note, before: NoteRecord | undefined): FittedText =>
    before?.note.text === note.text &&
    before.note.image?.bytes === note.image?.bytes &&
    shownSize(before.note) === shownSize(note)
      ? before.fitted
      : fitNote(note, typesetter);

  const place = (note: Note, fitted: FittedText): Rect => {
    const field = layout.fields[note.place.field];
    return noteRect({ x: field.x + note.place.x, y: field.y + note.place.y }, fitted);
  };

  const readShown = (id: string): SourcedNote | null => {
    const read = sources.read(id);
    return read && (!read.note.hidden || hidden === "shown") ? read : null;
  };

  const recordOf = (id: string, read: SourcedNote | null): NoteRecord | null => {
    if (!read || stacks.isBehind(id)) return null;
    const { note, seenBy } = read;
    const stack = stacks.of(id);
    const fitted = fit(note, records.get(id));
    const shown = stack?.notes ?? [note];
    return {
      note,
      fitted,
      rect: place(note, fitted),
      authorName: readPersonName(doc, note.author),
      seenBy,
      comments: shown.reduce((sum, one) => sum + (openComments.get(one.id) ?? 0), 0),
      reactions: note.hidden ? null : (reactions?.of(shown) ?? null),
      stack: stack && { ...stack, maps: countMaps(stack.notes, merged), of: merged.counted().size },
    };
  };

  /** Recomputes the frame; true when it moved. */
  const relayout = (): boolean => {
    const next = layoutMap(members.lowest());
    const moved = JSON.stringify(next) !== JSON.stringify(layout);
    if (moved) layout = next;
    return moved;
  };

  /** Takes over what the document now says about these notes, and tells whom it concerns. */
  const apply = (ids: Iterable<string>, aboutChanged: boolean, by: MapChange["by"] = "others"): void => {
    const changes = new Map<string, NoteChange>();
    let structural = aboutChanged;
    const read = new Map<string, SourcedNote | null>();
    const touched = stacks.takeIn(ids, (id) => {
      const now = readShown(id);
      read.set(id, now);
      return now?.seenBy === "everyone" ? now.note : null;
    });
    for (const id of touched) {
      const before = records.get(id) ?? null;
      const after = recordOf(id, read.has(id) ? (read.get(id) ?? null) : readShown(id));
      if (!before && !after) continue;
      if (before?.note.place.field !== after?.note.place.field) structural = true;
      if (before?.seenBy !== after?.seenBy) structural = true;
      if (after) records.set(id, after);
      else records.delete(id);
      members.change(id, before, after);
      if (before?.note.layer !== after?.note.layer) order = null;
      changes.set(id, { id, before, after });
    }
    const frame = relayout() || aboutChanged;
    if (frame) {
      structural = true;
      for (const [id, record] of records) {
        const rect = place(record.note, record.fitted);
        if (rect.x === record.rect.x && rect.y === record.rect.y) continue;
        const after = { ...record, rect };
        records.set(id, after);
        changes.set(id, { id, before: changes.get(id)?.before ?? record, after });
      }
    }
    if (changes.size === 0 && !frame) return;
    if (structural) version += 1;
    changeListeners.tell({ notes: [...changes.values()], frame, by });
    for (const id of changes.keys()) noteListeners.tell(id);
    if (structural) structureListeners.tell();
  };

  const onAbout = (): void => {
    const language = about.language;
    about = readAbout(doc);
    if (about.language === language) apply([], true);
    else refit();
  };
  const onPeople = ({ keysChanged }: Y.YMapEvent<unknown>): void => {
    const isNamed = (id: string | null): boolean => id !== null && keysChanged.has(id);
    const ids = [...records.values()]
      // Who reacts first of all is named after it.
      .filter(
        ({ note, reactions: given }) =>
          isNamed(note.author) || given?.some((one) => one.people.some(isNamed)),
      )
      .map(({ note }) => note.id);
    apply(ids, false);
  };
  const onComments = (): void => {
    const before = openComments;
    openComments = countOpenComments(doc);
    const ids = new Set([...before.keys(), ...openComments.keys()]);
    apply([...ids].filter((id) => before.get(id) !== openComments.get(id)).map(stacks.frontOf), false);
  };
  const compareHeights = (a: string, b: string): number => {
    const [one, two] = [records.get(a), records.get(b)];
    return one && two ? compareLayers(one.note, two.note) : 0;
  };
  const orderedIds = (): readonly string[] => {
    order ??= [...records.keys()].sort(compareHeights);
    return order;
  };
  const refit = (): void => {
    const ids = [...records.keys()];
    typesetter = createTypesetter();
    records.clear();
    members.clear();
    order = null;
    apply(ids, true);
  };

  aboutOf(doc).observe(onAbout);
  peopleOf(doc).observe(onPeople);
  commentsOf(doc).observeDeep(onComments);
  apply(sources.ids(), true);

  return {
    get: (id) => records.get(id),
    fit: (note) => fitNote(note, typesetter),
    ids: orderedIds,
    compareHeights,
    idsIn: (key) =>
      [...members.in(key)]
        .flatMap((id) => records.get(id)?.note ?? [])
        .sort(compareNotes)
        .map((note) => note.id),
    hasNotesIn: (key) => members.has(key),
    frontOf: stacks.frontOf,
    merged,
    onMerged: mergedListeners.add,
    layout: () => layout,
    about: () => about,
    onChange: changeListeners.add,
    onNote: noteListeners.add,
    onStructure: structureListeners.add,
    structureVersion: () => version,
    refit,
    close: () => {
      sources.close();
      merged.close();
      reactions?.close();
      commentsOf(doc).unobserveDeep(onComments);
      aboutOf(doc).unobserve(onAbout);
      peopleOf(doc).unobserve(onPeople);
    },
  };
}
