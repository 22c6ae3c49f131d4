import type * as Y from "yjs";
import { reactionsOf } from "../../model/mapDocument.ts";
import type { ReactionMark, ReactionReader } from "./reactionReader.ts";

/** What is to be seen of the reactions on a map. */
export interface ReactionMarks {
  /** of notes that lie in one stack; null for nothing */
  of(notes: readonly { readonly id: string }[]): readonly ReactionMark[] | null;
  close(): void;
}

export type OpenReactionMarks = typeof openReactionMarks;

/** What reads them is fetched with the first: most maps have none when they open. `onChange` hears of which notes they are. */
export function openReactionMarks(doc: Y.Doc, onChange: (noteIds: Iterable<string>) => void): ReactionMarks {
  const reactions = reactionsOf(doc);
  let reader: ReactionReader | null = null;
  let isClosed = false;
  const fetchReader = async (): Promise<void> => {
    const { createReactionReader } = await import("./reactionReader.ts");
    if (isClosed || reader) return;
    reader = createReactionReader(reactions);
    onChange(reader.take(reactions.keys()));
  };
  // Without a connection the next change asks again.
  const ask = (): void => void fetchReader().catch(() => undefined);
  const onEvent = ({ keysChanged }: Y.YMapEvent<unknown>): void => {
    if (reader) onChange(reader.take(keysChanged as Set<string>));
    else ask();
  };
  reactions.observe(onEvent);
  if (reactions.size > 0) ask();
  return {
    of: (notes) => reader?.of(notes) ?? null,
    close() {
      isClosed = true;
      reactions.unobserve(onEvent);
    },
  };
}

/** How many reactions these are in all. */
export function countOf(marks: readonly ReactionMark[]): number {
  return marks.reduce((sum, { people }) => sum + people.length, 0);
}
