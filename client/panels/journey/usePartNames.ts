import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { PartNames } from "./journeyDesk.ts";

export function usePartNames(): PartNames {
  const t = useTranslations("journey");
  return useMemo(
    () => ({
      phase: ({ title }) => title.trim() || t("untitledPhase"),
      lane: ({ title, kind }) => title.trim() || t(`lane.${kind}`),
    }),
    [t],
  );
}
