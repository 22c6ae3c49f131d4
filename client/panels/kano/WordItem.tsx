import { PencilLine, X } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { KANO_QUESTION_LENGTH, KANO_TITLE_LENGTH } from "../../../model/kano.ts";
import { Button } from "../controls/Button.tsx";
import { IconButton } from "../controls/IconButton.tsx";
import { TextField } from "../controls/TextField.tsx";
import styles from "./KanoDialog.module.css";
import { type KanoDraft, question, type UsualQuestion } from "./kanoDraft.ts";

interface WordItemProps {
  readonly draft: KanoDraft;
  readonly usual: UsualQuestion;
  readonly onChange: (draft: KanoDraft) => void;
  readonly onRemove: () => void;
}

const SIDES = [
  { side: "functional", label: "yes" },
  { side: "dysfunctional", label: "no" },
] as const;

/** One item: its name and its two questions, which follow the name until somebody rewords them. */
export function WordItem({ draft, usual, onChange, onRemove }: WordItemProps) {
  const t = useTranslations("kano.prepare");
  const fields = useTranslations("kano.field");
  const id = useId();
  const [isRewording, setRewording] = useState(draft.functional !== null || draft.dysfunctional !== null);
  const back = (): void => {
    onChange({ ...draft, functional: null, dysfunctional: null });
    setRewording(false);
  };
  return (
    <li className={styles.item}>
      <div className={styles.itemHead}>
        <span className={styles.tag}>{fields(draft.field)}</span>
        <IconButton icon={X} label={t("remove", { title: draft.title })} onPress={onRemove} />
      </div>
      <TextField
        label={t("itemTitle")}
        value={draft.title}
        onChange={(title) => onChange({ ...draft, title })}
        maxLength={KANO_TITLE_LENGTH}
        autoComplete="off"
      />
      {isRewording ? (
        <>
          {SIDES.map(({ side, label }) => (
            <div key={side} className={styles.question}>
              <label className={styles.label} htmlFor={`${id}-${side}`}>
                {t(label)}
              </label>
              <textarea
                id={`${id}-${side}`}
                className={styles.words}
                rows={2}
                maxLength={KANO_QUESTION_LENGTH}
                value={draft[side] ?? usual(draft, side)}
                onChange={(event) => onChange({ ...draft, [side]: event.target.value })}
              />
            </div>
          ))}
          <Button look="quiet" onClick={back}>
            {t("usual")}
          </Button>
        </>
      ) : (
        <>
          <ul className={styles.usual}>
            {SIDES.map(({ side }) => (
              <li key={side}>{question(draft, side, usual)}</li>
            ))}
          </ul>
          <Button
            look="quiet"
            aria-label={t("rewordOf", { title: draft.title })}
            onClick={() => setRewording(true)}
          >
            <PencilLine size={16} aria-hidden="true" />
            {t("reword")}
          </Button>
        </>
      )}
    </li>
  );
}
