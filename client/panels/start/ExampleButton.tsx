import { Footprints, Sparkle } from "lucide-react";
import { useTranslations } from "use-intl";
import { contentLanguage } from "../../i18n/languages.ts";
import { Button } from "../controls/Button.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./ExampleButton.module.css";
import type { NewKind, WorkshopCreation } from "./useNewWorkshop.ts";

/** The worked example as a workshop of one's own, in the language of the page: plainly, or with the tour through it. */
export function ExampleButton({ creation }: { readonly creation: WorkshopCreation }) {
  const t = useTranslations("start");
  const tour = useTranslations("tour");
  const [{ language }] = usePreferences();
  const { working, failed } = creation;
  const open = (kind: NewKind): void =>
    void creation.create(kind, {
      title: t("exampleTitle"),
      language: contentLanguage(language),
      template: "andrea",
    });
  return (
    <div className={styles.example}>
      <Button
        large
        busy={working === "example"}
        disabled={working === "own" || working === "tour"}
        onClick={() => open("example")}
      >
        <Sparkle size={18} aria-hidden="true" />
        {working === "example" ? t("exampleOpening") : t("example")}
      </Button>
      <Button
        look="quiet"
        busy={working === "tour"}
        disabled={working === "own" || working === "example"}
        onClick={() => open("tour")}
      >
        <Footprints size={16} aria-hidden="true" />
        {working === "tour" ? t("exampleOpening") : tour("example")}
      </Button>
      <p className={styles.hint}>{t("exampleHint")}</p>
      {failed && failed.kind !== "own" ? <TroubleText trouble={failed.trouble} /> : null}
    </div>
  );
}
