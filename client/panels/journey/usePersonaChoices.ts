import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { parseFeelingKey } from "../../../model/journeyFeelings.ts";
import { useSignal } from "../../state/useSignal.ts";
import { useJourneyDesk } from "./journeyDesk.ts";

/** Whose curves there can be: all personas, and those that are gone but have left points here. */
export function usePersonaChoices(): { readonly key: string; readonly label: string }[] {
  const t = useTranslations("journey");
  const { outcome, board } = useJourneyDesk();
  const personas = useSignal(outcome.personas.personas.all);
  const feelings = useSignal(board.feelings);
  const own = useSignal(board.journey)?.persona ?? null;
  return useMemo(() => {
    const left = new Set(
      [...feelings.keys()].map((key) => parseFeelingKey(key)?.persona ?? null).concat(own),
    );
    return [
      ...personas.map(({ id, name }) => ({ key: id, label: name.trim() || t("unnamedPersona") })),
      ...[...left].flatMap((key) =>
        key === null || personas.some(({ id }) => id === key) ? [] : [{ key, label: t("gonePersona") }],
      ),
    ];
  }, [personas, feelings, own, t]);
}
