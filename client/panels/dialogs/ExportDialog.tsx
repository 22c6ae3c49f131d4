import { Copy, Printer, ScrollText } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { FileFormat } from "../../../exchange/fileTypes.ts";
import { PAGE_SIZES, type PageSize } from "../../../exchange/pdf/pageFormat.ts";
import { contentLanguage } from "../../i18n/languages.ts";
import { fieldTitles } from "../../i18n/names.ts";
import { canvasPath, exportPath, fetchExport, type Trouble, troubleOf } from "../../session/api.ts";
import { Button } from "../controls/Button.tsx";
import { Segments } from "../controls/Segments.tsx";
import { Select } from "../controls/Select.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { SwitchRow } from "../facilitation/attention/SwitchRow.tsx";
import { useOutcome } from "../outcome/useOutcome.ts";
import { usePreferences } from "../preferencesContext.ts";
import { copyPicture, NotCopied } from "./copyPicture.ts";
import { decidedHere } from "./decidedHere.ts";
import dialog from "./dialog.module.css";
import type { DrawnPng } from "./drawPng.ts";
import { ExportCard } from "./ExportCard.tsx";
import styles from "./ExportDialog.module.css";
import { EXPORT_GROUPS } from "./exportChoices.ts";
import type { MapDialogProps } from "./mapDialogProps.ts";
import { type ExtentKey, extentKeys, extentOf, selectedForAll } from "./pictureExtents.ts";
import { fileNameOf, saveFile } from "./saveFile.ts";
import { writeHere } from "./writeHere.ts";

type Progress =
  | { readonly kind: "choosing" }
  | { readonly kind: "working"; readonly format: FileFormat }
  | { readonly kind: "saved"; readonly name: string; readonly pixels: DrawnPng["kind"] }
  | { readonly kind: "copied"; readonly pixels: DrawnPng["kind"] }
  | { readonly kind: "notCopied" }
  | { readonly kind: "failed"; readonly trouble: Trouble };

