import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { fitSelection } from "../../../actions/cameraMoves.ts";
import type { Editor } from "../../../state/editor.ts";
import type { DotsPoll } from "../../../state/voting.ts";
import styles from "./DotsResult.module.css";
import { type Ranked, ranking } from "./ranking.ts";

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
  if (notes.length === 0) return <p className={styles.none}>{t("noPoints")}</p>;
  return (
    <ol className={styles.result} aria-label={t("results")}>
      {notes.map((note) => (
        <ResultLine key={note.noteId} editor={editor} note={note} most={most} />
      ))}
    </ol>
  );
}

interface ResultLineProps {
  readonly editor: Editor;
  readonly note: Ranked;
  readonly most: number;
}

function ResultLine({ editor, note: { noteId, points, rank, before }, most }: ResultLineProps) {
  const t = useTranslations("voting");
  const record = editor.map.get(noteId);
  const text = record?.note.text.trim() || (record ? t("noteless") : t("otherMap"));
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
          <span className={styles.gone}>{text}</span>
        )}
        <span className={styles.bar} style={{ inlineSize: `${(100 * points) / most}%` }} />
      </span>
      <span className={styles.points}>
        {t("total", { count: points })}
        {before === null ? null : <span className={styles.before}>{t("before", { count: before })}</span>}
      </span>
    </li>
  );
}
