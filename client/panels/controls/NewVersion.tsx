import { X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ProgramWatch } from "../../offline/watchProgram.ts";
import { useSignal } from "../../state/useSignal.ts";
import { useProgram } from "../programContext.ts";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import styles from "./NewVersion.module.css";

/** Says that the server has a newer program, and offers it at once; by itself it comes when nobody loses anything by it. */
export function NewVersion() {
  const program = useProgram();
  return program ? <Notice program={program} /> : null;
}

function Notice({ program }: { readonly program: ProgramWatch }) {
  const t = useTranslations("connection.program");
  const words = useTranslations("words");
  const news = useSignal(program.news);
  const [isClosed, setClosed] = useState(false);
  return (
    <div className={styles.place} aria-live="polite">
      {news === "newer" && !isClosed ? (
        <section className={styles.card} aria-label={t("label")}>
          <p className={styles.text}>
            <strong>{t("title")}.</strong> {t("text")}
          </p>
          <Button look="primary" onClick={program.reload}>
            {words("reload")}
          </Button>
          <IconButton icon={X} label={t("close")} onPress={() => setClosed(true)} />
        </section>
      ) : null}
    </div>
  );
}
