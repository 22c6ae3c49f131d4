import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { fitSelection } from "../../../actions/cameraMoves.ts";
import type { NoteElsewhere } from "../../../session/notesElsewhere.ts";
import type { DotsPoll } from "../../../state/askedPolls.ts";
import type { Editor } from "../../../state/editor.ts";
import { useQuote } from "../../pictures/useQuote.ts";
import styles from "./DotsResult.module.css";
import { type Ranked, ranking } from "./ranking.ts";
import { useNotesElsewhere } from "./useNotesElsewhere.ts";

interface DotsResultProps {
  readonly editor: Editor;
  readonly poll: DotsPoll;
  readonly totals: Readonly<Record<string, number>>;
}

/** The notes by their points, as bars; a press shows the note. */
export function DotsResult({ editor, poll, totals }: DotsResultProps) {
  const t = useTranslations("voting");
  useSyncExternalStore(editor.map.onStructure, editor.map.structureVersion);
  const notes = ranking(totals, poll.before?.totals ?? null);
  const most = Math.max(1, ...notes.map(({ points }) => points));
  const elsewhere = useNotesElsewhere(
    editor,
    poll,
    notes.map(({ noteId }) => noteId),
  );
  if (notes.length === 0) return <p className={styles.none}>{t("noPoints")}</p>;
  return (
    <ol className={styles.result} aria-label={t("results")}>
      {notes.map((note) => (
        <ResultLine
          key={note.noteId}
          editor={editor}
          note={note}
          most={most}
          elsewhere={elsewhere.get(note.noteId) ?? null}
          missing={t(poll.dots.mapIds.length > 1 ? "otherMap" : "gone")}
        />
      ))}
    </ol>
  );
}

interface ResultLineProps {
  readonly editor: Editor;
  readonly note: Ranked;
  readonly most: number;
  /** where the note is on another map and was found there */
  readonly elsewhere: NoteElsewhere | null;
  /** what stands for a note that is not to be found */
  readonly missing: string;
}

function ResultLine({ editor, note, most, elsewhere, missing }: ResultLineProps) {
  const t = useTranslations("voting");
  const quote = useQuote();
  const { noteId, points, rank, before } = note;
  const record = editor.map.get(noteId);
  const found = record?.note ?? elsewhere;
  const text = found ? quote(found, t("noteless")) : missing;
  const show = (): void => {
    editor.view.setState({ selection: new Set([noteId]) });
    fitSelection(editor);
  };
  return (
    <li className={styles.line}>
      <span className={styles.rank} title={t("rank", { rank })}>
        {rank}.
      </span>
      <span className={styles.what}>
        {record ? (
          <button type="button" className={styles.note} aria-label={t("goTo", { note: text })} onClick={show}>
            {text}
          </button>
        ) : (
          <span className={elsewhere ? styles.elsewhere : styles.gone}>{text}</span>
        )}
        {!record && elsewhere ? <span className={styles.map}>{elsewhere.mapTitle}</span> : null}
        <span className={styles.bar} style={{ inlineSize: `${(100 * points) / most}%` }} />
      </span>
      <span className={styles.points}>
        {t("total", { count: points })}
        {before === null ? null : <span className={styles.before}>{t("before", { count: before })}</span>}
      </span>
    </li>
  );
}
