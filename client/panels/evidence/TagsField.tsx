import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import type { Note } from "../../../model/note.ts";
import { isSameTag, parseTags, writeTags as written } from "../../../model/noteTags.ts";
import { writeTags } from "../../actions/evidenceActions.ts";
import type { Editor } from "../../state/editor.ts";
import { tagsOn } from "../../state/noteFilter.ts";
import { Button } from "../controls/Button.tsx";
import { TextField } from "../controls/TextField.tsx";
import styles from "./TagsField.module.css";

interface TagsFieldProps {
  readonly editor: Editor;
  readonly notes: readonly Note[];
}

/** Offered at once; more would push the field out of sight. */
const OFFERED = 6;

/**
 * Free words on notes, with commas between them: those that all of the notes have. What is typed is kept however the
 * field is left, as one step; what only some have stays as it is.
 */
export function TagsField({ editor, notes }: TagsFieldProps) {
  const t = useTranslations("evidence");
  /** null: not touched */
  const [typed, setTyped] = useState<string | null>(null);
  const has = ({ tags }: Note, tag: string): boolean => tags.some((one) => isSameTag(one, tag));
  const common = notes[0]?.tags.filter((tag) => notes.every((note) => has(note, tag))) ?? [];
  const differ = notes.some(({ tags }) => tags.length > common.length);
  const ids = notes.map(({ id }) => id);
  const known = useSyncExternalStore(editor.map.onChange, () => JSON.stringify(tagsOn(editor.map)));
  const offered = (JSON.parse(known) as string[]).filter((tag) => !common.some((one) => isSameTag(one, tag)));

  const keep = (): void => {
    if (typed === null) return;
    setTyped(null);
    const wanted = parseTags(typed);
    const isIn = (list: readonly string[], tag: string): boolean => list.some((one) => isSameTag(one, tag));
    // In the spelling that the map knows.
    const add = wanted
      .filter((tag) => !isIn(common, tag))
      .map((tag) => offered.find((one) => isSameTag(one, tag)) ?? tag);
    writeTags(editor, ids, { add, remove: common.filter((tag) => !isIn(wanted, tag)) });
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  // Escape and a press beside it close the card without a blur.
  useEffect(() => () => latest.current(), []);

  return (
    <div className={styles.tags}>
      <TextField
        label={t("tags")}
        isOptional
        hint={t("tagsHint")}
        placeholder={differ ? t("tagsDiffer") : ""}
        autoComplete="off"
        value={typed ?? written(common)}
        onChange={setTyped}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep();
        }}
      />
      {offered.length > 0 ? (
        <ul className={styles.offered} aria-label={t("tagsKnown")}>
          {offered.slice(0, OFFERED).map((tag) => (
            <li key={tag}>
              <Button
                look="quiet"
                aria-label={t("addTag", { tag })}
                onClick={() => writeTags(editor, ids, { add: [tag], remove: [] })}
              >
                + {tag}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
