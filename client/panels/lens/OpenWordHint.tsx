import { Glasses } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import type { Note } from "../../../model/note.ts";
import { actionOf } from "../../actions/actions.ts";
import type { Editor } from "../../state/editor.ts";
import outOfSight from "../../theme/outOfSight.module.css";
import { ariaShortcut, isMac, shortcutCaps } from "../controls/shortcutText.ts";
import { useKeyNames } from "../controls/useKeyNames.ts";
import { useWordHints } from "./useWordHints.ts";
import { WordCard } from "./WordCard.tsx";
import styles from "./WordHint.module.css";

export interface WordHintProps {
  readonly editor: Editor;
  /** the note whose text is open */
  readonly note: Note;
  /** gives the keyboard back to the text */
  readonly onReturn: () => void;
}

/** What was said about to those who hear the screen; for as long as the map is open. */
const announced = new WeakMap<Editor, Set<string>>();

/** A small sign beside the open note when its text holds a word to think about; pressed, reason and question. */
export function OpenWordHint({ editor, note, onReturn }: WordHintProps) {
  const t = useTranslations("lens");
  const hints = useWordHints(editor, note);
  const shown = useStore(editor.view, (state) => state.wordHint);
  const [first, ...others] = hints;
  const has = first !== undefined;

  useEffect(() => {
    editor.view.setState(({ wordHint }) => ({
      wordHint: !has ? "none" : wordHint === "none" ? "sign" : wordHint,
    }));
  }, [editor, has]);
  useEffect(() => () => editor.view.setState({ wordHint: "none" }), [editor]);

  const said = useAnnouncement(editor, note.id, first?.headword ?? null);
  const [shortcut = ""] = actionOf("wordHint").shortcuts;
  return (
    <div className={styles.hint}>
      <p className={outOfSight.outOfSight} aria-live="polite">
        {said}
      </p>
      {first && shown === "sign" ? (
        <button
          type="button"
          className={styles.sign}
          aria-label={t("sign", { word: first.headword })}
          aria-keyshortcuts={ariaShortcut(shortcut, isMac())}
          // The text keeps the keyboard, also a phone's.
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            // Pressed by key or by a screen reader, the hint gets the focus.
            editor.view.setState({ wordHint: event.detail === 0 ? "cardInFocus" : "card" });
          }}
        >
          <Glasses size={16} aria-hidden="true" />
          <span className={styles.word} lang={first.id.slice(0, 2)}>
            {first.headword}
          </span>
          {others.length > 0 ? <span>{t("more", { count: others.length })}</span> : null}
        </button>
      ) : null}
      {first && (shown === "card" || shown === "cardInFocus") ? (
        <WordCard
          key={first.id}
          editor={editor}
          entry={first}
          others={others}
          focus={shown === "cardInFocus" ? "card" : "text"}
          onReturn={onReturn}
        />
      ) : null}
    </div>
  );
}

/** Said once for a note, when its first hint comes; the region stands there before, or it would not be read. */
function useAnnouncement(editor: Editor, noteId: string, word: string | null): string {
  const t = useTranslations("lens");
  const names = useKeyNames();
  const [said, say] = useState("");
  const [shortcut = ""] = actionOf("wordHint").shortcuts;
  const words =
    word === null ? "" : t("announce", { word, keys: shortcutCaps(shortcut, names, isMac()).join("+") });
  const latest = useRef(words);
  useEffect(() => {
    latest.current = words;
  }, [words]);
  const has = word !== null;
  useEffect(() => {
    if (!has) return;
    const known = announced.get(editor) ?? new Set();
    announced.set(editor, known);
    if (known.has(noteId)) return;
    known.add(noteId);
    say(latest.current);
  }, [editor, noteId, has]);
  return said;
}
