import { useTranslations } from "use-intl";
import { Link } from "wouter";
import { judgedLines, kanoReport } from "../../../model/kanoReport.ts";
import type { PollResult } from "../../../model/resultsDocument.ts";
import { useSignal } from "../../state/useSignal.ts";
import list from "../outcome/OnNotesDialog.module.css";
import type { OnNotesProps } from "../outcome/onNotes.ts";
import styles from "./KanoOnNotes.module.css";

/** The items of Kano rounds that stand on notes, with what came out. */
export function KanoOnNotes({ outcome, workshop, sources, onClose }: OnNotesProps) {
  const t = useTranslations("kano");
  const { polls } = useSignal(outcome.workshop.results);
  const stateOf = (poll: PollResult, itemId: string): string => {
    if (poll.status === "open") return t("running");
    const report = kanoReport(poll);
    const line = report && judgedLines(report).find(({ item }) => item.id === itemId);
    return line ? t(`class.${line.verdict.class}`) : t("results.tooFew");
  };
  const found = polls.flatMap((poll) =>
    (poll.kano?.items ?? [])
      .filter(({ mapId, noteId }) =>
        sources.some((source) => source.mapId === mapId && source.noteId === noteId),
      )
      .map((item) => ({ poll, item })),
  );
  if (found.length === 0) return <p className={list.more}>{t("onNotesNone", { count: sources.length })}</p>;
  return (
    <ul className={list.list}>
      {found.map(({ poll, item }) => (
        <li key={item.id}>
          <Link
            href={`/w/${workshop.id}/kano?round=${poll.id}`}
            className={`${list.action} ${styles.link}`}
            onClick={onClose}
          >
            <span className={list.name}>{item.title}</span>
            <span className={list.state}>{stateOf(poll, item.id)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
