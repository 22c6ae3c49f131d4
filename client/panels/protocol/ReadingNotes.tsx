import { CloudOff, RefreshCw } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "../controls/Button.tsx";
import styles from "./ProtocolPage.module.css";
import type { Missing, ProtocolReading } from "./protocolReading.ts";

interface ReadingNotesProps {
  readonly reading: ProtocolReading & { readonly kind: "read" };
  readonly onReadAgain: () => void;
}

/** What one should know of the content: what is left out, what is old, what is empty. */
export function ReadingNotes({ reading, onReadAgain }: ReadingNotesProps) {
  const t = useTranslations("protocol");
  const outcome = useTranslations("outcome");
  const product = useTranslations("product");
  const format = useFormatter();
  const { content, missing, copied, isStale } = reading;
  const quoted = (title: string): string => outcome("quoted", { title: title.trim() || product("untitled") });
  const nameOf = (one: Missing): string => {
    switch (one.kind) {
      case "map":
        return quoted(one.title);
      case "outcome":
        return t("missingOutcome");
      case "results":
        return t("missingResults");
    }
  };
  const isEmpty = content.maps.length > 0 && content.maps.every(({ notes }) => notes.length === 0);
  return (
    <output className={styles.notes}>
      {isStale ? (
        <span className={styles.stale}>
          {t("stale")}
          <Button onClick={onReadAgain}>
            <RefreshCw size={16} aria-hidden="true" />
            {t("refresh")}
          </Button>
        </span>
      ) : null}
      {missing.length > 0 ? (
        <span className={styles.note}>
          <CloudOff size={16} aria-hidden="true" />
          <span>{t("missing", { names: format.list(missing.map(nameOf)) })}</span>
        </span>
      ) : null}
      {copied.length > 0 ? (
        <span className={styles.note}>
          <CloudOff size={16} aria-hidden="true" />
          <span>{t("copied", { names: format.list(copied.map(quoted)) })}</span>
        </span>
      ) : null}
      {isEmpty ? <span>{t("noNotes")}</span> : null}
      {content.maps.length === 0 && missing.length === 0 ? <span>{t("noMaps")}</span> : null}
    </output>
  );
}
