import { clusterByNote } from "../../model/cluster.ts";
import { FACETS_OF, PLACES } from "../../model/fields.ts";
import type { Note } from "../../model/note.ts";
import { frontNotes } from "../../model/noteStack.ts";
import { ACTION_WORDS } from "../actionWords.ts";
import { notesByField } from "../notesByField.ts";
import {
  closedSurveys,
  type ProtocolContent,
  type ProtocolMap,
  type ProtocolOptions,
  type ProtocolPart,
} from "../protocol.ts";
import { actionsPart } from "./actionSheet.ts";
import { contradictionsPart } from "./contradictionSheet.ts";
import { journeyPart } from "./journeyPages.ts";
import { JOURNEY_WORDS } from "./journeyWords.ts";
import { kanoPart } from "./kanoSheet.ts";
import { KANO_WORDS } from "./kanoWords.ts";
import { listPart } from "./listPages.ts";
import type { NumberedNote } from "./mapPage.ts";
import { mapPart } from "./mapPages.ts";
import { JOURNEY_FORMATS, LIST_FORMATS, MAP_FORMATS } from "./pageFormat.ts";
import type { PaperPart } from "./paperPart.ts";
import { personaPart } from "./personaSheet.ts";
import { PERSONA_WORDS } from "./personaWords.ts";
import type { Paper, Print } from "./print.ts";
import { votesPart } from "./voteSheet.ts";
import { VOTE_WORDS } from "./voteWords.ts";

/** A part with the bookmark that its own hang on; empty where these stand at the top. */
export interface BoundPart {
  readonly part: PaperPart;
  readonly bookmark: string;
}

/** Lays out one kind of content, piece by piece, with pauses (null) in which others can work. */
export function* layoutPart(
  kind: Exclude<ProtocolPart, "cover">,
  content: ProtocolContent,
  options: ProtocolOptions,
  paper: Paper,
): Generator<BoundPart | null> {
  const { maps } = content;
  const { pageSize } = options;
  const name = partName(kind, content, paper);
  const isAlone = maps.length === 1;
  switch (kind) {
    case "maps":
      for (const map of maps) {
        const { numbered, print } = mapPrint(map, options, paper);
        // On the map one sees what lies in front; the list names all.
        const inFront = new Set(frontNotes(shown(map)));
        const front = numbered.filter(({ note }) => inFront.has(note));
        const part = yield* paused(mapPart(front, print, MAP_FORMATS[pageSize], isAlone));
        yield { part, bookmark: isAlone ? "" : name };
      }
      return;
    case "list":
      for (const map of maps) {
        const { numbered, print } = mapPrint(map, options, paper);
        if (numbered.length === 0) continue;
        const format = LIST_FORMATS[pageSize];
        const part = listPart(numbered, format, print, isAlone);
        yield { part, bookmark: isAlone ? "" : name };
        const contradictions = contradictionsPart({ ...map, language: paper.language }, format, paper);
        if (contradictions) yield { part: contradictions, bookmark: isAlone ? "" : name };
      }
      return;
    case "personas":
      for (const persona of content.personas) {
        yield { part: personaPart(persona, content, LIST_FORMATS[pageSize], paper), bookmark: name };
      }
      return;
    case "actions":
      yield {
        part: actionsPart(content, LIST_FORMATS[pageSize], paper),
        bookmark: name,
      };
      return;
    case "journeys":
      for (const journey of content.journeys) {
        yield { part: journeyPart(journey, content, JOURNEY_FORMATS[pageSize], paper), bookmark: name };
      }
      return;
    case "votes":
      yield { part: votesPart(content, LIST_FORMATS[pageSize], paper), bookmark: name };
      return;
    case "kano":
      for (const poll of closedSurveys(content.polls)) {
        yield { part: kanoPart(poll, LIST_FORMATS[pageSize], paper), bookmark: name };
      }
      return;
  }
}

function* paused<T>(work: Generator<void, T>): Generator<null, T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield null;
  }
}

function shown({ notes }: ProtocolMap) {
  return notes.filter(({ hidden }) => !hidden);
}

function mapPrint(
  map: ProtocolMap,
  { authorName }: ProtocolOptions,
  paper: Paper,
): { readonly numbered: NumberedNote[]; readonly print: Print } {
  const notes = shown(map);
  const clusterOf = clusterByNote(notes, map.clusters);
  const print = {
    ...paper,
    about: map.about,
    clusterTitle: ({ id }: { readonly id: string }) => clusterOf.get(id)?.title ?? "",
    occurrences: map.occurrences,
    reactions: map.reactions ?? null,
    authorName: authorName ?? null,
  };
  return { numbered: listOrder(notes).map((note, index) => ({ note, number: index + 1 })), print };
}

/** As the list has them, field by field and facet by facet: whoever looks a number up finds it by counting on. */
function listOrder(notes: readonly Note[]): Note[] {
  const all = notesByField(notes);
  return PLACES.flatMap((field) =>
    [...FACETS_OF[field], null].flatMap((facet) =>
      all.filter(({ place, facet: own }) => place.field === field && own === facet),
    ),
  );
}

/** What one kind of content is called in the contents of the cover. */
export function partName(
  kind: Exclude<ProtocolPart, "cover">,
  { maps }: Pick<ProtocolContent, "maps">,
  { language, words }: Paper,
): string {
  switch (kind) {
    case "maps":
      return maps.length === 1 ? words.map : words.maps;
    case "list":
      return words.list;
    case "votes":
      return VOTE_WORDS[language].votes;
    case "personas":
      return PERSONA_WORDS[language].personas;
    case "journeys":
      return JOURNEY_WORDS[language].journeys;
    case "actions":
      return ACTION_WORDS[language].actions;
    case "kano":
      return KANO_WORDS[language].bookmark;
  }
}
