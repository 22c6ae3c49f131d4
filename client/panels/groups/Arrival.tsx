import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { Group } from "../../../model/sessionDocument.ts";
import styles from "./GroupGate.module.css";

/** Says in which group one is whenever one comes there, also back from a walk; null on any other map. */
export function Arrival({ group }: { readonly group: Group | null }) {
  return (
    <output className={styles.arrival}>{group ? <Words key={group.id} name={group.name} /> : null}</output>
  );
}

/** Long enough to read, short enough not to stand in the way. */
const SHOWN_MS = 6_000;

function Words({ name }: { readonly name: string }) {
  const t = useTranslations("groups");
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  return isOver ? null : <span className={styles.words}>{t("youAreIn", { group: name })}</span>;
}
