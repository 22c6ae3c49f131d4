import { useTranslations } from "use-intl";
import { Select } from "../../controls/Select.tsx";
import { FEELING_VALUES, wordKey } from "../feelingWords.ts";
import { useJourneyDesk } from "../journeyDesk.ts";
import { signed } from "../shownCurve.ts";
import type { PointProps } from "../useFeelingCurve.ts";

interface ListFeelingProps {
  readonly phaseName: string;
  readonly point: PointProps;
}

const OPEN = "open";

/** One phase's point of the curve as a choice of words. */
export function ListFeeling({ phaseName, point }: ListFeelingProps) {
  const t = useTranslations("journey");
  const { canEdit } = useJourneyDesk();
  const { phase, variant, own, onSet } = point;
  const words = (value: number): string =>
    t("list.feeling", { value: signed(value), words: t(`feeling.${wordKey(value)}`) });
  const label = t("feelingOf", { phase: phaseName, variant: t(`variantNames.${variant}`) });
  if (!canEdit) {
    return <p>{t("list.feelingIs", { label, words: own ? words(own.value) : t("feelingNone") })}</p>;
  }
  return (
    <Select
      label={label}
      isQuiet
      options={[
        { key: OPEN, label: t("feelingNone") },
        ...FEELING_VALUES.map((value) => ({ key: String(value), label: words(value) })),
      ]}
      chosen={own ? String(own.value) : OPEN}
      onChoose={(key) => onSet(new Map([[phase, key === OPEN ? null : Number(key)]]))}
    />
  );
}
