import { fetchedPart } from "../controls/fetchedPart.tsx";
import type { WordHintProps } from "./OpenWordHint.tsx";

/** Fetched by those who open a note: the lens has its own words and signs. */
export const WordHint = fetchedPart<WordHintProps>(
  async () => (await import("./OpenWordHint.tsx")).OpenWordHint,
);
