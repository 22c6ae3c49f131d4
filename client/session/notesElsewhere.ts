import { readAbout, readNotes } from "../../model/mapDocument.ts";
import type { NoteImage } from "../../model/noteImage.ts";
import { roomName } from "../../model/wire.ts";
import type { Me } from "./mapSession.ts";
import { readFromServer } from "./readFromServer.ts";

/** What stands on a note of another map. */
export interface NoteElsewhere {
  readonly text: string;
  readonly image: NoteImage | null;
  readonly mapTitle: string;
}

interface Looking {
  readonly noteIds: readonly string[];
  readonly mapIds: readonly string[];
  readonly me: Me;
  readonly syncUrl: string;
}

/**
 * Looks for notes on other maps: one map after another, so that a seminar that opens a result does not open forty
 * sockets each, and no further than to the last note. `onFound` gets all so far. Returns the way to stop.
 */
export function findNotesElsewhere(
  { noteIds, mapIds, me, syncUrl }: Looking,
  onFound: (notes: ReadonlyMap<string, NoteElsewhere>) => void,
): () => void {
  const missing = new Set(noteIds);
  const left = [...mapIds];
  const found = new Map<string, NoteElsewhere>();
  let stop = (): void => undefined;
  const lookOn = (): void => {
    const mapId = left.shift();
    if (mapId === undefined || missing.size === 0) return;
    stop = readFromServer({ room: roomName({ kind: "map", mapId }), me, syncUrl }, (doc) => {
      const mapTitle = readAbout(doc).title;
      for (const { id, text, image, hidden } of readNotes(doc)) {
        if (!hidden && missing.delete(id)) found.set(id, { text, image, mapTitle });
      }
      onFound(new Map(found));
      lookOn();
    });
  };
  lookOn();
  return () => stop();
}
