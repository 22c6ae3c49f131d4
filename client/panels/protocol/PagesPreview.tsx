import { X } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../controls/Button.tsx";
import { Loading } from "../controls/Loading.tsx";
import { useElementSize } from "../wall/useElementSize.ts";
import styles from "./PagesPreview.module.css";
import { PreviewPage } from "./PreviewPage.tsx";
import { usePreview } from "./usePreview.ts";
import type { ProtocolPdf } from "./useProtocolPdf.ts";
import { WritingTrouble } from "./WritingTrouble.tsx";

interface PagesPreviewProps {
  readonly pdf: ProtocolPdf;
  readonly hasChoice: boolean;
}

/** CSS pixels: beyond, a page is as large as paper in the hand, and only costs. */
const WIDEST = 980;

/** The real pages of the PDF, as many as are in sight; the last ones stay while others are being written. */
export function PagesPreview({ pdf, hasChoice }: PagesPreviewProps) {
  const t = useTranslations("protocol");
  const room = useRef<HTMLOListElement>(null);
  const size = useElementSize(room);
  const preview = usePreview(pdf.last?.bytes ?? null);
  const pages = preview.kind === "open" ? preview.document.pages : [];
  const widest = Math.max(1, ...pages.map(({ width }) => width));
  const scale = size ? Math.min(size.width, WIDEST) / widest : 0;
  const isOld = !hasChoice || pdf.state.kind !== "written" || pdf.state.written !== pdf.last;
  return (
    // What scrolls must be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.preview} aria-label={t("preview")} tabIndex={0}>
      <Status pdf={pdf} pages={pages.length} hasChoice={hasChoice} />
      {preview.kind === "missing" && pdf.last ? <p className={styles.missing}>{t("noPreview")}</p> : null}
      {pages.length === 0 && pdf.state.kind === "writing" && hasChoice ? (
        <Loading label={t("begins")} />
      ) : null}
      <ol ref={room} className={styles.pages} data-old={isOld || undefined}>
        {preview.kind === "open" && scale > 0 && hasChoice
          ? pages.map((page, index) => (
              <li key={index} className={styles.item}>
                <PreviewPage
                  document={preview.document}
                  index={index}
                  width={page.width * scale}
                  height={page.height * scale}
                  scale={scale}
                  label={t("page", { page: index + 1, count: pages.length })}
                />
              </li>
            ))
          : null}
      </ol>
    </section>
  );
}

interface StatusProps extends PagesPreviewProps {
  readonly pages: number;
}

/** How far it is, with the way to end it; once it is written, how many pages there are. */
function Status({ pdf, pages, hasChoice }: StatusProps) {
  const t = useTranslations("protocol");
  const { state } = pdf;
  if (!hasChoice) return <div className={styles.status} />;
  switch (state.kind) {
    case "writing": {
      const { progress } = state;
      return (
        <div className={styles.status}>
          <span>{progress ? t("writing", { done: progress.done, count: progress.of }) : t("begins")}</span>
          <progress
            className={styles.bar}
            aria-label={t("progress")}
            {...(progress ? { value: progress.done, max: Math.max(1, progress.of) } : {})}
          />
          <Button look="quiet" onClick={pdf.stop}>
            <X size={16} aria-hidden="true" />
            {t("cancel")}
          </Button>
        </div>
      );
    }
    case "written":
      return (
        <output className={styles.status}>
          <strong>{t("preview")}</strong>
          {pages > 0 ? <span className={styles.count}>{t("pages", { count: pages })}</span> : null}
        </output>
      );
    case "stopped":
      return (
        <div className={styles.status}>
          <output>{t("stopped")}</output>
          <Button onClick={pdf.again}>{t("again")}</Button>
        </div>
      );
    case "failed":
      return (
        <div className={styles.status}>
          <WritingTrouble failure={state.failure} />
          <Button onClick={pdf.again}>{t("again")}</Button>
        </div>
      );
  }
}
