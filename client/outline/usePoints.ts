import { useSyncExternalStore } from "react";
import type { Editor } from "../state/editor.ts";

/** What a note shows of a vote, as two plain values, so that it renders only for what it shows. */
export interface Points {
  readonly kind: "none" | "total" | "own";
  readonly count: number;
}

export function usePoints(editor: Editor, noteId: string): Points {
  const shown = useSyncExternalStore(
    (listener) => editor.voting.onNote(noteId, listener),
    () => {
      const mark = editor.voting.markOf(noteId);
      return mark === null ? "" : mark.kind === "total" ? `total ${mark.points}` : `own ${mark.own}`;
    },
  );
  const [kind, number] = shown.split(" ");
  return { kind: kind === "total" || kind === "own" ? kind : "none", count: Number(number ?? 0) };
}
