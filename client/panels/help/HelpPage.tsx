import { useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import { Button } from "../controls/Button.tsx";
import { Loading } from "../controls/Loading.tsx";
import { PreferenceSwitches } from "../controls/PreferenceSwitches.tsx";
import { ProductMark } from "../controls/ProductMark.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { usePageTitle } from "../usePageTitle.ts";
import { HelpArticle } from "./HelpArticle.tsx";
import styles from "./HelpPage.module.css";
import type { HelpKey } from "./helpPages.ts";
import { useHelp } from "./useHelp.ts";

interface HelpPageProps {
  readonly page: HelpKey;
}

/** `/help/…`: a page of help, written from what this server says of itself. */
export default function HelpPage({ page }: HelpPageProps) {
  const t = useTranslations("helpPages");
  const [attempt, setAttempt] = useState(0);
  usePageTitle(t(page));
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link href="/" className={styles.home}>
          <ProductMark />
        </Link>
        <PreferenceSwitches />
      </header>
      <main className={styles.main}>
        <Content key={attempt} page={page} onRetry={() => setAttempt(attempt + 1)} />
      </main>
    </div>
  );
}

function Content({ page, onRetry }: HelpPageProps & { readonly onRetry: () => void }) {
  const t = useTranslations("helpPages");
  const words = useTranslations("words");
  const help = useHelp(page);
  switch (help.kind) {
    case "loading":
      return <Loading label={t("loading")} />;
    case "here":
      return <HelpArticle page={page} document={help.document} language={help.language} />;
    case "trouble":
      return (
        <div className={styles.article}>
          <h1 className={styles.title}>{t(page)}</h1>
          <TroubleText trouble={help.trouble} />
          <div className={styles.ways}>
            <Button onClick={onRetry}>{words("tryAgain")}</Button>
          </div>
        </div>
      );
  }
}
