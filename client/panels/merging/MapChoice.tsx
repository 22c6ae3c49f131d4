import { useTranslations } from "use-intl";
import styles from "./Merging.module.css";
import type { MergeableMap } from "./useMergeableMaps.ts";

interface MapChoiceProps {
  readonly maps: readonly MergeableMap[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Maps to tick, each with how much it would bring. What was merged itself says from how many. */
export function MapChoice({ maps, chosen, onChoose }: MapChoiceProps) {
  const t = useTranslations("merging");
  const product = useTranslations("product");
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{t("maps")}</legend>
      {maps.map(({ id, title, notes, mergedFrom }) => (
        <label key={id} className={styles.map}>
          <input
            type="checkbox"
            className={styles.box}
            checked={chosen.has(id)}
            onChange={() => toggle(id)}
          />
          <span className={styles.mapWords}>
            <span className={styles.mapTitle}>{title || product("untitled")}</span>{" "}
            <span className={styles.count}>
              {[
                ...(mergedFrom > 0 ? [t("isMerged", { count: mergedFrom })] : []),
                t("notes", { count: notes }),
              ].join(" · ")}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
