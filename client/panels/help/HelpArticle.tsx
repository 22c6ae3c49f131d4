import { FileText, Printer } from "lucide-react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { HelpDocument } from "../../i18n/help/helpDocument.ts";
import { Button } from "../controls/Button.tsx";
import { fileNameOf, saveFile } from "../dialogs/saveFile.ts";
import styles from "./HelpPage.module.css";
import { HelpSections } from "./HelpSections.tsx";
import { helpMarkdown } from "./helpMarkdown.ts";
import { HELP_PAGES, type HelpKey } from "./helpPages.ts";

interface HelpArticleProps {
  readonly page: HelpKey;
  readonly document: HelpDocument;
}

/** The text itself, to be read, printed, or taken along as a file. */
export function HelpArticle({ page, document }: HelpArticleProps) {
  const t = useTranslations("helpPages");
  const download = (): void => {
    const markdown = helpMarkdown(document);
    saveFile(new Blob([markdown], { type: "text/markdown;charset=utf-8" }), fileNameOf(document.title, "md"));
  };
  return (
    <article className={styles.article}>
      <h1 className={styles.title}>{document.title}</h1>
      <p className={styles.lead}>{document.lead}</p>
      <div className={styles.ways}>
        <Button onClick={() => window.print()}>
          <Printer size={16} aria-hidden="true" />
          {t("print")}
        </Button>
        <Button onClick={download}>
          <FileText size={16} aria-hidden="true" />
          {t("download")}
        </Button>
      </div>
      <HelpSections sections={document.sections} />
      <nav className={styles.others} aria-label={t("others")}>
        {HELP_PAGES.filter((other) => other !== page).map((other) => (
          <Link key={other} href={`/help/${other}`}>
            {t(other)}
          </Link>
        ))}
      </nav>
    </article>
  );
}
