import { FileDown, FolderArchive, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { protocolName } from "../../../exchange/protocolFiles.ts";
import { Button } from "../controls/Button.tsx";
import { saveFile } from "../dialogs/saveFile.ts";
import { failureOf } from "./protocolWriter.ts";
import styles from "./SavePanel.module.css";
import type { ProtocolPdf, WrittenProtocol } from "./useProtocolPdf.ts";
import { WritingTrouble } from "./WritingTrouble.tsx";
import type { WritingFailure, WritingProgress } from "./writingTask.ts";

interface SavePanelProps {
  readonly pdf: ProtocolPdf;
  /** there is something to save */
  readonly hasChoice: boolean;
}

type Saving =
  | { readonly kind: "idle" }
  | { readonly kind: "packing"; readonly progress: WritingProgress | null }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "failed"; readonly failure: WritingFailure };

/** Hands over what stands in the preview: the PDF at once, or an archive with everything. */
export function SavePanel({ pdf, hasChoice }: SavePanelProps) {
  const t = useTranslations("protocol");
  const [saving, setSaving] = useState<Saving>({ kind: "idle" });
  const packing = useRef<AbortController | null>(null);
  useEffect(() => () => packing.current?.abort(), []);
  const written = hasChoice && pdf.state.kind === "written" ? pdf.state.written : null;
  const isWriting = hasChoice && pdf.state.kind === "writing";

  const savePdf = ({ bytes, content, choice }: WrittenProtocol): void => {
    const name = `${protocolName(content.title, choice.language)}.pdf`;
    saveFile(new Blob([bytes], { type: "application/pdf" }), name);
    setSaving({ kind: "saved", name });
  };
  const saveArchive = async ({ bytes, content, choice }: WrittenProtocol): Promise<void> => {
    const { signal } = (packing.current = new AbortController());
    setSaving({ kind: "packing", progress: null });
    try {
      const file = await pdf.writer.archive(
        { pdf: bytes, content, choice },
        { signal, onProgress: (progress) => setSaving({ kind: "packing", progress }) },
      );
      const name = `${protocolName(content.title, choice.language)}.zip`;
      saveFile(file, name);
      setSaving({ kind: "saved", name });
    } catch (error) {
      setSaving(signal.aborted ? { kind: "idle" } : { kind: "failed", failure: failureOf(error) });
    }
  };
  const isPacking = saving.kind === "packing";
  return (
    <section className={styles.panel} aria-label={t("title")}>
      {saving.kind === "packing" ? (
        <div className={styles.packing}>
          <span className={styles.words}>
            {saving.progress
              ? t("packing", { done: saving.progress.done, count: saving.progress.of })
              : t("begins")}
          </span>
          <progress
            className={styles.bar}
            aria-label={t("progress")}
            {...(saving.progress ? { value: saving.progress.done, max: saving.progress.of } : {})}
          />
          <Button onClick={() => packing.current?.abort()}>
            <X size={16} aria-hidden="true" />
            {t("cancel")}
          </Button>
        </div>
      ) : null}
      {saving.kind === "failed" ? <WritingTrouble failure={saving.failure} /> : null}
      <output className={styles.saved}>
        {saving.kind === "saved" ? t("saved", { name: saving.name }) : null}
      </output>
      <div className={styles.ways}>
        <Button
          look="primary"
          busy={isWriting}
          disabled={!isWriting && !written}
          onClick={() => written && savePdf(written)}
        >
          <FileDown size={18} aria-hidden="true" />
          {t("savePdf")}
        </Button>
        <Button
          busy={isWriting || isPacking}
          disabled={!isWriting && !written}
          title={t("archiveText")}
          onClick={() => written && void saveArchive(written)}
        >
          <FolderArchive size={18} aria-hidden="true" />
          {t("saveArchive")}
        </Button>
      </div>
      <p className={styles.hint}>{t("archiveText")}</p>
    </section>
  );
}
