import { useMemo } from "react";
import type * as Y from "yjs";
import { type Comment, readComments } from "../../../model/comment.ts";
import { commentsOf, peopleOf } from "../../../model/mapDocument.ts";
import { createSignal, type Signal, whileWatched } from "../../session/signal.ts";
import { useSignal } from "../../state/useSignal.ts";

/** All comments of a map, oldest first; read anew when one of them or somebody's name changes. */
export function useComments(doc: Y.Doc): readonly Comment[] {
  return useSignal(useMemo(() => commentsSignal(doc), [doc]));
}

function commentsSignal(doc: Y.Doc): Signal<readonly Comment[]> {
  const signal = createSignal<readonly Comment[]>(readComments(doc));
  const read = (): void => signal.set(readComments(doc));
  return whileWatched(signal, () => {
    commentsOf(doc).observeDeep(read);
    peopleOf(doc).observe(read);
    return () => {
      commentsOf(doc).unobserveDeep(read);
      peopleOf(doc).unobserve(read);
    };
  });
}
