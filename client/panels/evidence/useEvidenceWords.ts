import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { evidenceCount, FIELD_TITLES } from "../../../model/fieldNames.ts";
import { EVIDENCE } from "../../../model/fields.ts";
import { nextStepWords } from "../../../model/nextStepWords.ts";
import type { FieldValidity } from "../../../model/validity.ts";
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
          evidenceCount(language, level, counts[level]),
        ),
      );
      const title = FIELD_TITLES[language][field];
      return words("sentences", {
        first: t("fieldRests", { field: title, count: total, levels }),
        second: nextStepWords(language, validity),
      });
    },
    [t, words, list, language],
  );
}
