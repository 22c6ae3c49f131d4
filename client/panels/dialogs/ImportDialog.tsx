import { lazy, Suspense, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { LIMITS } from "../../../model/wire.ts";
import { Button } from "../controls/Button.tsx";
import { Loading } from "../controls/Loading.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import dialog from "./dialog.module.css";
import { FaultyRows } from "./FaultyRows.tsx";
import { FileDrop } from "./FileDrop.tsx";
import styles from "./ImportDialog.module.css";
import { ImportPaste } from "./ImportPaste.tsx";
import type { MapDialogProps } from "./mapDialogProps.ts";
import { type ImportStep, useImport } from "./useImport.ts";

const ImportGroups = lazy(() => import("./ImportGroups.tsx"));
const ImportMap = lazy(() => import("./ImportMap.tsx"));
const SurveyMapping = lazy(() => import("./SurveyMapping.tsx"));

/** Notes from a file or a pasted list. All that becomes of it is shown before anything is written. */
export default function ImportDialog({ editor, workshop, onClose }: MapDialogProps) {
  const t = useTranslations("import");
  const survey = useTranslations("survey");
  const groups = useTranslations("importGroups");
  const words = useTranslations("words");
  const { step, again, read, paste, send, sendTable } = useImport(editor, workshop.id);
  useFocusOnStep(step.kind);

  const choose = (
    <div className={dialog.form}>
      <FileDrop onFile={read} />
      <ImportPaste onText={paste} />
    </div>
  );
  switch (step.kind) {
    case "choosing":
      return (
        <Sheet title={t("title")} onClose={onClose}>
          <p className={dialog.lead}>{t("lead")}</p>
          {choose}
          <p className={dialog.lead}>{t("columns")}</p>
        </Sheet>
      );
    case "objection":
      return (
        <Sheet title={t("title")} onClose={onClose}>
          <p role="alert" className={styles.objection}>
            {t(step.objection.kind, {
              name: step.name,
              megabytes: step.objection.megabytes,
              what: step.objection.what,
            })}
          </p>
          {choose}
        </Sheet>
      );
    case "working":
      return (
        <Sheet title={t("title")} onClose={onClose}>
          <output className={styles.working}>
            <progress className={styles.progress} aria-label={t(step.doing, { name: step.name })} />
            {t(step.doing, { name: step.name })}
          </output>
          <div className={dialog.ways}>
            <Button onClick={again}>{words("cancel")}</Button>
          </div>
        </Sheet>
      );
    case "survey":
      return (
        <Sheet title={survey("title")} onClose={onClose} wide>
          <Suspense fallback={<Loading label={t("reading", { name: step.name })} />}>
            <SurveyMapping
              editor={editor}
              fileName={step.name}
              sheets={step.sheets}
              onImport={(content) => sendTable(step.name, content)}
              onCancel={again}
            />
          </Suspense>
        </Sheet>
      );
    case "groups":
      return (
        <Sheet title={step.read.kind === "table" ? t("title") : groups("title")} onClose={onClose} wide>
          <Suspense fallback={<Loading label={t("reading", { name: step.name })} />}>
            <ImportGroups
              editor={editor}
              read={step.read}
              onImport={(content) => sendTable(step.name, content)}
              onCancel={again}
            />
          </Suspense>
        </Sheet>
      );
    case "map":
      return (
        <Sheet title={t("title")} onClose={onClose} wide>
          <Suspense fallback={<Loading label={t("reading", { name: step.file.name })} />}>
            <ImportMap
              editor={editor}
              preview={step.preview}
              onImport={() => send(step.file, step.preview.faulty.length > 0)}
              onCancel={again}
            />
          </Suspense>
        </Sheet>
      );
    case "faulty":
      return (
        <Sheet title={t("title")} onClose={onClose} wide>
          <FaultyRows rows={step.rows} onSkip={() => send(step.file, true)} onCancel={again} />
        </Sheet>
      );
    case "failed":
      return (
        <Sheet title={t("title")} onClose={onClose}>
          <TroubleText trouble={step.trouble} />
          {choose}
        </Sheet>
      );
    case "done":
      return (
        <Sheet title={t("title")} onClose={onClose}>
          <output className={styles.done}>{t("done", { count: step.count })}</output>
          {step.picturesLeftOut > 0 ? (
            <p className={styles.objection}>
              {t("picturesLeftOut", { count: step.picturesLeftOut, most: LIMITS.imagesPerMap })}
            </p>
          ) : null}
          <p className={dialog.lead}>{step.count > 0 ? t("doneHint") : t("columns")}</p>
          <div className={dialog.ways}>
            <Button look="primary" onClick={onClose}>
              {words("close")}
            </Button>
            <Button onClick={again}>{t("another")}</Button>
          </div>
        </Sheet>
      );
  }
}

/**
 * What had the focus goes with its step. Then the sheet itself has it, whose title is read out; else it would fall on the
 * button that closes, and who presses Enter twice would lose all.
 */
function useFocusOnStep(kind: ImportStep["kind"]): void {
  const before = useRef(kind);
  useEffect(() => {
    if (before.current === kind) return;
    before.current = kind;
    document.querySelector<HTMLElement>('section[role="dialog"]')?.focus();
  }, [kind]);
}
