import { type KeyboardEvent, type SubmitEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { limitReason } from "../../../model/editRights.ts";
import { LIMITS } from "../../../model/wire.ts";
import { fieldTitles } from "../../i18n/names.ts";
import type { Writer } from "../../state/createWriter.ts";
import { useCanEdit } from "../../state/useEditRights.ts";
import { useSignal } from "../../state/useSignal.ts";
import hidden from "../../theme/outOfSight.module.css";
import { writeNote } from "../../tools/writingNotes.ts";
import { Button } from "../controls/Button.tsx";
import { usePreferences } from "../preferencesContext.ts";
import { AimChoice } from "./AimChoice.tsx";
import { SentLine } from "./SentLine.tsx";
import { useAim } from "./useAim.ts";
import styles from "./WriteDock.module.css";

/** From here on it is said how much still fits; before, a number would only unsettle. */
const NEARLY_FULL = 200;

interface WriteDockProps {
  readonly writer: Writer;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly hasWritten: boolean;
  readonly onWritten: () => void;
}

/** Where to, what, and sent: all within the reach of one thumb. */
export function WriteDock({ writer, typed, onType, hasWritten, onWritten }: WriteDockProps) {
  const t = useTranslations("write");
  const [{ language }] = usePreferences();
  const canEdit = useCanEdit(writer);
  const [aim, setAim] = useAim(writer, typed !== "");
  const [said, setSaid] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  // Where a keyboard is drawn over the page, its opening is for whoever taps the box.
  useEffect(() => {
    if (window.matchMedia("(pointer: fine)").matches) area.current?.focus({ preventScroll: true });
  }, []);
  const left = LIMITS.noteTextLength - typed.length;

  const send = (): void => {
    area.current?.focus({ preventScroll: true });
    const written = writeNote(writer, { text: typed, ...aim });
    switch (written.kind) {
      case "written":
        onType("");
        onWritten();
        return setSaid(t("wrote", { field: fieldTitles(language)[aim.field] }));
      case "empty":
      case "full":
      case "closed":
        return setSaid(t(written.kind));
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form className={styles.dock} onSubmit={submit} aria-label={t("title")}>
      {canEdit ? (
        <AimChoice writer={writer} aim={aim} onAim={setAim} onPress={() => area.current?.focus()} />
      ) : (
        <Closed writer={writer} hasText={typed !== ""} />
      )}
      {canEdit || typed !== "" ? (
        <div className={styles.row}>
          <textarea
            ref={area}
            className={styles.text}
            aria-label={t("text")}
            aria-describedby="write-left"
            placeholder={t("example")}
            lang={writer.map.about().language}
            rows={2}
            maxLength={LIMITS.noteTextLength}
            readOnly={!canEdit}
            autoCapitalize="sentences"
            spellCheck
            enterKeyHint="send"
            value={typed}
            onChange={(event) => onType(event.target.value)}
            onKeyDown={onKey}
          />
          <span className={styles.button}>
            <Button
              type="submit"
              look="primary"
              large
              disabled={!canEdit}
              // The keyboard of a phone would close if the press took the focus from the box.
              onMouseDown={(event) => event.preventDefault()}
            >
              {t("send")}
            </Button>
          </span>
        </div>
      ) : null}
      <div className={styles.foot}>
        <SentLine writer={writer} hasWritten={hasWritten} />
        <span id="write-left" className={styles.left}>
          {left <= NEARLY_FULL ? t("left", { count: left }) : null}
        </span>
      </div>
      <output className={hidden.outOfSight}>{said}</output>
    </form>
  );
}

/** Why nothing can be written, in place of the fields. */
function Closed({ writer, hasText }: { readonly writer: Writer; readonly hasText: boolean }) {
  const t = useTranslations("write");
  const session = useSignal(writer.workshop.session);
  const { participantId, role } = writer.workshop.me;
  const reason = limitReason(session, { participantId, role, mapId: writer.session.mapId });
  return (
    <output className={styles.closed} data-limit={reason}>
      {reason === null || reason === "viewer" || reason === "ownOnly" ? t("closed") : t(`limit.${reason}`)}{" "}
      {hasText ? t("closed") : null}
    </output>
  );
}
