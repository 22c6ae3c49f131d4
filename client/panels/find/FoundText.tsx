import { Fragment } from "react";
import { stretchesOf, wordsOfSearch } from "../../../model/searchWords.ts";
import styles from "./FindPanel.module.css";

interface FoundTextProps {
  readonly text: string;
  readonly search: string;
}

/** A text with what was searched for marked in it. */
export function FoundText({ text, search }: FoundTextProps) {
  const stretches = stretchesOf(text, wordsOfSearch(search));
  return (
    <span className={styles.text}>
      {stretches.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(stretches[index - 1]?.end ?? 0, start)}
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(stretches.at(-1)?.end ?? 0)}
    </span>
  );
}
