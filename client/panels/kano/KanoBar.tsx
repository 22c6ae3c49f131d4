import { ArrowLeft, Download } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import type { PollResult } from "../../../model/resultsDocument.ts";
import title from "../actionsBoard/BoardBar.module.css";
import styles from "../bar/TopBar.module.css";
import { buttonClass } from "../controls/buttonClass.ts";
import type { KanoReport } from "./kanoReport.ts";
import { useKanoFile } from "./useKanoFile.ts";

interface KanoBarProps {
  readonly workshop: Workshop;
  readonly poll: PollResult | null;
  readonly report: KanoReport | null;
}

/** The slim bar above the results. */
export function KanoBar({ workshop, poll, report }: KanoBarProps) {
  const t = useTranslations("kano");
  const save = useKanoFile();
  return (
    <header className={styles.bar} aria-label={t("results.label")}>
      <Link
        href={`/w/${workshop.id}`}
        className={buttonClass("quiet", "icon")}
        aria-label={t("results.back")}
      >
        <ArrowLeft size={18} aria-hidden="true" />
      </Link>
      <h1 className={title.title}>
        {t("title")}
        <span className={title.workshop}>{workshop.title}</span>
      </h1>
      <span className={styles.gap} />
      {poll && report ? (
        <Button
          className={buttonClass("quiet", "bar")}
          onPress={() => save(report, poll.title || t("untitled"))}
          aria-label={t("results.export")}
        >
          <Download size={16} aria-hidden="true" />
          <span className={styles.words}>{t("results.export")}</span>
        </Button>
      ) : null}
    </header>
  );
}
