import { OpenWordHint, type WordHintProps } from "../lens/OpenWordHint.tsx";
import { NoteStarters } from "./NoteStarters.tsx";

/** What helps with the open text: sentences to begin with, then a hint to a word. */
export function BesideText(props: WordHintProps) {
  return (
    <>
      <NoteStarters {...props} />
      <OpenWordHint {...props} />
    </>
  );
}
