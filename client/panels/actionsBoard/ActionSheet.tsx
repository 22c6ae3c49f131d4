import { Trash2 } from "lucide-react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import {
  ACTION_STATES,
  type Action,
  type ActionState,
  type ActionText,
  FACTORS,
  VERDICTS,
} from "../../../model/action.ts";
import type { Workshop } from "../../../model/api.ts";
import {
  type ActionValues,
  deleteAction,
  moveAction,
  setActionValue,
} from "../../../model/outcomeCommands.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Segments } from "../controls/Segments.tsx";
import { Select } from "../controls/Select.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { OwnerField } from "../outcome/OwnerField.tsx";
import { SharedText } from "../outcome/SharedText.tsx";
import { SourceList } from "../outcome/SourceList.tsx";
import styles from "./ActionSheet.module.css";
import { AnswerList } from "./AnswerList.tsx";
import { DayField } from "./DayField.tsx";

interface ActionSheetProps {
  readonly outcome: Outcome;
  readonly workshop: Workshop;
  readonly actionId: string;
  readonly onClose: () => void;
  /** deleted from here; it can be taken back */
  readonly onDeleted: () => void;
  /** away to the notes on the map */
  readonly onLeave: () => void;
}

/** One action, led through by questions; everybody who has it open writes in it together. */
export function ActionSheet({ outcome, workshop, actionId, onClose, onDeleted, onLeave }: ActionSheetProps) {
  const t = useTranslations("board");
  const answers = useTranslations("answers");
  const { session, actions } = outcome;
  const isReadOnly = useSignal(session.rights) !== "all";
  const action = useSignal(actions.all).find(({ id }) => id === actionId);
  useEffect(() => {
    session.show({ selected: [actionId] });
    return () => session.show({ selected: [] });
  }, [session, actionId]);
  if (!action) {
    return (
      <Sheet title={t("sheet")} onClose={onClose}>
        <p>{t("gone")}</p>
      </Sheet>
    );
  }
  const text = (key: ActionText, startsHere = false) => (
    <SharedText
      outcome={outcome}
      text={{ root: "actions", id: actionId, key }}
      rows={key === "title" ? 1 : 2}
      label={t(`field.${key}`)}
      question={t(`question.${key}`)}
      isReadOnly={isReadOnly}
      startsHere={startsHere}
    />
  );
  const set = <K extends keyof ActionValues>(key: K, value: ActionValues[K]): void =>
    session.write((doc, origin) => setActionValue(doc, actionId, key, value, origin));
  return (
    <Sheet title={t("sheet")} onClose={onClose} wide>
      {text("title", !isReadOnly && action.title === "")}
      <StateChoice outcome={outcome} action={action} isReadOnly={isReadOnly} />
      <section className={styles.part}>
        <h3 className={styles.heading}>{t("sourcesTitle")}</h3>
        <SourceList
          outcome={outcome}
          entry={action}
          root="actions"
          workshop={workshop}
          isReadOnly={isReadOnly}
          onLeave={onLeave}
        />
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>{answers("title")}</h3>
        <AnswerList
          outcome={outcome}
          workshop={workshop}
          action={action}
          isReadOnly={isReadOnly}
          onLeave={onLeave}
        />
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>{t("outsideIn")}</h3>
        {text("hindrance")}
        {text("practice")}
        {text("problem")}
        {text("alternative")}
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>{t("trial")}</h3>
        {text("experiment")}
        {text("who")}
        {text("expected")}
        <div className={styles.pair}>
          <DayField
            label={t("field.until")}
            day={action.until}
            isReadOnly={isReadOnly}
            onChange={(day) => set("until", day)}
          />
          <DayField
            label={t("field.review")}
            day={action.review}
            isReadOnly={isReadOnly}
            onChange={(day) => set("review", day)}
          />
          <OwnerField outcome={outcome} entry={action} root="actions" isReadOnly={isReadOnly} />
          {isReadOnly ? (
            <Fact label={t("factorLabel")} text={t(`factor.${action.factor ?? "none"}`)} />
          ) : (
            <Select
              label={t("factorLabel")}
              options={(["none", ...FACTORS] as const).map((key) => ({ key, label: t(`factor.${key}`) }))}
              chosen={action.factor ?? "none"}
              onChoose={(key) => set("factor", key === "none" ? null : key)}
            />
          )}
        </div>
      </section>
      {action.place.state === "reviewed" ? (
        <section className={styles.part}>
          <h3 className={styles.heading}>{t("outcome")}</h3>
          {isReadOnly ? (
            <Fact label={t("verdictLabel")} text={t(`verdict.${action.verdict ?? "open"}`)} />
          ) : (
            <Select
              label={t("verdictLabel")}
              options={(["open", ...VERDICTS] as const).map((key) => ({ key, label: t(`verdict.${key}`) }))}
              chosen={action.verdict ?? "open"}
              onChoose={(key) => set("verdict", key === "open" ? null : key)}
            />
          )}
          {text("learned")}
        </section>
      ) : null}
      {isReadOnly ? null : (
        <div className={styles.end}>
          <Button
            look="quiet"
            onClick={() => {
              session.write((doc, origin) => deleteAction(doc, actionId, origin));
              onDeleted();
            }}
          >
            <Trash2 size={16} aria-hidden="true" />
            {t("remove")}
          </Button>
        </div>
      )}
    </Sheet>
  );
}

interface StateChoiceProps {
  readonly outcome: Outcome;
  readonly action: Action;
  readonly isReadOnly: boolean;
}

function StateChoice({ outcome, action, isReadOnly }: StateChoiceProps) {
  const t = useTranslations("board");
  const { state } = action.place;
  if (isReadOnly) return <Fact label={t("stateLabel")} text={t(`state.${state}`)} />;
  const choose = (next: ActionState): void => {
    if (next === state) return;
    outcome.session.write((doc, origin) => moveAction(doc, action.id, { state: next, before: null }, origin));
  };
  return (
    <div>
      <Segments
        label={t("stateLabel")}
        options={ACTION_STATES.map((key) => ({ key, label: t(`state.${key}`), shown: t(`state.${key}`) }))}
        chosen={state}
        onChoose={choose}
      />
    </div>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <p className={styles.fact}>
      <span className={styles.factLabel}>{label}</span>
      {text}
    </p>
  );
}
