import {
  Braces,
  FileText,
  Hash,
  LoaderCircle,
  type LucideIcon,
  Sheet as SheetIcon,
  Table2,
} from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import {
  type ExportFormat,
  exportPath,
  fetchExport,
  type PaperSize,
  type Trouble,
  troubleOf,
} from "../../session/api.ts";
import { Sheet } from "../controls/Sheet.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { useOutcome } from "../outcome/useOutcome.ts";
import { usePreferences } from "../preferencesContext.ts";
import { decidedHere } from "./decidedHere.ts";
import dialog from "./dialog.module.css";
import styles from "./ExportDialog.module.css";
import type { MapDialogProps } from "./mapDialogProps.ts";
import { fileNameOf, saveFile } from "./saveFile.ts";
import { type HereFormat, writeHere } from "./writeHere.ts";

type Choice = "pdfA4" | "pdfA3" | "xlsx" | "csv" | "markdown" | "json";

const CHOICES: readonly {
  readonly key: Choice;
  readonly format: ExportFormat | HereFormat;
  readonly size?: PaperSize;
  readonly icon: LucideIcon;
}[] = [
  { key: "pdfA4", format: "pdf", size: "A4", icon: FileText },
  { key: "pdfA3", format: "pdf", size: "A3", icon: FileText },
  { key: "xlsx", format: "xlsx", icon: SheetIcon },
  { key: "csv", format: "csv", icon: Table2 },
  { key: "markdown", format: "md", icon: Hash },
  { key: "json", format: "json", icon: Braces },
];

type Progress =
  | { readonly kind: "choosing" }
  | { readonly kind: "working"; readonly choice: Choice }
  | { readonly kind: "done"; readonly name: string }
  | { readonly kind: "failed"; readonly trouble: Trouble };

/** The map as a file. */
export default function ExportDialog({ editor, workshop, onClose }: MapDialogProps) {
  const t = useTranslations("export");
  const [{ language }] = usePreferences();
  const outcome = useOutcome(editor.workshop);
  const [progress, setProgress] = useState<Progress>({ kind: "choosing" });

  const save = async ({ key, format, size }: (typeof CHOICES)[number]): Promise<void> => {
    setProgress({ kind: "working", choice: key });
    try {
      const file =
        format === "xlsx" || format === "md"
          ? await writeHere(editor.session.doc, format, {
              language,
              decided: await decidedHere(editor, outcome),
            })
          : await fetchExport(exportPath(workshop.id, editor.session.mapId, format, { size, language }));
      const name = fileNameOf(editor.map.about().title || workshop.title, format);
      saveFile(file, name);
      setProgress({ kind: "done", name });
    } catch (error) {
      setProgress({ kind: "failed", trouble: troubleOf(error) });
    }
  };

  const isWorking = progress.kind === "working";
  return (
    <Sheet title={t("title")} onClose={onClose}>
      <p className={dialog.lead}>{t("lead")}</p>
      <ul className={styles.choices}>
        {CHOICES.map((choice) => {
          const { key } = choice;
          const isThis = progress.kind === "working" && progress.choice === key;
          const Icon = isThis ? LoaderCircle : choice.icon;
          return (
            <li key={key}>
              <button
                type="button"
                className={styles.choice}
                aria-disabled={isWorking}
                aria-busy={isThis}
                onClick={() => {
                  if (!isWorking) void save(choice);
                }}
              >
                <Icon size={22} aria-hidden="true" className={styles.icon} />
                <span>
                  <span className={styles.name}>{t(key)}</span>
                  <span className={styles.text}>{isThis ? t("working") : t(`${key}Text`)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <div aria-live="polite">
        {progress.kind === "done" ? (
          <p className={styles.done}>{t("done", { name: progress.name })}</p>
        ) : null}
      </div>
      {progress.kind === "failed" ? <TroubleText trouble={progress.trouble} /> : null}
    </Sheet>
  );
}
