import { createSignal, type Signal, whileWatched } from "../../session/signal.ts";
import type { Editor } from "../../state/editor.ts";

/** The names of the others whose caret is in a note, by its id; empty for those without a name. */
export type Writers = ReadonlyMap<string, readonly string[]>;

/** Told only when somebody opens or leaves a text: presence itself changes with every move of a pointer. */
export function writersOn({ session }: Pick<Editor, "session">): Signal<Writers> {
  const writers = createSignal<Writers>(new Map());
  let told = "";
  const look = (): void => {
    const found = new Map<string, string[]>();
    for (const { editing, name } of session.others.get().values()) {
      if (editing !== null)
        found.set(editing.noteId, [...(found.get(editing.noteId) ?? []), name].toSorted());
    }
    const key = JSON.stringify([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    if (key === told) return;
    told = key;
    const before = writers.get();
    // A note of which nothing changed keeps its own list, so that it need not be rendered again.
    writers.set(
      new Map(
        [...found].map(([id, names]) => {
          const known = before.get(id);
          return [id, known && isSame(known, names) ? known : names];
        }),
      ),
    );
  };
  return whileWatched(writers, () => {
    look();
    return session.others.subscribe(look);
  });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, at) => name === b[at]);
}
