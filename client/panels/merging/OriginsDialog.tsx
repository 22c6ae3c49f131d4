import { BringToFront, LogOut, MapPin } from "lucide-react";
import { useRef, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import { EVIDENCE } from "../../../model/fields.ts";
import type { Origin } from "../../../model/merged.ts";
import type { Note } from "../../../model/note.ts";
import { countEvidence } from "../../../model/validity.ts";
import { bringToFront, takeOut } from "../../actions/stackActions.ts";
import { evidenceNames } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import type { NoteRecord } from "../../state/mapProjection.ts";
import { useEditRights } from "../../state/useEditRights.ts";
import { canChange } from "../../tools/changing.ts";
import { Button } from "../controls/Button.tsx";
import { buttonClass } from "../controls/buttonClass.ts";
import { Sheet } from "../controls/Sheet.tsx";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import { EvidenceSign } from "../evidence/EvidenceSign.tsx";
import { useQuote } from "../pictures/useQuote.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./Merging.module.css";

/** Where the selected note is from: every note of its stack, its evidence, and the way to the original. */
export default function OriginsDialog({ editor, workshop, onClose }: MapDialogProps) {
  const t = useTranslations("merging");
  const [asked, setAsked] = useState(() => [...editor.view.getState().selection][0] ?? "");
  const record = useFrontRecord(editor, asked);
  useEditRights(editor);
  return (
    <Sheet title={t("origins")} onClose={onClose}>
      {record ? (
        <Origins
          editor={editor}
          record={record}
          workshopId={workshop.id}
          onLeave={onClose}
          onChange={() => setAsked(record.note.id)}
        />
      ) : (
        <p>{t("noteGone")}</p>
      )}
    </Sheet>
  );
}

/** The note in front of the one that was asked for: another may come to lie there meanwhile. */
function useFrontRecord({ map }: Editor, noteId: string): NoteRecord | undefined {
  return useSyncExternalStore(map.onChange, () => map.get(map.frontOf(noteId)));
}

interface OriginsProps {
  readonly editor: Editor;
  readonly record: NoteRecord;
  readonly workshopId: string;
  readonly onLeave: () => void;
  /** the stack was changed: what is shown goes on being this one */
  readonly onChange: () => void;
}

function Origins({ editor, record, workshopId, onLeave, onChange }: OriginsProps) {
  const list = useRef<HTMLUListElement>(null);
  const keepFocus = (): void => {
    // The button that was pressed goes, and the focus with it: Escape would close nothing any more.
    list.current?.focus();
    onChange();
  };
  const t = useTranslations("merging");
  const clusters = useTranslations("clusters");
  const [{ language }] = usePreferences();
  const { stack } = record;
  const notes = stack?.notes ?? [record.note];
  const counts = countEvidence(notes);
  return (
    <>
      {stack ? (
        <section aria-label={t("evidence")}>
          <p className={styles.facts}>
            <strong>{clusters("inMaps", { maps: stack.maps, of: stack.of })}</strong>
            {clusters("onePile", { count: notes.length })}
          </p>
          <ul className={styles.levels} aria-label={t("evidence")}>
            {EVIDENCE.filter((level) => counts[level] > 0).map((level) => (
              <li key={level} className={styles.level} data-level={level}>
                <EvidenceSign level={level} />
                {evidenceNames(language)[level]}: {counts[level]}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <ul ref={list} tabIndex={-1} className={styles.origins} aria-label={t("origins")}>
        {notes.map((note) => (
          <OriginItem
            key={note.id}
            editor={editor}
            record={record}
            note={note}
            origin={editor.map.merged.originOf(note.id)}
            workshopId={workshopId}
            onLeave={onLeave}
            onChange={keepFocus}
          />
        ))}
      </ul>
    </>
  );
}

interface OriginItemProps extends OriginsProps {
  readonly note: Note;
  /** none for a note that was written on this map */
  readonly origin: Origin | undefined;
}

function OriginItem({ editor, record, note, origin, workshopId, onLeave, onChange }: OriginItemProps) {
  const t = useTranslations("merging");
  const evidence = useTranslations("evidence");
  const words = useTranslations("words");
  const product = useTranslations("product");
  const quote = useQuote();
  const [{ language }] = usePreferences();
  const text = quote(note, t("emptyNote"));
  const map = editor.map.merged.maps().find(({ mapId }) => mapId === origin?.mapId);
  const title = map?.title || product("untitled");
  const isInFront = note.id === record.note.id;
  const mayChange = record.stack !== null && canChange(editor, record.note.id);
  return (
    <li className={styles.origin} data-origin={note.id}>
      <blockquote className={styles.words}>{text}</blockquote>
      <p className={styles.facts}>
        <span className={styles.level}>
          <EvidenceSign level={note.evidence} size={14} />
          {evidenceNames(language)[note.evidence]}
        </span>
        <span>{origin ? title : t("writtenHere")}</span>
        {note.source ? (
          <span>{words("labelled", { label: evidence("source"), text: note.source })}</span>
        ) : null}
        {record.stack && isInFront ? <span>{t("inFront")}</span> : null}
      </p>
      {origin ? <OriginState origin={origin} note={note} /> : null}
      <div className={styles.ways}>
        {origin?.state === "there" ? (
          <Link
            href={`/w/${workshopId}/${origin.mapId}?notes=${origin.noteId}`}
            className={buttonClass("quiet", "bar")}
            aria-label={t("showOriginalOf", { map: title, text })}
            onClick={onLeave}
          >
            <MapPin size={16} aria-hidden="true" />
            {t("showOriginal")}
          </Link>
        ) : null}
        {mayChange && !isInFront ? (
          <>
            <Button
              look="quiet"
              aria-label={t("bringToFrontOf", { text })}
              onClick={() => {
                bringToFront(editor, note.id);
                onChange();
              }}
            >
              <BringToFront size={16} aria-hidden="true" />
              {t("bringToFront")}
            </Button>
            <Button
              look="quiet"
              aria-label={t("takeOutOf", { text })}
              onClick={() => {
                takeOut(editor, record, note.id);
                onChange();
              }}
            >
              <LogOut size={16} aria-hidden="true" />
              {t("takeOut")}
            </Button>
          </>
        ) : null}
      </div>
    </li>
  );
}

function OriginState({ origin, note }: { readonly origin: Origin; readonly note: Note }) {
  const t = useTranslations("merging");
  switch (origin.state) {
    case "gone":
      return <p className={styles.said}>{t("originGone")}</p>;
    case "erased":
      return <p className={styles.said}>{t("originErased")}</p>;
    case "there": {
      const { text } = origin.words;
      // Somebody has changed it here, or the original says something else since the last time.
      return text === note.text ? null : (
        <p className={styles.said}>{t("originSays", { text: text.trim() || t("emptyNote") })}</p>
      );
    }
  }
}
