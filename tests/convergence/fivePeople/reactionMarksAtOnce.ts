import type * as Y from "yjs";
import type { OpenReactionMarks } from "../../../client/state/reactionMarks.ts";
import { createReactionReader } from "../../../client/state/reactionReader.ts";
import { reactionsOf } from "../../../model/mapDocument.ts";

/** What the product fetches with the first reaction is here already, so that the same seed does the same. */
export const reactionMarksAtOnce: OpenReactionMarks = (doc, onChange) => {
  const reactions = reactionsOf(doc);
  const reader = createReactionReader(reactions);
  reader.take(reactions.keys());
  const onEvent = ({ keysChanged }: Y.YMapEvent<unknown>): void =>
    onChange(reader.take(keysChanged as Set<string>));
  reactions.observe(onEvent);
  return { of: reader.of, close: () => reactions.unobserve(onEvent) };
};
