import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { cleanFileName } from "../../../exchange/import/cleanCell.ts";
import type { Sheet as TableSheet } from "../../../exchange/import/xlsx.ts";
import type { FaultyRow } from "../../../model/api.ts";
import { adoptImport } from "../../session/adoptImport.ts";
import { ApiError, importNotes, type Trouble, troubleOf } from "../../session/api.ts";
import { Button } from "../controls/Button.tsx";
import { Loading } from "../controls/Loading.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import dialog from "./dialog.module.css";
import { FaultyRows } from "./FaultyRows.tsx";
import { FileDrop } from "./FileDrop.tsx";
import styles from "./ImportDialog.module.css";
import { ImportPaste } from "./ImportPaste.tsx";
import { type FileObjection, type ImportType, judgeFile, made, objectionOf } from "./importFile.ts";
import type { MapDialogProps } from "./mapDialogProps.ts";
import { type Groups, lookInto, lookIntoText, type TableFile } from "./tableFile.ts";

const ImportGroups = lazy(() => import("./ImportGroups.tsx"));
const SurveyMapping = lazy(() => import("./SurveyMapping.tsx"));

type Progress =
  | { readonly kind: "choosing" }
  | { readonly kind: "objection"; readonly objection: FileObjection; readonly name: string }
  | { readonly kind: "working"; readonly name: string }
  | { readonly kind: "survey"; readonly name: string; readonly sheets: readonly TableSheet[] }
  | { readonly kind: "groups"; readonly name: string; readonly read: Groups }
  | { readonly kind: "faulty"; readonly file: ChosenFile; readonly rows: readonly FaultyRow[] }
  | { readonly kind: "failed"; readonly trouble: Trouble }
  | { readonly kind: "done"; readonly count: number };

interface ChosenFile {
  readonly name: string;
  readonly content: Blob;
  readonly type: ImportType;
}

/** Notes from a file or a pasted list: whole, or on request without the rows that are named as faulty. */
export default function ImportDialog({ editor, workshop, onClose }: MapDialogProps) {
  const t = useTranslations("import");
  const survey = useTranslations("survey");
  const groups = useTranslations("importGroups");
  const words = useTranslations("words");
  const [progress, setProgress] = useState<Progress>({ kind: "choosing" });

  const read = async (file: File): Promise<void> => {
    const name = cleanFileName(file.name);
    const judged = judgeFile(file);
    if (judged.kind === "objection") {
      setProgress({ kind: "objection", objection: judged.objection, name });
      return;
    }
    await look(name, file, () => lookInto(file, judged.promises));
  };

  const paste = async (text: string): Promise<void> => {
    const content = new Blob([text], { type: "text/plain" });
    const bytes = new TextEncoder().encode(text);
    await look(groups("pasted"), content, () => lookIntoText(groups("pasted"), bytes));
  };

  const look = async (name: string, content: Blob, into: () => Promise<TableFile>): Promise<void> => {
    setProgress({ kind: "working", name });
    const found = await into().catch(() => null);
    switch (found?.kind) {
      case "notes":
        return send({ name, content, type: found.type }, false);
      case "groups":
        return setProgress({ kind: "groups", name, read: found.read });
      case "survey":
        return setProgress({ kind: "survey", name, sheets: found.sheets });
      case "noList":
        return setProgress({ kind: "objection", objection: made("noList"), name });
      case "unreadable":
        return setProgress({ kind: "objection", objection: objectionOf(found.problem), name });
      case undefined:
        // Its reader did not come: no connection.
        setProgress({ kind: "failed", trouble: "unreachable" });
    }
  };

  const send = async (file: ChosenFile, skipFaulty: boolean): Promise<void> => {
    setProgress({ kind: "working", name: file.name });
    try {
      const { mapId } = editor.session;
      const options = { type: file.type, skipFaulty };
      const { imported, noteIds, written } = await importNotes(workshop.id, mapId, file.content, options);
      adoptImport(editor.session, written);
      // Selected, the notes can be looked at and moved at once.
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

  const choose = (
    <div className={dialog.form}>
      <FileDrop onFile={(file) => void read(file)} />
      <ImportPaste onText={(text) => void paste(text)} />
    </div>
  );
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
              what: progress.objection.what,
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
    case "survey":
      return (
        <Sheet title={survey("title")} onClose={onClose} wide>
          <Suspense fallback={<Loading label={t("working", { name: progress.name })} />}>
            <SurveyMapping
              editor={editor}
              fileName={progress.name}
              sheets={progress.sheets}
              onImport={(content) => void send({ name: progress.name, content, type: "text/csv" }, false)}
              onCancel={() => setProgress({ kind: "choosing" })}
            />
          </Suspense>
        </Sheet>
      );
    case "groups":
      return (
        <Sheet title={groups("title")} onClose={onClose} wide>
          <Suspense fallback={<Loading label={t("working", { name: progress.name })} />}>
            <ImportGroups
              read={progress.read}
              onImport={(content) => void send({ name: progress.name, content, type: "text/csv" }, false)}
              onCancel={() => setProgress({ kind: "choosing" })}
            />
          </Suspense>
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
