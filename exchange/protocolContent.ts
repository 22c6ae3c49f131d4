import type * as Y from "yjs";
import { readClusters } from "../model/cluster.ts";
import { readComments } from "../model/comment.ts";
import { readContradictions } from "../model/contradiction.ts";
import { readAbout, readNotes } from "../model/mapDocument.ts";
import { readOccurrences } from "../model/occurrence.ts";
import { countReactions } from "../model/reactionCounts.ts";
import type { PollResult } from "../model/resultsDocument.ts";
import { type Source, sourceKey } from "../model/source.ts";
import { type ProtocolContent, type ProtocolOutcome, readProtocolOutcome } from "./protocol.ts";
import type { FiledMap } from "./protocolFiles.ts";

/** The documents of a workshop, as many of them as there are. */
export interface ProtocolDocuments {
  readonly title: string;
  /** in the order of the workshop */
  readonly maps: readonly { readonly id: string; readonly doc: Y.Doc }[];
  /** null where it is out of reach */
  readonly outcome: Y.Doc | null;
  /** as `readResults` gives them */
  readonly polls: readonly PollResult[];
}

export interface FiledContent extends ProtocolContent {
  readonly maps: readonly FiledMap[];
}

const NOTHING: ProtocolOutcome = { personas: [], journeys: [], actions: [], people: new Map() };

/** All that files of a workshop may show, as plain data: no draft, no ballot, and no word of a hidden note. */
export function readProtocolContent({ title, maps, outcome, polls }: ProtocolDocuments): FiledContent {
  const filed = maps.map(({ id, doc }) => readFiledMap(id, doc));
  const hidden = new Set(
    maps.flatMap(({ id, doc }) =>
      readNotes(doc).flatMap((note) => (note.hidden ? [sourceKey({ mapId: id, noteId: note.id })] : [])),
    ),
  );
  const results = outcome ? withoutHidden(readProtocolOutcome(outcome), hidden) : NOTHING;
  return { title, maps: filed, polls: closedPolls(polls, hidden), ...results };
}

/** Of rounds that still run nothing is told. */
function closedPolls(polls: readonly PollResult[], hidden: ReadonlySet<string>): PollResult[] {
  return polls
    .filter(({ status }) => status === "closed")
    .map((poll) => (poll.kano ? withItems(poll, shownItems(poll.kano, hidden)) : poll));
}

function withItems(poll: PollResult, kano: PollResult["kano"]): PollResult {
  return { ...poll, kano };
}

/** The items of a survey are notes in other words. */
function shownItems(
  { items, finished }: NonNullable<PollResult["kano"]>,
  hidden: ReadonlySet<string>,
): NonNullable<PollResult["kano"]> {
  return { finished, items: items.filter((item) => !hidden.has(sourceKey(item))) };
}

/** One map, as plain data. */
export function readFiledMap(id: string, doc: Y.Doc): FiledMap {
  const notes = readNotes(doc).filter((note) => !note.hidden);
  const isShown = new Set(notes.map((note) => note.id));
  return {
    id,
    about: readAbout(doc),
    notes,
    clusters: readClusters(doc),
    contradictions: readContradictions(doc).filter(({ from, to }) => isShown.has(from) && isShown.has(to)),
    occurrences: readOccurrences(doc, notes),
    comments: readComments(doc).filter(({ noteId }) => noteId === null || isShown.has(noteId)),
    reactions: countReactions(doc, notes),
  };
}

/** Entries carry the words of the notes behind them; those of a note that was hidden since stay behind. */
function withoutHidden(outcome: ProtocolOutcome, hidden: ReadonlySet<string>): ProtocolOutcome {
  const shown = <E extends { readonly sources: readonly Source[] }>(entry: E): E => ({
    ...entry,
    sources: entry.sources.filter((source) => !hidden.has(sourceKey(source))),
  });
  return {
    ...outcome,
    personas: outcome.personas.map((one) => ({ ...one, lines: one.lines.map(shown) })),
    journeys: outcome.journeys.map((one) => ({ ...one, cards: one.cards.map(shown) })),
    actions: outcome.actions.map(shown),
  };
}
