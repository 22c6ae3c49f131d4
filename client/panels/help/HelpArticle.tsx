import { FileText, Printer } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Language } from "../../../model/fields.ts";
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
  /** of the document; what is around it may speak another */
  readonly language: Language;
}

/** The text itself, to be read, printed, or taken along as a file. */
export function HelpArticle({ page, document, language }: HelpArticleProps) {
  const t = useTranslations("helpPages");
  const locale = useLocale();
  const download = (): void => {
    const markdown = helpMarkdown(document);
    saveFile(new Blob([markdown], { type: "text/markdown;charset=utf-8" }), fileNameOf(document.title, "md"));
  };
  return (
    <article className={styles.article} lang={language}>
      <h1 className={styles.title}>{document.title}</h1>
      <p className={styles.lead}>{document.lead}</p>
      <div className={styles.ways} lang={locale}>
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
      <nav className={styles.others} lang={locale} aria-label={t("others")}>
        {HELP_PAGES.filter((other) => other !== page).map((other) => (
          <Link key={other} href={`/help/${other}`}>
            {t(other)}
          </Link>
        ))}
      </nav>
    </article>
  );
}
