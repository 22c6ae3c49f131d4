import { useTranslations } from "use-intl";
import { FACTORS } from "../../../model/action.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Select } from "../controls/Select.tsx";
import styles from "./BoardFilters.module.css";
import { type BoardFilter, EVERYTHING, isFiltered, ownersIn } from "./boardFilter.ts";

interface BoardFiltersProps {
  readonly outcome: Outcome;
  readonly filter: BoardFilter;
  /** how many it lets through */
  readonly shown: number;
  readonly onChange: (filter: BoardFilter) => void;
}

/** Whose actions are shown, and of which factor: mine alone, nobody else's board changes. */
export function BoardFilters({ outcome, filter, shown, onChange }: BoardFiltersProps) {
  const t = useTranslations("board");
  const all = useSignal(outcome.actions.all);
  const names = useSignal(outcome.actions.names);
  const owners = ownersIn(all, names);
  // The owner may have gone since.
  const owner =
    owners.some(({ key }) => key === filter.owner) || filter.owner === "none" ? filter.owner : "all";
  return (
    <div className={styles.filters}>
      <Select
        isQuiet
        label={t("ownerLabel")}
        options={[
          { key: "all", label: t("allOwners") },
          { key: "none", label: t("noOwner") },
          ...owners.map(({ key, name }) => ({ key, label: name || t("unnamed") })),
        ]}
        chosen={owner}
        onChoose={(next) => onChange({ ...filter, owner: next })}
      />
      <Select
        isQuiet
        label={t("factorLabel")}
        options={[
          { key: "all", label: t("allFactors") },
          ...FACTORS.map((key) => ({ key, label: t(`factor.${key}`) })),
        ]}
        chosen={filter.factor}
        onChoose={(next) => onChange({ ...filter, factor: next })}
      />
      {isFiltered(filter) ? (
        <>
          <output className={styles.count}>{t("filtered", { shown, count: all.length })}</output>
          <Button look="quiet" onClick={() => onChange(EVERYTHING)}>
            {t("showAll")}
          </Button>
        </>
      ) : null}
    </div>
  );
}
