import { useEffect, useState } from "react";
import { findNotesElsewhere, type NoteElsewhere } from "../../../session/notesElsewhere.ts";
import { syncUrlOf } from "../../../session/syncUrl.ts";
import type { DotsPoll } from "../../../state/askedPolls.ts";
import type { Editor } from "../../../state/editor.ts";

const NONE: ReadonlyMap<string, NoteElsewhere> = new Map();

/** What stands on those of `noteIds` that lie on the poll's other maps, as it was when they came into view. */
export function useNotesElsewhere(
  { map, session, workshop }: Editor,
  { dots }: DotsPoll,
  noteIds: readonly string[],
): ReadonlyMap<string, NoteElsewhere> {
  const [notes, setNotes] = useState(NONE);
  const { me } = workshop;
  const elsewhere = dots.mapIds.filter((id) => id !== session.mapId).join(" ");
  const wanted = elsewhere === "" ? "" : noteIds.filter((id) => !map.get(id)).join(" ");
  useEffect(() => {
    if (wanted === "") return;
    return findNotesElsewhere(
      {
        noteIds: wanted.split(" "),
        mapIds: elsewhere.split(" "),
        me,
        syncUrl: syncUrlOf(window.location),
      },
      setNotes,
    );
  }, [wanted, elsewhere, me]);
  return notes;
}
