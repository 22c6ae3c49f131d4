import { setImmediate as nextTurn } from "node:timers/promises";
import { isTakenSince } from "../../exchange/import/placeNotes.ts";
import type { Reveal } from "../../model/api/facilitation.ts";
import {
  introduceAuthor,
  layOnMap,
  markRevealed,
  type RevealedNote,
  takeFromDraft,
  withMoment,
} from "../../model/draftDocument.ts";
import { type Language, PLACES, type PlaceKey } from "../../model/fields.ts";
import { shapeOf } from "../../model/imageBox.ts";
import type { NewNote } from "../../model/mapCommands.ts";
import { notesOf, readNotes } from "../../model/mapDocument.ts";
import type { Note, Place } from "../../model/note.ts";
import { readNumbersByPlace } from "../../model/resultsDocument.ts";
import type { WorkshopQueue } from "../erasure/workshopQueue.ts";
import type { FileWorkers } from "../files/fileWorkers.ts";
import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import type { ResultsPublisher } from "../results/resultsPublisher.ts";
import { readSessionOf } from "../session/readSessionOf.ts";
import type { MapRecord, Store } from "../storage/store.ts";
import type { Rooms } from "../sync/rooms.ts";
import { type OpenDraft, type OpenDrafts, openDrafts, waitingIn } from "./openDrafts.ts";
import { revealMarks } from "./revealMarks.ts";
import { revealOrder } from "./revealOrder.ts";

/** The notes find their places on another thread; who writes there meanwhile must be somebody very quick. */
const PLACING_TRIES = 3;

/** Too many notes for the map; nothing was revealed. */
export class MapFull extends Error {
  override readonly name = "MapFull";
}

/** What one person's draft gives to the map. */
interface RevealedOfOne extends OpenDraft {
  readonly name: string;
  readonly notes: readonly RevealedNote[];
}

/** Lays privately written notes on their map. */
export interface Reveals {
  /** Gives the ids of the notes that were laid there. Rejects with `MapFull`, or as store and workers do. */
  reveal(map: MapRecord, language: Language, wanted: Reveal): Promise<string[]>;
}

/**
 * Map, drafts and results change within one turn, so that they are logged by one transaction: a process that dies has
 * revealed everything or nothing, and what somebody types comes before or after. Reveals of a workshop wait for each
 * other and for erasures, so that two facilitators who press at once reveal once.
 *
 * When a place was revealed for everybody stands in the results, which are durable, written in the same transaction, and
 * may be known by all; when one person's notes were, in their draft: nobody else is to know who that was.
 */
