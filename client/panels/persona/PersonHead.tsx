import { useId, useRef } from "react";
import { useTranslations } from "use-intl";
import type { Persona, PersonaText } from "../../../model/persona.ts";
import type { PersonaGrounds } from "../../../model/personaEvidence.ts";
import { LIMITS } from "../../../model/wire.ts";
import { useList } from "../../i18n/useList.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSharedText } from "../outcome/useSharedText.ts";
import { Grounds, ProtoSign } from "./Grounds.tsx";
import styles from "./PersonHead.module.css";
import { PortraitField } from "./PortraitField.tsx";
import { useOpenBy } from "./useOpenBy.ts";

interface PersonHeadProps {
  readonly outcome: Outcome;
  readonly persona: Persona;
  readonly grounds: PersonaGrounds;
  readonly canEdit: boolean;
}

/** Who it is: face, name and role, and on what ground all of it stands. */
export function PersonHead({ outcome, persona, grounds, canEdit }: PersonHeadProps) {
  const t = useTranslations("persona");
  const list = useList();
  const openBy = useOpenBy(outcome)(persona.id);
  return (
    <header className={styles.head}>
      <PortraitField outcome={outcome} persona={persona} canEdit={canEdit} />
      <div className={styles.who}>
        <ProtoSign isProto={grounds.isProto} />
        <HeadText outcome={outcome} persona={persona} text="name" canEdit={canEdit} />
        <HeadText outcome={outcome} persona={persona} text="role" canEdit={canEdit} />
        {openBy.length > 0 ? <p className={styles.openBy}>{t("openBy", { names: list(openBy) })}</p> : null}
      </div>
      <div className={styles.grounds}>
        <Grounds grounds={grounds} />
        {grounds.isProto ? <p className={styles.hint}>{t("protoHint")}</p> : null}
      </div>
    </header>
  );
}

interface HeadTextProps {
  readonly outcome: Outcome;
  readonly persona: Persona;
  readonly text: PersonaText;
  readonly canEdit: boolean;
}

function HeadText({ outcome, persona, text, canEdit }: HeadTextProps) {
  const t = useTranslations("persona");
  const id = useId();
  const ref = useRef<HTMLTextAreaElement>(null);
  useSharedText(ref, outcome, { root: "personas", id: persona.id, key: text });
  return (
    <div className={styles.line}>
      <label className={styles.label} htmlFor={id}>
        {t(text)}
      </label>
      <textarea
        ref={ref}
        id={id}
        className={styles[text]}
        rows={1}
        placeholder={canEdit ? t(`${text}Hint`) : ""}
        maxLength={LIMITS.noteTextLength}
        readOnly={!canEdit}
        spellCheck={text === "role"}
        onKeyDown={(event) => {
          // One line each: Enter ends it.
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
    </div>
  );
}
