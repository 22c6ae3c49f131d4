import { ChevronDown, Play } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Step } from "../../../../model/agendaStep.ts";
import { withName } from "../../../../model/questionName.ts";
import { contentLanguage } from "../../../i18n/languages.ts";
import { runControl } from "../../../session/runControl.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { IconButton } from "../../controls/IconButton.tsx";
import { useAbout } from "../../map/useAbout.ts";
import { usePreferences } from "../../preferencesContext.ts";
import { MODE_SIGNS } from "../step/modeSigns.ts";
import { DragHandle } from "./DragHandle.tsx";
import { StepForm } from "./StepForm.tsx";
import styles from "./StepList.module.css";
import { placeText } from "./stepPlaces.ts";

/** What one can do with a row. */
export interface RowActions {
  toggle(): void;
  dragTo(clientY: number): void;
  drop(): void;
  letGo(): void;
  moveBy(direction: 1 | -1): void;
  addAfter(): void;
  /** the step is gone, and the focus with it */
  removed(): void;
}

interface StepRowProps {
  readonly editor: Editor;
  readonly step: Step;
  readonly number: number;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly isInHand: boolean;
  /** the step in the hand would land behind this one */
  readonly landsAfter: true | undefined;
  readonly edges: { readonly isFirst: boolean; readonly isLast: boolean };
  readonly on: RowActions;
}

/** One step: what, where, how and how long; open, its questions, for facilitators to change. */
export function StepRow({
  editor,
  step,
  number,
  isCurrent,
  isOpen,
  isInHand,
  landsAfter,
  edges,
  on,
}: StepRowProps) {
  const t = useTranslations("agenda");
  const words = useTranslations("step");
  const [{ language }] = usePreferences();
  const { workshop } = editor;
  const isClockSet = useSignal(workshop.clock.isSet);
  const title = step.title || t("untitled");
  const Sign = MODE_SIGNS[step.mode];
  return (
    <li
      className={styles.row}
      data-step-row={step.id}
      aria-current={isCurrent ? "step" : undefined}
      data-skipped={step.skipped ? "" : undefined}
      data-in-hand={isInHand ? "" : undefined}
      data-lands-after={landsAfter}
    >
      <div className={styles.line}>
        {workshop.canSteer ? <DragHandle label={t("drag", { title })} on={on} /> : null}
        <button
          type="button"
          className={styles.main}
          data-step-main=""
          aria-expanded={isOpen}
          aria-label={t("editStep", { number, title })}
          aria-describedby={`${step.id}-facts`}
          onClick={on.toggle}
        >
          <span className={styles.name}>
            <span className={styles.number}>{number}</span>
            <span className={styles.title} data-step-title="">
              {title}
            </span>
            <ChevronDown size={14} aria-hidden="true" className={styles.chevron} />
          </span>
          <span id={`${step.id}-facts`} className={styles.facts}>
            {isCurrent ? <strong className={styles.current}>{t("current")}</strong> : null}
            {step.skipped ? <strong>{t("skipped")}</strong> : null}
            <span className={styles.how}>
              <Sign size={14} aria-hidden="true" />
              {words(`mode.${step.mode}`)}
            </span>
            <span>{placeText(step, language, t("wholeMap"))}</span>
          </span>
        </button>
        <span className={styles.minutes}>{t("minutes", { minutes: step.minutes })}</span>
        {workshop.canSteer ? (
          <IconButton
            icon={Play}
            label={t(isCurrent ? "restartStep" : "startStep", { title })}
            isDisabled={!isClockSet}
            onPress={() => runControl(workshop).start(step.id)}
          />
        ) : null}
      </div>
      {!isOpen ? null : workshop.canSteer ? (
        <StepForm editor={editor} step={step} edges={edges} on={on} />
      ) : (
        <Questions editor={editor} step={step} />
      )}
    </li>
  );
}

function Questions({ editor, step }: Pick<StepRowProps, "editor" | "step">) {
  const words = useTranslations("step");
  const [{ language }] = usePreferences();
  const { customerName } = useAbout(editor);
  if (step.questions.length === 0) return <p className={styles.questions}>{words("noQuestions")}</p>;
  return (
    <ul className={styles.questions}>
      {step.questions.map((question) => (
        <li key={question}>{withName(question, contentLanguage(language), customerName)}</li>
      ))}
    </ul>
  );
}
