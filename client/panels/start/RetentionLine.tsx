import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { readServerAbout } from "../../session/serverAbout.ts";
import { Select } from "../controls/Select.tsx";
import { RETENTION_CHOICES } from "../privacy/retentionChoices.ts";

interface RetentionLineProps {
  /** undefined: the server's own default; null: never */
  readonly chosen: number | null | undefined;
  readonly onChoose: (days: number | null) => void;
}

const NEVER = "never";

/** How long a new workshop will be kept. The server's default is chosen, and seldom needs a thought. */
export function RetentionLine({ chosen, onChoose }: RetentionLineProps) {
  const t = useTranslations("retention");
  const byDefault = useDefaultDays();
  // Nothing is better than a number that may turn out wrong.
  if (byDefault === undefined) return null;
  const days = chosen === undefined ? byDefault : chosen;
  const choices = [...new Set([...RETENTION_CHOICES, ...(byDefault === null ? [] : [byDefault])])];
  return (
    <Select
      isQuiet
      label={t("newWorkshop")}
      options={[
        ...choices
          .sort((a, b) => a - b)
          .map((count) => ({ key: `${count}`, label: t("afterDays", { days: count }) })),
        { key: NEVER, label: t("afterNever") },
      ]}
      chosen={days === null ? NEVER : `${days}`}
      onChoose={(key) => onChoose(key === NEVER ? null : Number(key))}
    />
  );
}

function useDefaultDays(): number | null | undefined {
  const [days, setDays] = useState<number | null | undefined>(undefined);
  useEffect(() => {
    let current = true;
    void readServerAbout().then(
      ({ retentionDays }) => current && setDays(retentionDays),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, []);
  return days;
}
