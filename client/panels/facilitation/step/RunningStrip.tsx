import { ChevronDown } from "lucide-react";
import { type CSSProperties, useId } from "react";
import { useTranslations } from "use-intl";
import { PALETTES } from "../../../../model/palette.ts";
import { fieldTitles } from "../../../i18n/names.ts";
import type { CurrentStep } from "../../../state/currentStep.ts";
import type { Editor } from "../../../state/editor.ts";
import { buttonClass } from "../../controls/buttonClass.ts";
import { useIsNarrow } from "../../map/useIsNarrow.ts";
import { usePreferences } from "../../preferencesContext.ts";
import { DoneButton } from "./DoneButton.tsx";
import { DoneCount } from "./DoneCount.tsx";
import { MODE_SIGNS } from "./modeSigns.ts";
import { PlanHint } from "./PlanHint.tsx";
import { PauseButton, StepControls } from "./StepControls.tsx";
import { StepDetails } from "./StepDetails.tsx";
import styles from "./StepStrip.module.css";
import { StepTime } from "./StepTime.tsx";
import { StrongestButton } from "./StrongestButton.tsx";
import { TimeLine } from "./TimeLine.tsx";
import { VoteButton } from "./VoteButton.tsx";

interface RunningStripProps {
  readonly editor: Editor;
  readonly current: CurrentStep;
  /** the part below the line */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** The step that is on. On a phone the line keeps title, time and the one button that is pressed often. */
export function RunningStrip({ editor, current, isOpen, onOpen }: RunningStripProps) {
  const t = useTranslations("step");
  const agenda = useTranslations("agenda");
  const [{ language, scheme }] = usePreferences();
  const isNarrow = useIsNarrow();
  const id = useId();
  const { workshop } = editor;
  const { step, run } = current;
  const Sign = MODE_SIGNS[step.mode];
  const steers = workshop.canSteer;
  const tint = step.field ? PALETTES[scheme].fields[step.field] : null;
  const vote = step.mode === "vote" ? <VoteButton editor={editor} run={run} /> : null;
  const title = step.title || agenda("untitled");
  return (
    <section className={styles.strip} aria-label={t("label")} data-step={step.id}>
      <div className={styles.line}>
        <span className={styles.sign} title={t(`modeText.${step.mode}`)}>
          <Sign size={18} aria-hidden="true" />
        </span>
        <span className={styles.what}>
          <strong className={styles.title}>{title}</strong>
          {step.field && tint ? (
            <span
              className={styles.field}
              style={{ "--tint": tint.fill, "--tint-text": tint.title } as CSSProperties}
            >
              {fieldTitles(language)[step.field]}
            </span>
          ) : null}
          <span className={styles.mode}>{t(`mode.${step.mode}`)}</span>
        </span>
        <button
          type="button"
          className={`${buttonClass("quiet", "bar")} ${styles.more}`}
          aria-expanded={isOpen}
          aria-controls={`${id}-details`}
          aria-label={t("details")}
          onClick={() => onOpen(!isOpen)}
        >
          <span className={styles.moreWords}>{t("questions")}</span>
          <ChevronDown size={16} aria-hidden="true" className={styles.chevron} />
        </button>
        {step.subject === "contradictions" ? <StrongestButton editor={editor} /> : null}
        <span className={styles.gap} />
        {steers && !isNarrow ? (
          <>
            {vote}
            <PlanHint editor={editor} />
            <DoneCount workshop={workshop} />
          </>
        ) : null}
        {workshop.me.role === "participant" ? <DoneButton workshop={workshop} stepId={step.id} /> : null}
        {steers && isNarrow && !isOpen ? <PauseButton workshop={workshop} groupId={null} /> : null}
        <StepTime run={run} clock={workshop.clock} />
        {steers && !isNarrow ? <StepControls editor={editor} groupId={null} /> : null}
      </div>
      <div id={`${id}-details`} hidden={!isOpen}>
        {isOpen ? (
          <StepDetails editor={editor} current={current}>
            {steers && isNarrow ? (
              <>
                <StepControls editor={editor} groupId={null} />
                {vote}
                <DoneCount workshop={workshop} />
                <PlanHint editor={editor} />
              </>
            ) : null}
          </StepDetails>
        ) : null}
      </div>
      <TimeLine workshop={workshop} current={current} />
    </section>
  );
}
