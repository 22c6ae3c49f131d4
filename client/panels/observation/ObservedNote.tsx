import { Trash2 } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import { useFormatter, useTranslations } from "use-intl";
import * as Y from "yjs";
import { editText, noteValue } from "../../../model/mapCommands.ts";
import type { Note } from "../../../model/note.ts";
import { levelsFor } from "../../../model/observation.ts";
import { LIMITS } from "../../../model/wire.ts";
import { evidenceNames, fieldTitles } from "../../i18n/names.ts";
import type { MapSession } from "../../session/mapSession.ts";
import type { OpenObservation } from "../../session/openObservation.ts";
import { bindField } from "../../state/boundText.ts";
import { doneBy } from "../../state/keyRecords.ts";
import { Button } from "../controls/Button.tsx";
import { IconButton } from "../controls/IconButton.tsx";
import { startOfText } from "../controls/startOfText.ts";
import { EvidenceSign } from "../evidence/EvidenceSign.tsx";
import { usePreferences } from "../preferencesContext.ts";
import { BigChoice } from "./BigChoice.tsx";
import styles from "./ObservedList.module.css";
import { keyOfNote, placeOf } from "./observedKeys.ts";
import { CORRECTING_KEYS } from "./observeKeys.ts";

const MINUTE_MS = 60_000;

interface ObservedNoteProps {
  readonly note: Note;
  readonly opened: OpenObservation;
  readonly session: MapSession;
  readonly startedAt: number;
  readonly isEdited: boolean;
  readonly onEdit: (isEdited: boolean) => void;
  readonly onRemove: () => void;
}

/** One thing that was noticed: when, where it goes, what it rests on. A press on its text opens it. */
export function ObservedNote(props: ObservedNoteProps) {
  const { note, startedAt, isEdited, onEdit, onRemove } = props;
  const t = useTranslations("observe");
  const format = useFormatter();
  const [{ language }] = usePreferences();
  const key = keyOfNote(note);
  const place = key === null ? fieldTitles(language)[note.place.field] : t(`place.${key}`);
  const short = startOfText(note.text);
  return (
    <li className={styles.note} data-observed="">
      <p className={styles.about}>
        <time dateTime={new Date(note.createdAt).toISOString()}>
          {format.dateTime(note.createdAt, { hour: "numeric", minute: "2-digit" })}
        </time>
        <span>
          {t("minutes", { count: Math.max(0, Math.floor((note.createdAt - startedAt) / MINUTE_MS)) })}
        </span>
        <span className={styles.place}>{place}</span>
        <span className={styles.level}>
          <EvidenceSign level={note.evidence} size={14} />
          {evidenceNames(language)[note.evidence]}
        </span>
      </p>
      {isEdited ? (
        <Editing {...props} />
      ) : (
        <div className={styles.row}>
          <button
            type="button"
            className={styles.text}
            aria-label={t("edit", { text: short })}
            onClick={() => onEdit(true)}
          >
            {note.text}
          </button>
          <IconButton icon={Trash2} label={t("remove", { text: short })} onPress={onRemove} />
        </div>
      )}
    </li>
  );
}

function Editing({ note, opened, session, onEdit }: ObservedNoteProps) {
  const t = useTranslations("observe");
  const [{ language }] = usePreferences();
  const area = useRef<HTMLTextAreaElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const key = keyOfNote(note);
  useLayoutEffect(() => {
    const field = area.current;
    const text = noteValue(session.doc, note.id)?.get("text");
    if (!field || !(text instanceof Y.Text)) return;
    const write = (after: string, caret: number): string => {
      let stands = after;
      session.write((doc, origin) => {
        stands = editText(doc, note.id, after, caret, origin);
      }, "typing");
      return stands;
    };
    const bound = bindField(field, { text, write });
    field.focus({ preventScroll: true });
    whole.current?.scrollIntoView({ block: "nearest" });
    return bound.close;
  }, [session, note.id]);
  const levels = key === null ? null : levelsFor(placeOf(key));
  return (
    <div ref={whole} className={styles.editing}>
      <textarea
        ref={area}
        className={styles.area}
        aria-label={t("text")}
        rows={2}
        maxLength={LIMITS.noteTextLength}
        onKeyDown={(event) => {
          if (doneBy(CORRECTING_KEYS, event) === null || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEdit(false);
        }}
      />
      {levels ? (
        <BigChoice
          label={t("level")}
          columns={2}
          chosen={levels.find((level) => level === note.evidence) ?? levels[0]}
          onChoose={(level) => opened.mark(note.id, level)}
          options={levels.map((level) => ({
            key: level,
            label: evidenceNames(language)[level],
            shown: (
              <>
                <EvidenceSign level={level} />
                {evidenceNames(language)[level]}
              </>
            ),
          }))}
        />
      ) : null}
      <Button onClick={() => onEdit(false)}>{t("editDone")}</Button>
    </div>
  );
}
