import { fetchedPart } from "../controls/fetchedPart.tsx";
import type { WordHintProps } from "./OpenWordHint.tsx";

/** Fetched by those who open a note: the lens has its own words and signs, and an empty note has sentences to begin with. */
export const WordHint = fetchedPart<WordHintProps>(
  async () => (await import("../starters/BesideText.tsx")).BesideText,
);
