import { useCallback, useEffect, useRef } from "react";
import { type HeightOf, heightsBy } from "../../../exchange/import/placeNotes.ts";
import type { Language } from "../../../model/fields.ts";
import { useNoteTypesetter } from "../versions/useNoteTypesetter.ts";

/** How high a note stands on the map. Stays the same function when the patterns of the language come. */
export function useNoteHeight(language: Language): HeightOf {
  const typesetter = useNoteTypesetter(language);
  const current = useRef(typesetter);
  useEffect(() => {
    current.current = typesetter;
  }, [typesetter]);
  return useCallback<HeightOf>((note, size) => heightsBy(current.current)(note, size), []);
}
