import { useState } from "react";
import { useTranslations } from "use-intl";
import type { FaultyRow } from "../../../model/api.ts";
import { ApiError, importNotes, type Trouble, troubleOf } from "../../session/api.ts";
import { Button } from "../controls/Button.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import dialog from "./dialog.module.css";
import { FaultyRows } from "./FaultyRows.tsx";
import { FileDrop } from "./FileDrop.tsx";
import styles from "./ImportDialog.module.css";
import { type FileObjection, judgeFile } from "./importFile.ts";
import type { MapDialogProps } from "./mapDialogProps.ts";

type Progress =
  | { readonly kind: "choosing" }
  | { readonly kind: "objection"; readonly objection: FileObjection; readonly name: string }
  | { readonly kind: "working"; readonly name: string }
  | { readonly kind: "faulty"; readonly file: File; readonly rows: readonly FaultyRow[] }
  | { readonly kind: "failed"; readonly trouble: Trouble }
  | { readonly kind: "done"; readonly count: number };

/** Notes from a file: whole, or on request without the rows that are named as faulty. */
export default function ImportDialog({ editor, workshop, onClose }: MapDialogProps) {
  const t = useTranslations("import");
  const words = useTranslations("words");
  const [progress, setProgress] = useState<Progress>({ kind: "choosing" });

  const send = async (file: File, skipFaulty: boolean): Promise<void> => {
    const judged = judgeFile(file);
    if (judged.kind === "objection") {
      setProgress({ kind: "objection", objection: judged.objection, name: file.name });
      return;
    }
    setProgress({ kind: "working", name: file.name });
    try {
      const { mapId } = editor.session;
      const options = { type: judged.type, skipFaulty };
      const { imported, noteIds } = await importNotes(workshop.id, mapId, file, options);
      // The server's step is not in my undo: selected, the notes can be looked at, moved, or deleted again at once.
      editor.view.setState({ selection: new Set(noteIds) });
      setProgress({ kind: "done", count: imported });
    } catch (error) {
      const faulty = error instanceof ApiError && error.trouble === "faulty-rows" ? error.faulty : [];
      setProgress(
        faulty.length > 0
          ? { kind: "faulty", file, rows: faulty }
          : { kind: "failed", trouble: troubleOf(error) },
      );
    }
  };

  const choose = <FileDrop onFile={(file) => void send(file, false)} />;
  switch (progress.kind) {
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
            {t(progress.objection.kind, {
              name: progress.name,
              megabytes: progress.objection.megabytes,
            })}
          </p>
          {choose}
        </Sheet>
      );
    case "working":
      return (
        <Sheet title={t("title")} onClose={onClose}>
          <output className={styles.working}>
            <progress className={styles.progress} aria-label={t("working", { name: progress.name })} />
            {t("working", { name: progress.name })}
          </output>
        </Sheet>
      );
    case "faulty":
      return (
        <Sheet title={t("title")} onClose={onClose} wide>
          <FaultyRows
            rows={progress.rows}
            onSkip={() => void send(progress.file, true)}
            onCancel={() => setProgress({ kind: "choosing" })}
          />
        </Sheet>
      );
    case "failed":
      return (
        <Sheet title={t("title")} onClose={onClose}>
          <TroubleText trouble={progress.trouble} />
          {choose}
        </Sheet>
      );
    case "done":
      return (
        <Sheet title={t("title")} onClose={onClose}>
          <output className={styles.done}>{t("done", { count: progress.count })}</output>
          <p className={dialog.lead}>{progress.count > 0 ? t("doneHint") : t("columns")}</p>
          <div className={dialog.ways}>
            <Button look="primary" onClick={onClose}>
              {words("close")}
            </Button>
            <Button onClick={() => setProgress({ kind: "choosing" })}>{t("another")}</Button>
          </div>
        </Sheet>
      );
  }
}