/** The map as a file, found by what one wants to do with it. */
export default function ExportDialog({ editor, workshop, onClose }: MapDialogProps) {
  const t = useTranslations("export");
  const words = useTranslations("words");
  const protocol = useTranslations("protocol");
  const [{ language }] = usePreferences();
  const outcome = useOutcome(editor.workshop);
  const [progress, setProgress] = useState<Progress>({ kind: "choosing" });
  const [pageSize, setPageSize] = useState<PageSize>("A4");
  const [picture, setPicture] = useState<"png" | "svg">("png");
  const [extent, setExtent] = useState<ExtentKey>("map");
  const [reactions, setReactions] = useState<"with" | "without">("with");
  const work = useRef<AbortController | null>(null);
  const headings = useId();
  useEffect(() => () => work.current?.abort(), []);

  const write = async (format: FileFormat, signal: AbortSignal): Promise<DrawnPng> => {
    if (format === "pdf") {
      const path = exportPath(workshop.id, editor.session.mapId, format, {
        size: pageSize,
        language: contentLanguage(language),
        reactions,
      });
      return { file: await fetchExport(path, { signal }), kind: "full" };
    }
    // Only the workbook has sheets for it.
    const decided = format === "xlsx" ? await decidedHere(editor, outcome) : undefined;
    signal.throwIfAborted();
    return writeHere(editor.session.doc, format, {
      language: contentLanguage(language),
      decided,
      extent: extentOf(extent, editor),
      reactions,
      signal,
    });
  };

  /** Does one thing at a time, which can be called off. */
  const run = async (format: FileFormat, act: (signal: AbortSignal) => Promise<Progress>): Promise<void> => {
    const controller = new AbortController();
    work.current = controller;
    setProgress({ kind: "working", format });
    const ended = await act(controller.signal).catch((error: unknown): Progress => {
      if (controller.signal.aborted) return { kind: "choosing" };
      return error instanceof NotCopied
        ? { kind: "notCopied" }
        : { kind: "failed", trouble: troubleOf(error) };
    });
    if (work.current === controller) setProgress(ended);
  };
  const save = (format: FileFormat): Promise<void> =>
    run(format, async (signal) => {
      const { file, kind } = await write(format, signal);
      const name = fileNameOf(editor.map.about().title || workshop.title, format);
      saveFile(file, name);
      return { kind: "saved", name, pixels: kind };
    });
  const saveEmpty = (): Promise<void> =>
    run("pdf", async (signal) => {
      const name = fileNameOf(t("emptyMap"), "pdf");
      saveFile(await fetchExport(canvasPath(pageSize, contentLanguage(language)), { signal }), name);
      return { kind: "saved", name, pixels: "full" };
    });
  const copy = (): Promise<void> =>
    run("png", async (signal) => {
      const drawn = write("png", signal);
      await copyPicture(drawn.then(({ file }) => file));
      return { kind: "copied", pixels: (await drawn).kind };
    });

  const working = progress.kind === "working" ? progress.format : null;
  const nameOf = (key: ExtentKey): string => {
    if (key === "map") return t("wholeMap");
    if (key === "notes") return t("selection", { count: selectedForAll(editor).size });
    return fieldTitles(language)[key];
  };
  const paperOptions = (
    <>
      <Segments
        label={t("paperSize")}
        options={PAGE_SIZES.map((key) => ({ key, label: key, shown: key }))}
        chosen={pageSize}
        onChoose={setPageSize}
      />
      <Button look="quiet" busy={working !== null} onClick={() => void saveEmpty()}>
        <Printer size={16} aria-hidden="true" />
        {t("emptyMap")}
      </Button>
    </>
  );
  const pictureOptions = (
    <>
      <Segments
        label={t("pictureFormat")}
        options={[
          { key: "png", label: "PNG", shown: "PNG" },
          { key: "svg", label: "SVG", shown: "SVG" },
        ]}
        chosen={picture}
        onChoose={setPicture}
      />
      <Button look="quiet" busy={working !== null} onClick={() => void copy()}>
        <Copy size={16} aria-hidden="true" />
        {t("copy")}
      </Button>
      <Select
        label={t("extent")}
        isQuiet
        options={extentKeys(editor).map((key) => ({ key, label: nameOf(key) }))}
        chosen={extent}
        onChoose={setExtent}
      />
    </>
  );

  return (
    <Sheet title={t("title")} onClose={onClose} wide>
      <p className={dialog.lead}>{t("lead")}</p>
      <Link
        href={`/w/${workshop.id}/protocol?from=${editor.session.mapId}`}
        className={styles.protocol}
        onClick={onClose}
      >
        <ScrollText size={22} aria-hidden="true" className={styles.protocolIcon} />
        <span>
          <span className={styles.name}>{protocol("open")}</span>
          <span className={styles.text}>{protocol("openText")}</span>
        </span>
      </Link>
      {editor.map.ids().some((id) => editor.map.get(id)?.reactions) ? (
        <div className={styles.reactions}>
          <SwitchRow
            label={t("reactions")}
            isOn={reactions === "with"}
            onToggle={() => setReactions(reactions === "with" ? "without" : "with")}
          />
        </div>
      ) : null}
      <div className={styles.groups}>
        {EXPORT_GROUPS.map(({ purpose, choices }) => (
          <section key={purpose} className={styles.group} aria-labelledby={`${headings}${purpose}`}>
            <h3 id={`${headings}${purpose}`} className={styles.purpose}>
              {t(purpose)}
            </h3>
            <ul className={styles.choices}>
              {choices.map((choice) => {
                const format = choice.format === "png" ? picture : choice.format;
                return (
                  <ExportCard
                    key={choice.format}
                    choice={choice}
                    name={format === "pdf" ? t("pdf", { size: pageSize }) : t(format)}
                    text={t(`${format}Text`)}
                    state={working === null ? "ready" : working === format ? "busy" : "waiting"}
                    onChoose={() => void save(format)}
                  >
                    {choice.format === "pdf" ? paperOptions : choice.format === "png" ? pictureOptions : null}
                  </ExportCard>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
      {progress.kind === "failed" ? <TroubleText trouble={progress.trouble} /> : null}
      <div className={styles.progress} data-shown={progressText() ? "" : undefined}>
        <p
          aria-live="polite"
          className={working === null && progress.kind !== "notCopied" ? styles.done : ""}
        >
          {progressText()}
        </p>
        {working === null ? null : (
          <Button
            onClick={(event) => {
              // This button goes: the focus goes back to the file, not to the button that closes.
              const sheet = event.currentTarget.closest("[role=dialog]");
              sheet?.querySelector<HTMLElement>("[data-writing]")?.focus();
              work.current?.abort();
            }}
          >
            {words("cancel")}
          </Button>
        )}
      </div>
    </Sheet>
  );

  function progressText(): string {
    switch (progress.kind) {
      case "choosing":
      case "failed":
        return "";
      case "working":
        return t("working");
      case "saved":
        return withReduced(t("done", { name: progress.name }), progress.pixels);
      case "copied":
        return withReduced(t("copied"), progress.pixels);
      case "notCopied":
        return t("notCopied");
    }
  }

  function withReduced(first: string, pixels: DrawnPng["kind"]): string {
    return pixels === "reduced" ? words("sentences", { first, second: t("reduced") }) : first;
  }
}
