import { MapPin } from "lucide-react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import type { JudgedLine, SecretLine } from "../../../model/kanoReport.ts";
import type { KanoItem } from "../../../model/resultsDocument.ts";
import { useList } from "../../i18n/useList.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { ClassSign } from "./ClassSign.tsx";
import styles from "./KanoLine.module.css";
import type { FoundNote } from "./useFoundNotes.ts";

interface LineProps<Line> {
  readonly workshop: Workshop;
  readonly line: Line;
  readonly note: FoundNote;
}

/** An item with its class, what that means, and the way to its note. */
export function JudgedItem({ workshop, line, note }: LineProps<JudgedLine>) {
  const t = useTranslations("kano");
  const list = useList();
  const { item, number, verdict, before } = line;
  const notes = [
    ...(verdict.tied.length > 0
      ? [t("results.close", { classes: list(verdict.tied.map((one) => t(`class.${one}`))) })]
      : []),
    ...(verdict.doubtful > 0 ? [t("results.doubtful", { count: verdict.doubtful })] : []),
    ...(before ? [t("results.before", { class: t(`class.${before}`) })] : []),
  ];
  return (
    <li className={styles.line} data-class={verdict.class}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <ClassSign of={verdict.class} size={32} />
      <div className={styles.words}>
        <p className={styles.title}>{item.title}</p>
        <p className={styles.meaning}>
          <strong>{t(`class.${verdict.class}`)}.</strong> {t(`classHint.${item.field}.${verdict.class}`)}
        </p>
        {notes.length > 0 ? <p className={styles.facts}>{notes.join(" · ")}</p> : null}
      </div>
      <NoteWay workshop={workshop} item={item} note={note} />
    </li>
  );
}

/** An item that has too few answers to say anything of it. */
export function SecretItem({ workshop, line, note }: LineProps<SecretLine>) {
  const t = useTranslations("kano.results");
  return (
    <li className={styles.line}>
      <span className={styles.number} aria-hidden="true">
        {line.number}
      </span>
      <span className={styles.blank} />
      <div className={styles.words}>
        <p className={styles.title}>{line.item.title}</p>
        <p className={styles.meaning}>{t("tooFewOf", { count: line.answers })}</p>
      </div>
      <NoteWay workshop={workshop} item={line.item} note={note} />
    </li>
  );
}

interface NoteWayProps {
  readonly workshop: Workshop;
  readonly item: KanoItem;
  readonly note: FoundNote;
}

function NoteWay({ workshop, item, note }: NoteWayProps) {
  const t = useTranslations("kano.results");
  if (note === "gone") return <p className={styles.gone}>{t("noteGone")}</p>;
  return (
    <Link
      href={`/w/${workshop.id}/${item.mapId}?notes=${item.noteId}`}
      className={buttonClass("quiet", "bar")}
      aria-label={t("showNoteOf", { title: item.title })}
    >
      <MapPin size={16} aria-hidden="true" />
      {t("showNote")}
    </Link>
  );
}
