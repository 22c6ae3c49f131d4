import { useCallback } from "react";
import { useTranslations } from "use-intl";
import type { StackMark } from "../state/mapProjection.ts";

/** What is said of notes on top of each other: in how many of the merged maps they are, or how many lie there. */
export function useStackWords(): (stack: Pick<StackMark, "maps" | "of" | "notes">) => string {
  const t = useTranslations("clusters");
  return useCallback(
    ({ maps, of, notes }) => (of > 0 ? t("inMaps", { maps, of }) : t("onePile", { count: notes.length })),
    [t],
  );
}
