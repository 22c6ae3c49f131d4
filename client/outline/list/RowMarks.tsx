import { Lock, PenLine } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { PALETTES } from "../../../model/palette.ts";
import { evidenceNames, facetNames } from "../../i18n/names.ts";
import { EvidenceSign } from "../../panels/evidence/EvidenceSign.tsx";
import { usePreferences } from "../../panels/preferencesContext.ts";
import type { Editor } from "../../state/editor.ts";
import type { NoteRecord } from "../../state/mapProjection.ts";
import { countOf } from "../../state/reactionMarks.ts";
import { isLocked } from "../../tools/changing.ts";
import { usePoints } from "../usePoints.ts";
import { useStackWords } from "../useStackWords.ts";
import { useListDesk } from "./listDesk.ts";
import styles from "./NoteRow.module.css";

interface RowMarksProps {
  readonly editor: Editor;
  readonly record: NoteRecord;
  readonly id: string;
  readonly isDimmed: boolean;
  readonly isInFocus: boolean;
}

/** All that stands on a note beside its text, in words. */
export function RowMarks({ editor, record, id, isDimmed, isInFocus }: RowMarksProps) {
  const canvas = useTranslations("canvas");
  const reveal = useTranslations("reveal");
  const voting = useTranslations("voting");
  const stackWords = useStackWords();
  const comments = useTranslations("comments");
  const filter = useTranslations("filter");
  const evidenceTexts = useTranslations("evidence");
  const words = useTranslations("words");
  const sizes = useTranslations("sizes");
  const [{ language, scheme }] = usePreferences();
  const { facet, evidence, source, tags, colour, size, hidden, late } = record.note;
  const { stack, seenBy } = record;
  const points = usePoints(editor, record.note.id);
  const level = stack?.evidence ?? evidence;
  return (
    <p id={id} className={styles.marks}>
      <Writing noteId={record.note.id} />
      {facet === null ? null : <span>{facetNames(language)[facet]}</span>}
      <span>
        <EvidenceSign level={level} size={12} />
        {evidenceNames(language)[level]}
      </span>
      {source === "" ? null : (
        <span data-source="">{words("labelled", { label: evidenceTexts("source"), text: source })}</span>
      )}
      {tags.map((tag) => (
        <span key={tag}>#{tag}</span>
      ))}
      <span>
        <span className={styles.paper} style={{ background: PALETTES[scheme].notes[colour].fill }} />
        {canvas(`colour.${colour}`)}
      </span>
      {size === "normal" ? null : (
        <span data-size={size}>
          {words("labelled", { label: sizes("size"), text: sizes(`names.${size}`) })}
        </span>
      )}
      {stack ? <span data-stack={stack.notes.length}>{stackWords(stack)}</span> : null}
      {record.comments === 0 ? null : (
        <span data-comments={record.comments}>{comments("count", { count: record.comments })}</span>
      )}
      {record.reactions ? <span>{comments("reactions", { count: countOf(record.reactions) })}</span> : null}
      {points.kind === "total" ? (
        <span data-total={points.count}>{voting("total", { count: points.count })}</span>
      ) : null}
      {points.kind === "own" ? (
        <span data-own={points.count}>{voting("own", { count: points.count })}</span>
      ) : null}
      {seenBy === "me" ? <span className={styles.strong}>{reveal("onlyMe")}</span> : null}
      {hidden ? <span className={styles.strong}>{canvas("hiddenNote")}</span> : null}
      {isLocked(record) ? (
        <span className={styles.strong} data-locked="">
          <Lock size={12} aria-hidden="true" />
          {canvas("locked")}
        </span>
      ) : null}
      {late ? <span>{reveal("late")}</span> : null}
      {isInFocus ? <span className={styles.strong}>{canvas("inFocus")}</span> : null}
      {isDimmed ? <span>{filter("dimmed")}</span> : null}
    </p>
  );
}

const NOBODY: readonly string[] = [];

/** Who else has this text open. Not announced: it would interrupt whoever reads with every note that somebody opens. */
function Writing({ noteId }: { readonly noteId: string }) {
  const t = useTranslations("list");
  const { writers } = useListDesk();
  const names = useSyncExternalStore(writers.subscribe, () => writers.get().get(noteId) ?? NOBODY);
  return names.map((name, at) => (
    // Two may have the same name, or none.
    <span key={`${name} ${at}`}>
      <PenLine size={12} aria-hidden="true" />
      {name === "" ? t("someoneWrites") : t("writes", { name })}
    </span>
  ));
}
