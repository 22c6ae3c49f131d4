import { useTranslations } from "use-intl";
import type { PollKind } from "../../../../model/resultsDocument.ts";
import { THUMBS } from "./checkChoices.ts";

/** What a choice is called: "thumb level", "3 fingers". */
export function useChoiceName(): (kind: PollKind, choice: number) => string {
  const t = useTranslations("checks");
  return (kind, choice) => {
    const thumb = THUMBS[choice];
    return kind === "thumb" && thumb ? t(`thumb.${thumb}`) : t("fist", { count: choice });
  };
}
