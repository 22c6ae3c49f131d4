import { Sparkle } from "lucide-react";
import { useTranslations } from "use-intl";
import { contentLanguage } from "../../i18n/languages.ts";
import { Button } from "../controls/Button.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./ExampleButton.module.css";
import type { WorkshopCreation } from "./useNewWorkshop.ts";

/** The worked example as a workshop of one's own, in the language of the page. */
export function ExampleButton({ creation }: { readonly creation: WorkshopCreation }) {
  const t = useTranslations("start");
  const [{ language }] = usePreferences();
  const isWorking = creation.working === "example";
  return (
    <div className={styles.example}>
      <Button
        large
        busy={isWorking}
        disabled={creation.working === "own"}
        onClick={() =>
          void creation.create("example", {
            title: t("exampleTitle"),
            language: contentLanguage(language),
            template: "andrea",
          })
        }
      >
        <Sparkle size={18} aria-hidden="true" />
        {isWorking ? t("exampleOpening") : t("example")}
      </Button>
      <p className={styles.hint}>{t("exampleHint")}</p>
      {creation.failed?.kind === "example" ? <TroubleText trouble={creation.failed.trouble} /> : null}
    </div>
  );
}