export function createReveals({
  store,
  rooms,
  files,
  queue,
  publisher,
  limits,
  log,
  now,
}: {
  readonly store: Pick<Store, "erasing" | "readParticipant">;
  readonly rooms: Rooms;
  readonly files: Pick<FileWorkers, "arrange">;
  readonly queue: WorkshopQueue;
  readonly publisher: ResultsPublisher;
  readonly limits: Pick<Limits, "notesPerMap">;
  readonly log: Log;
  readonly now: () => number;
}): Reveals {
  /** Nothing waits in here: no commit may come between the writes. */
  const write = (
    { map, results }: OpenDrafts,
    mapId: string,
    places: readonly PlaceKey[],
    isForAll: boolean,
    revealed: readonly RevealedOfOne[],
  ): Promise<unknown> => {
    const at = now();
    const laid = map.edit((doc) => {
      layOnMap(doc, revealOrder(revealed.map(({ notes }) => notes)));
      for (const { participantId, name, notes } of revealed) {
        if (notes.some(({ author }) => author !== null)) introduceAuthor(doc, participantId, name);
      }
    });
    const taken = revealed.map(({ room, notes }) =>
      room.edit((doc) => {
        if (notes.length > 0) takeFromDraft(doc, new Set(notes.map(({ note }) => note.id)));
        if (!isForAll) markRevealed(doc, places, at);
      }),
    );
    const told = results.edit((doc) => {
      if (!isForAll) return;
      const moments = doc.getMap("revealed");
      moments.set(mapId, withMoment(readNumbersByPlace(moments.get(mapId)), places, at));
    });
    return Promise.all([laid, ...taken, told]);
  };

  /** What stood in the drafts must be readable nowhere any more. */
  const scrub = async (drafts: readonly RevealedOfOne[], workshopId: string): Promise<void> => {
    try {
      for (const { room, notes } of drafts) {
        if (notes.length === 0) continue;
        await rooms.scrub(room.address, workshopId, () => {});
        await nextTurn();
      }
      await store.erasing.emptyWriteAheadLog();
    } catch (error) {
      log.warn("revealed drafts stay in the log until it is tidied up, within a day", error);
    }
  };

  /** What people are called, where their names are to show. */
  const namesOf = async (participantIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const people = await Promise.all(participantIds.map((id) => store.readParticipant(id)));
    return new Map(people.flatMap((person) => (person ? [[person.id, person.name]] : [])));
  };

  const reveal = async (map: MapRecord, language: Language, wanted: Reveal): Promise<string[]> => {
    const { id: mapId, workshopId } = map;
    const wantedPlaces: readonly PlaceKey[] = wanted.fields ?? PLACES;
    const people = wanted.participantIds ? new Set(wanted.participantIds) : null;
    await rooms.whenCommitted(workshopId);
    for (let tries = 1; ; tries += 1) {
      const before = await openDrafts(rooms, store, map, people);
      const existing = readNotes(before.map.document.doc);
      const inDrafts = waitingIn(before, wantedPlaces).map(({ notes }) => notes.map((note) => ({ note })));
      const places = await files.arrange(
        {
          notes: revealOrder(inDrafts).map(({ note: { id, text, size, image, place } }) => ({
            id,
            field: place.field,
            text,
            size,
            image: shapeOf(image),
          })),
          existing,
          language,
        },
        new AbortController().signal,
      );
      const session = await readSessionOf(rooms, workshopId);
      const names = await namesOf(before.drafts.map(({ participantId }) => participantId));

      const open = await openDrafts(rooms, store, map, people);
      // From here on nothing may wait: others go on, and rooms could go.
      const drafts = waitingIn(open, wantedPlaces);
      const notes = drafts.flatMap((draft) => draft.notes);
      const onMap = open.map.document.doc;
      const newNotes = notes.filter(({ id }) => !notesOf(onMap).has(id));
      if (notesOf(onMap).size + newNotes.length > limits.notesPerMap) throw new MapFull();
      /** Null for a note that has come, or gone to another field, in the meantime: that one goes on waiting. */
      const placeOf = ({ id, place: { field } }: Note): Place | null => {
        const place = places.get(id);
        return place?.field === field ? place : null;
      };
      const placed = notes.flatMap((note): NewNote[] => {
        const place = placeOf(note);
        return place ? [{ text: "", size: note.size, place }] : [];
      });
      const isOutdated = placed.length < notes.length || isTakenSince(existing, readNotes(onMap), placed);
      if (isOutdated && tries < PLACING_TRIES) continue;

      const forAll = readNumbersByPlace(open.results.document.doc.getMap("revealed").get(mapId));
      const marks = revealMarks(session, mapId, wanted.names, forAll);
      const revealed = drafts.map((draft): RevealedOfOne => {
        const { participantId, room } = draft;
        const author = marks.authorOf(participantId, draft);
        const placedNotes = draft.notes.flatMap((note): RevealedNote[] => {
          const place = placeOf(note);
          const late = marks.isLate(participantId, draft, note.place.field);
          return place ? [{ note, place, author, late }] : [];
        });
        return { participantId, name: names.get(participantId) ?? "", room, notes: placedNotes };
      });
      await write(open, mapId, wantedPlaces, people === null, revealed);
      await scrub(revealed, workshopId);
      await publisher.now(workshopId, "waiting");
      return revealOrder(revealed.map((one) => one.notes)).map(({ note }) => note.id);
    }
  };

  return {
    reveal: (map, language, wanted) => queue.run(map.workshopId, () => reveal(map, language, wanted)),
  };
}
