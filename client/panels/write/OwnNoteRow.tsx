import { Trash2 } from "lucide-react";
import { useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { jpegAddress } from "../../../model/jpegAddress.ts";
import { noteWords } from "../../../model/noteImage.ts";
import { PALETTES } from "../../../model/palette.ts";
import { LIMITS } from "../../../model/wire.ts";
import { facetNames, fieldTitles } from "../../i18n/names.ts";
import type { Writer } from "../../state/createWriter.ts";
import { bindText } from "../../state/noteBinding.ts";
import type { OwnNote } from "../../state/ownNotes.ts";
import hidden from "../../theme/outOfSight.module.css";
import { type Standing, standingOf } from "../../tools/writingNotes.ts";
import { Button } from "../controls/Button.tsx";
import { buttonClass } from "../controls/buttonClass.ts";
import { startOfText } from "../controls/startOfText.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./OwnNotes.module.css";

interface OwnNoteRowProps {
  readonly writer: Writer;
  readonly own: OwnNote;
  readonly isEdited: boolean;
  readonly onEdit: (isEdited: boolean) => void;
  readonly onRemove: () => void;
}

/** One note of mine: its field, what stands in the way of changing it, and its text, which a press opens. */
export function OwnNoteRow(props: OwnNoteRowProps) {
  const { writer, own, isEdited, onEdit, onRemove } = props;
  const t = useTranslations("write.own");
  const words = useTranslations("words");
  const [{ language, scheme }] = usePreferences();
  const { note, seenBy } = own;
  // A stack or a lock may change what can be done without changing the note itself.
  const subscribe = useCallback(
    (listener: () => void) => writer.map.onNote(note.id, listener),
    [writer, note.id],
  );
  useSyncExternalStore(subscribe, () => writer.map.get(note.id));
  const standing = standingOf(writer, own);
  const { fill, edge, title } = PALETTES[scheme].fields[note.place.field];
  const short = startOfText(noteWords(note));
  const opener = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useLayoutEffect(() => {
    // Where a text was open, its note has the focus next.
    if (wasEdited.current && !isEdited && document.activeElement === document.body) opener.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  return (
    <li className={styles.note} data-own-note={note.id}>
      <p className={styles.about}>
        <span className={styles.field} style={{ background: fill, borderColor: edge, color: title }}>
          {note.facet === null
            ? fieldTitles(language)[note.place.field]
            : words("labelled", {
                label: fieldTitles(language)[note.place.field],
                text: facetNames(language)[note.facet],
              })}
        </span>
        {signOf(standing, seenBy) === null ? null : <span>{t(signOf(standing, seenBy) ?? "closed")}</span>}
      </p>
      {standing === "changeable" && isEdited ? (
        <Editing {...props} />
      ) : standing === "changeable" ? (
        <div className={styles.row}>
          <button
            ref={opener}
            type="button"
            className={styles.text}
            aria-label={t("edit", { text: short })}
            onClick={() => onEdit(true)}
          >
            <Written note={note} />
          </button>
          <button
            type="button"
            className={buttonClass("quiet", "icon")}
            aria-label={t("remove", { text: short })}
            onClick={onRemove}
          >
            <Trash2 size={18} aria-hidden="true" />
          </button>
        </div>
      ) : (
        <p className={styles.text}>
          <Written note={note} />
        </p>
      )}
    </li>
  );
}

/** What is on the note. */
function Written({ note: { text, image } }: { readonly note: OwnNote["note"] }) {
  return (
    <>
      {image ? <img className={styles.picture} src={jpegAddress(image.bytes)} alt={image.alt} /> : null}
      {text}
    </>
  );
}

/** What has to be said beside the field. */
function signOf(
  standing: Standing,
  seenBy: OwnNote["seenBy"],
): Exclude<Standing, "changeable"> | "private" | null {
  if (standing !== "changeable") return standing;
  return seenBy === "me" ? "private" : null;
}

function Editing({ writer, own: { note }, onEdit, onRemove }: OwnNoteRowProps) {
  const t = useTranslations("write.own");
  const write = useTranslations("write");
  const [said, setSaid] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const field = area.current;
    if (!field) return;
    const bound = bindText(field, writer, note.id, () => setSaid(write("shortened")));
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
    whole.current?.scrollIntoView({ block: "nearest" });
    return bound.close;
  }, [writer, note.id, write]);
  const done = (): void => {
    // A note without a text and a picture is none, as on the map.
    if (area.current?.value.trim() === "" && note.image === null) onRemove();
    else onEdit(false);
  };
  return (
    <div ref={whole} className={styles.editing}>
      <textarea
        ref={area}
        className={styles.area}
        aria-label={t("editing")}
        lang={writer.map.about().language}
        rows={2}
        // One more than is kept, so that a longer text is noticed and said.
        maxLength={LIMITS.noteTextLength + 1}
        enterKeyHint="done"
        onKeyDown={(event) => {
          const isDone = event.key === "Escape" || (event.key === "Enter" && !event.shiftKey);
          if (!isDone || event.nativeEvent.isComposing) return;
          event.preventDefault();
          done();
        }}
      />
      <Button onClick={done}>{t("done")}</Button>
      <output className={hidden.outOfSight}>{said}</output>
    </div>
  );
}
