import type * as Y from "yjs";
import { layoutMap, type MapLayout, perPlace, type Rect, toMapPoint } from "../../../model/fieldLayout.ts";
import { PLACES, type PlaceKey } from "../../../model/fields.ts";
import { readAbout, readShownNotes } from "../../../model/mapDocument.ts";
import type { Note } from "../../../model/note.ts";
import type { NoteColour } from "../../../model/noteColours.ts";
import { PAPERS, shownSize } from "../../../model/noteSize.ts";
import { frontNotes } from "../../../model/noteStack.ts";
import { type FittedText, noteRect } from "../../../model/noteText.ts";
import { createSignal, type Signal, whileWatched } from "../../session/signal.ts";

export interface MiniNote {
  readonly rect: Rect;
  readonly colour: NoteColour;
  /** how long the text is, in lines as they would about stand there */
  readonly lines: number;
}

/** What a miniature shows of a map. */
export interface MiniMap {
  readonly layout: MapLayout;
  readonly notes: readonly MiniNote[];
  readonly counts: Readonly<Record<PlaceKey, number>>;
  readonly customerName: string;
  /** of the newest note, by its writer's clock; null on an empty map */
  readonly newestAt: number | null;
}

const CHARACTERS_PER_LINE = 17;
const LINES_IN_A_NOTE = 4;
const LINE_HEIGHT = 24;

export function readMiniMap(doc: Y.Doc): MiniMap {
  const notes = frontNotes(readShownNotes(doc));
  const counts = perPlace(() => 0);
  const lowest = perPlace(() => 0);
  for (const note of notes) {
    const { field, y } = note.place;
    counts[field] += 1;
    lowest[field] = Math.max(lowest[field], y + paperOf(note).noteHeight);
  }
  const layout = layoutMap(lowest);
  return {
    layout,
    counts,
    customerName: readAbout(doc).customerName,
    newestAt: notes.reduce<number | null>((newest, { createdAt }) => Math.max(newest ?? 0, createdAt), null),
    notes: notes.map((note) => {
      const rect = noteRect(toMapPoint(layout, note.place), paperOf(note));
      return { rect, colour: note.colour, lines: linesOf(note.text) };
    }),
  };
}

export function notesIn({ counts }: MiniMap): number {
  return PLACES.reduce((sum, place) => sum + counts[place], 0);
}

function linesOf(text: string): number {
  return text.split("\n").reduce((sum, line) => sum + Math.ceil(line.length / CHARACTERS_PER_LINE), 0);
}

/** Fitting the text exactly would cost more than all the rest, and nobody could see it. */
function paperOf(note: Note): Pick<FittedText, "noteWidth" | "noteHeight"> {
  const { width, height } = PAPERS[shownSize(note)];
  const more = Math.max(0, linesOf(note.text) - LINES_IN_A_NOTE) * LINE_HEIGHT;
  return { noteWidth: width, noteHeight: height + more };
}

/** Three times a second looks live, and a map in which everybody writes costs no more than that. */
const REFRESH_MS = 350;

/** The miniature of a document, read anew after changes; nobody looking, nothing is read. */
export function createMiniMap(doc: Y.Doc): Signal<MiniMap> {
  const signal = createSignal(readMiniMap(doc));
  let isStale = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const refresh = (): void => {
    timer = null;
    if (document.visibilityState === "hidden") {
      isStale = true;
      return;
    }
    isStale = false;
    signal.set(readMiniMap(doc));
  };
  const soon = (): void => {
    // What is still empty is waited for.
    timer ??= setTimeout(refresh, signal.get().newestAt === null ? 0 : REFRESH_MS);
  };
  const onVisible = (): void => {
    if (isStale) soon();
  };
  return whileWatched(signal, () => {
    doc.on("update", soon);
    document.addEventListener("visibilitychange", onVisible);
    soon();
    return () => {
      doc.off("update", soon);
      document.removeEventListener("visibilitychange", onVisible);
      if (timer !== null) clearTimeout(timer);
      timer = null;
    };
  });
}
