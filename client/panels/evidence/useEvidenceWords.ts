import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { EVIDENCE } from "../../../model/fields.ts";
import { nextStepWords } from "../../../model/nextStepWords.ts";
import type { FieldValidity } from "../../../model/validity.ts";
import { contentLanguage } from "../../i18n/languages.ts";
import { evidenceCounted, fieldTitles } from "../../i18n/names.ts";
import { useList } from "../../i18n/useList.ts";
import { usePreferences } from "../preferencesContext.ts";

/** What a field rests on and what to do next, in one sentence; the same function as long as the language stays. */
export function useEvidenceWords(): (field: FieldValidity) => string {
  const t = useTranslations("evidence");
  const words = useTranslations("words");
  const list = useList();
  const [{ language }] = usePreferences();
  return useMemo(
    () => (validity) => {
      const { field, counts, total } = validity;
      const levels = list(
        EVIDENCE.filter((level) => counts[level] > 0).map((level) =>
          evidenceCounted(language, level, counts[level]),
        ),
      );
      const title = fieldTitles(language)[field];
      return words("sentences", {
        first: t("fieldRests", { field: title, count: total, levels }),
        second: nextStepWords(contentLanguage(language), validity),
      });
    },
    [t, words, list, language],
  );
}
