import { ArrowDown, ArrowUp, CornerDownRight, SkipForward, Trash2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { bringBackStep, deleteStep, editStep } from "../../../../model/agendaCommands.ts";
import { NAME_RULES, STEP_MODES, type Step } from "../../../../model/agendaStep.ts";
import { LIMITS } from "../../../../model/wire.ts";
import type { Editor } from "../../../state/editor.ts";
import { notify } from "../../../state/viewStore.ts";
import { Button } from "../../controls/Button.tsx";
import { Segments } from "../../controls/Segments.tsx";
import { Select } from "../../controls/Select.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { usePreferences } from "../../preferencesContext.ts";
import { MinutesField } from "./MinutesField.tsx";
import { QuestionsField } from "./QuestionsField.tsx";
import styles from "./StepForm.module.css";
import type { RowActions } from "./StepRow.tsx";
import { placeKeyOf, placeOf, placeOptions } from "./stepPlaces.ts";

interface StepFormProps {
  readonly editor: Editor;
  readonly step: Step;
  readonly edges: { readonly isFirst: boolean; readonly isLast: boolean };
  readonly on: RowActions;
}

/** Everything about one step. What is typed counts at once, for everybody. */
export function StepForm({ editor, step, edges, on }: StepFormProps) {
  const t = useTranslations("agenda");
  const form = useTranslations("agenda.form");
  const words = useTranslations("step");
  const [{ language }] = usePreferences();
  const { workshop } = editor;
  const edit = (change: Parameters<typeof editStep>[2]): void =>
    workshop.steer((doc, origin) => editStep(doc, step.id, change, origin));
  const remove = (): void => {
    workshop.steer((doc, origin) => deleteStep(doc, step.id, origin));
    const undo = (): void => workshop.steer((doc, origin) => bringBackStep(doc, step, origin));
    notify(editor.view, "stepDeleted", 0, { name: step.title || t("untitled"), undo });
    on.removed();
  };
  return (
    <div className={styles.form}>
      <TextField
        label={form("title")}
        value={step.title}
        maxLength={LIMITS.titleLength}
        onChange={(title) => edit({ title })}
      />
      <Select
        label={form("place")}
        options={placeOptions(language, t("wholeMap"))}
        chosen={placeKeyOf(step)}
        onChoose={(key) => edit(placeOf(key))}
      />
      <Select
        label={form("mode")}
        options={STEP_MODES.map((key) => ({ key, label: words(`mode.${key}`) }))}
        chosen={step.mode}
        onChoose={(mode) => edit({ mode })}
      />
      {step.mode === "private" ? (
        <div className={styles.names}>
          <span className={styles.label} aria-hidden="true">
            {form("names")}
          </span>
          <Segments
            label={form("names")}
            options={NAME_RULES.map((key) => {
              const label = form(key === "hidden" ? "namesHidden" : "namesShown");
              return { key, label, shown: label };
            })}
            chosen={step.names}
            onChoose={(names) => edit({ names })}
          />
        </div>
      ) : null}
      <MinutesField minutes={step.minutes} onChange={(minutes) => edit({ minutes })} />
      <QuestionsField questions={step.questions} onChange={(questions) => edit({ questions })} />
      <div className={styles.ways}>
        <Button look="quiet" onClick={() => edit({ skipped: !step.skipped })}>
          <SkipForward size={16} aria-hidden="true" />
          {form(step.skipped ? "include" : "skip")}
        </Button>
        <Button look="quiet" disabled={edges.isFirst} onClick={() => on.moveBy(-1)}>
          <ArrowUp size={16} aria-hidden="true" />
          {form("up")}
        </Button>
        <Button look="quiet" disabled={edges.isLast} onClick={() => on.moveBy(1)}>
          <ArrowDown size={16} aria-hidden="true" />
          {form("down")}
        </Button>
        <Button look="quiet" onClick={on.addAfter}>
          <CornerDownRight size={16} aria-hidden="true" />
          {t("addAfter")}
        </Button>
        <Button look="quiet" onClick={remove}>
          <Trash2 size={16} aria-hidden="true" />
          {form("remove")}
        </Button>
      </div>
    </div>
  );
}
