import { useEffect, useMemo, useState } from "react";
import type { Note } from "../../../model/note.ts";
import { type LensEntry, voiceOf } from "../../../model/wordLens/wordLens.ts";
import type { Editor } from "../../state/editor.ts";
import { usePreferences } from "../preferencesContext.ts";
import { useWordLens } from "./useWordLens.ts";

/** A word at the end of the text may go on: "Front" may become "Frontscheibe". Longer than between two keys. */
const SETTLE_MS = 900;

/** The words of this note to think about, each once; computed here and told to nobody. */
export function useWordHints(editor: Editor, note: Note): readonly LensEntry[] {
  const [{ lens: choice, quietWords }] = usePreferences();
  const lens = useWordLens(choice === "on" ? editor.map.about().language : null);
  const { text, facet, evidence } = note;
  const { field } = note.place;
  const settled = useSettled(text);
  const hits = useMemo(
    () => lens?.look(text, voiceOf({ facet, evidence, place: { field, x: 0, y: 0 } })) ?? [],
    [lens, text, facet, evidence, field],
  );
  const isSettled = settled === text;
  return useMemo(() => {
    const entries = hits.filter(({ end }) => isSettled || end < text.length).map(({ entry }) => entry);
    return [...new Set(entries)].filter(({ id }) => !quietWords.has(id));
  }, [hits, isSettled, text, quietWords]);
}

/** The text as it was when nobody had typed for a moment; the one that is opened counts at once. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
