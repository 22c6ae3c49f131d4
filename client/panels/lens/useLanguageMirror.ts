import { useEffect, useState } from "react";
import type { Doc } from "yjs";
import type { Language } from "../../../model/fields.ts";
import { readAbout, readShownNotes } from "../../../model/mapDocument.ts";
import { type LanguageMirror, languageMirror } from "../../../model/wordLens/languageMirror.ts";
import type { WordLens } from "../../../model/wordLens/wordLens.ts";
import { onEachChange } from "../../session/onEachChange.ts";
import { fetchWordLens } from "./useWordLens.ts";

/** A group writes while the mirror stands: often enough to follow, seldom enough to read it. */
const FOLLOW_MS = 1500;

export type MirrorState =
  | { readonly kind: "loading" }
  | { readonly kind: "here"; readonly mirror: LanguageMirror }
  | { readonly kind: "missing" };

/** Holds the mirror to maps as everybody has them: drafts are in none of these documents. The same list stays the same. */
export function useLanguageMirror(docs: readonly Doc[]): MirrorState {
  const [state, setState] = useState<MirrorState>({ kind: "loading" });
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = async (): Promise<void> => {
      timer = null;
      const next = await mirrorOf(docs).then(
        (mirror): MirrorState => ({ kind: "here", mirror }),
        (): MirrorState => ({ kind: "missing" }),
      );
      if (current) setState(next);
    };
    const follow = (): void => {
      timer ??= setTimeout(() => void look(), FOLLOW_MS);
    };
    void look();
    const stops = docs.map((doc) => onEachChange(doc, follow));
    return () => {
      current = false;
      if (timer !== null) clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [docs]);
  return state;
}

async function mirrorOf(docs: readonly Doc[]): Promise<LanguageMirror> {
  const maps = docs.map((doc) => ({ notes: readShownNotes(doc), language: readAbout(doc).language }));
  const lenses = new Map<Language, WordLens>();
  for (const { language } of maps) lenses.set(language, await fetchWordLens(language));
  return languageMirror(
    maps.flatMap(({ notes, language }) => {
      const lens = lenses.get(language);
      return lens ? [{ notes, lens }] : [];
    }),
  );
}
