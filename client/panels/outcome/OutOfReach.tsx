import { CloudOff } from "lucide-react";
import { useTranslations } from "use-intl";
import { useList } from "../../i18n/useList.ts";
import styles from "./OutOfReach.module.css";

interface OutOfReachProps {
  /** maps of which there is nothing to see */
  readonly away: readonly { readonly title: string }[];
  /** maps that are here as this device had them last */
  readonly copied: readonly { readonly title: string }[];
}

/** Without a connection: which maps are not on this device, and which are here as they were. Nothing while all are live. */
export function OutOfReach({ away, copied }: OutOfReachProps) {
  const t = useTranslations("outcome");
  const product = useTranslations("product");
  const list = useList();
  const namesOf = (maps: OutOfReachProps["away"]): string =>
    list(maps.map(({ title }) => t("quoted", { title: title.trim() || product("untitled") })));
  return (
    <output className={styles.said}>
      {away.length > 0 ? (
        <span className={styles.line}>
          <CloudOff size={16} aria-hidden="true" />
          <span>{t("mapsAway", { count: away.length, names: namesOf(away) })}</span>
        </span>
      ) : null}
      {copied.length > 0 ? (
        <span className={styles.line}>
          <CloudOff size={16} aria-hidden="true" />
          <span>{t("mapsCopied", { count: copied.length, names: namesOf(copied) })}</span>
        </span>
      ) : null}
    </output>
  );
}
