import { ChevronLeft, ChevronRight, Flag, Minus, Pause, Play, Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Step } from "../../../../model/agendaStep.ts";
import { neighbourOf, runFor } from "../../../../model/sessionPlan.ts";
import { runControl } from "../../../session/runControl.ts";
import type { WorkshopSession } from "../../../session/workshopSession.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { notify } from "../../../state/viewStore.ts";
import { IconButton } from "../../controls/IconButton.tsx";
import styles from "./StepControls.module.css";

interface StepControlsProps {
  readonly editor: Editor;
  /** whose clock: a group's, which then has a run of its own; null for everybody's */
  readonly groupId: string | null;
}

/** For facilitators: the step before, start or pause, a minute less or more, and the next step. */
export function StepControls({ editor, groupId }: StepControlsProps) {
  const t = useTranslations("step");
  const agenda = useTranslations("agenda");
  const { workshop } = editor;
  const session = useSignal(workshop.session);
  const isClockSet = useSignal(workshop.clock.isSet);
  const control = runControl(workshop, groupId);
  const stepId = runFor(session, groupId)?.stepId ?? null;
  const previous = neighbourOf(session, stepId, -1);
  const next = neighbourOf(session, stepId, 1);
  const titleOf = (step: Step): { title: string } => ({ title: step.title || agenda("untitled") });
  const end = (): void => {
    const undo = control.end();
    if (undo) notify(editor.view, "sessionEnded", 0, { undo });
  };
  return (
    <fieldset className={styles.controls} aria-label={t("controls")}>
      <IconButton
        icon={ChevronLeft}
        label={previous ? t("previous", titleOf(previous)) : t("noPrevious")}
        isDisabled={!isClockSet || previous === null}
        onPress={control.previous}
      />
      <PauseButton workshop={workshop} groupId={groupId} />
      <IconButton
        icon={Minus}
        label={t("lessTime")}
        isDisabled={!isClockSet}
        onPress={() => control.addMinutes(-1)}
      />
      <IconButton
        icon={Plus}
        label={t("moreTime")}
        isDisabled={!isClockSet}
        onPress={() => control.addMinutes(1)}
      />
      {next ? (
        <IconButton
          icon={ChevronRight}
          label={t("next", titleOf(next))}
          isDisabled={!isClockSet}
          onPress={control.next}
        />
      ) : (
        <IconButton icon={Flag} label={t("end")} isDisabled={!isClockSet} onPress={end} />
      )}
    </fieldset>
  );
}

interface PauseButtonProps {
  readonly workshop: WorkshopSession;
  readonly groupId: string | null;
}

/** Stops the clock, or lets it run on. */
export function PauseButton({ workshop, groupId }: PauseButtonProps) {
  const t = useTranslations("step");
  const session = useSignal(workshop.session);
  const isClockSet = useSignal(workshop.clock.isSet);
  const control = runControl(workshop, groupId);
  const isPaused = runFor(session, groupId)?.phase === "paused";
  return (
    <IconButton
      icon={isPaused ? Play : Pause}
      label={isPaused ? t("resume") : t("pause")}
      isDisabled={!isClockSet}
      onPress={isPaused ? control.resume : control.pause}
    />
  );
}
