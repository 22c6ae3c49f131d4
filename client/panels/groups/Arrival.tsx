import { useTranslations } from "use-intl";
import type { Group } from "../../../model/sessionDocument.ts";
import passing from "../controls/PassingWords.module.css";
import { PassingWords } from "../controls/PassingWords.tsx";
import styles from "./GroupGate.module.css";

/** Says in which group one is whenever one comes there, also back from a walk; null on any other map. */
export function Arrival({ group }: { readonly group: Group | null }) {
  const t = useTranslations("groups");
  return (
    <output className={`${passing.place} ${styles.arrival}`}>
      {group ? <PassingWords key={group.id}>{t("youAreIn", { group: group.name })}</PassingWords> : null}
    </output>
  );
}
