import type * as Y from "yjs";
import { changedIds } from "../state/entryProjection.ts";
import { type Told, type ToldChange, takeInTold, tellOf } from "./untold.ts";
import type { NewsSource } from "./useNews.ts";

interface DocToTell<P extends string> {
  readonly doc: Y.Doc;
  /** whose entries are told of, each by an id of its own */
  readonly roots: readonly Y.Map<unknown>[];
  /** as it is now; null for what is not there, or not to be told here */
  readonly toldOf: (id: string) => Told<P> | null;
  /** in the order in which they are told */
  readonly places: () => readonly P[];
}

type Events = readonly Y.YEvent<Y.AbstractType<unknown>>[];

/** What others do in a document on the outcome. What this window does itself is none. */
export function docNews<P extends string>({ doc, roots, toldOf, places }: DocToTell<P>): NewsSource<P> {
  return {
    watch: (onChange) => {
      const known = new Map<string, Told<P> | null>();
      for (const root of roots) for (const id of root.keys()) known.set(id, toldOf(id));
      // After all who read the document have read it.
      const onTransaction = ({ changedParentTypes, local }: Y.Transaction): void => {
        const changes: ToldChange<P>[] = [];
        for (const root of roots) {
          const events = (changedParentTypes as ReadonlyMap<unknown, Events>).get(root) ?? [];
          for (const id of changedIds(events, root)) {
            const [before, after] = [known.get(id) ?? null, toldOf(id)];
            known.set(id, after);
            changes.push({ id, before, after, by: local ? "nobody's" : "others" });
          }
        }
        if (changes.length > 0) onChange((untold, nowMs) => takeInTold(untold, changes, nowMs));
      };
      doc.on("afterTransaction", onTransaction);
      return () => doc.off("afterTransaction", onTransaction);
    },
    tell: (untold, nowMs) => tellOf(untold, nowMs, places()),
  };
}
