import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { parseFeelingKey } from "../../../model/journeyFeelings.ts";
import { personaNamesIn } from "../../state/personaNames.ts";
import { useSignal } from "../../state/useSignal.ts";
import { useJourneyDesk } from "./journeyDesk.ts";

/** Whose curves there can be: all personas, and those that are gone but have left points here. */
export function usePersonaChoices(): { readonly key: string; readonly label: string }[] {
  const t = useTranslations("journey");
  const { outcome, board } = useJourneyDesk();
  const { doc } = outcome.session;
  const names = useSignal(useMemo(() => personaNamesIn(doc), [doc]));
  const feelings = useSignal(board.feelings);
  const own = useSignal(board.journey)?.persona ?? null;
  const left = new Set([...feelings.keys()].map((key) => parseFeelingKey(key)?.persona ?? null).concat(own));
  return [
    ...[...names].map(([key, name]) => ({ key, label: name || t("unnamedPersona") })),
    ...[...left].flatMap((key) => (key === null || names.has(key) ? [] : [{ key, label: t("gonePersona") }])),
  ];
}
