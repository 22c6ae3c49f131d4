import type { CSSProperties } from "react";
import { useTranslations } from "use-intl";
import { useList } from "../../i18n/useList.ts";
import type { Hand, PeopleAt } from "../../state/journeyPeople.ts";
import styles from "./HandName.module.css";

/** Whose hand it is that moves something. */
export function HandName({ hand: { name, colour } }: { readonly hand: Hand }) {
  const people = useTranslations("people");
  return (
    <span className={styles.name} style={{ "--person": colour } as CSSProperties}>
      {name || people("unnamed")}
    </span>
  );
}

/** Who is at a card, and what they do there. Takes no room: nothing moves because somebody looks. */
export function PeopleName({ at: { doing, colour, names } }: { readonly at: PeopleAt }) {
  const t = useTranslations("journey");
  const people = useTranslations("people");
  const list = useList();
  const all = list(names.map((name) => name || people("unnamed")));
  return (
    <span className={`${styles.name} ${styles.below}`} style={{ "--person": colour } as CSSProperties}>
      {t(`at.${doing}`, { names: all })}
    </span>
  );
}
