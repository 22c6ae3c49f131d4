import { useLocale, useTranslations } from "use-intl";
import { addedHere } from "../../i18n/addedHere.ts";
import { INTERFACE_LANGUAGES, isContentLanguage, isDraft, languageLabel } from "../../i18n/languages.ts";
import { usePreferences } from "../preferencesContext.ts";
import { Segments } from "./Segments.tsx";

/** What language the buttons speak; each is called as it calls itself. */
export function LanguageChoice() {
  const t = useTranslations("preferences");
  const [{ language }, preferences] = usePreferences();
  return (
    <Segments
      label={t("language")}
      options={INTERFACE_LANGUAGES.map((key) => ({
        key,
        label: languageLabel(key),
        shown: key.toUpperCase(),
      }))}
      chosen={language}
      onChoose={preferences.chooseLanguage}
    />
  );
}

/** Says of a draft how much of it is missing; nothing of a whole language. */
export function DraftLine({ className }: { readonly className: string | undefined }) {
  const t = useTranslations("preferences");
  const shown = useLocale();
  if (isContentLanguage(shown) || !isDraft(shown)) return null;
  const coverage = addedHere(shown)?.coverage;
  if (!coverage) return null;
  const { all, missing } = coverage;
  // Rounded down: "100 %" with something missing would be a lie.
  return (
    <p className={className}>
      {t("draft", { share: String(Math.floor((100 * (all - missing)) / all)), missing })}
    </p>
  );
}
