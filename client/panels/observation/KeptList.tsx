import { ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import type { ObservationStore } from "../../session/observations.ts";
import { useSignal } from "../../state/useSignal.ts";
import styles from "./KeptList.module.css";

interface KeptListProps {
  readonly store: ObservationStore;
  readonly workshopId: string;
  readonly onOpen: (mapId: string) => void;
}

/** The observations of this device that are not finished, or not yet with the server. */
export function KeptList({ store, workshopId, onOpen }: KeptListProps) {
  const t = useTranslations("observe");
  const format = useFormatter();
  useSignal(store.changes);
  const kept = store.of(workshopId);
  if (kept.length === 0) return null;
  return (
    <section className={styles.kept} aria-labelledby="observe-kept">
      <h2 id="observe-kept" className={styles.title}>
        {t("begin.kept")}
      </h2>
      <p className={styles.hint}>{t("begin.keptHint")}</p>
      <ul className={styles.list}>
        {kept.map(({ mapId, title, startedAt, waiting }) => (
          <li key={mapId}>
            <button
              type="button"
              className={styles.one}
              aria-label={t("begin.goOnWith", { name: title, waiting: t("waiting", { count: waiting }) })}
              onClick={() => onOpen(mapId)}
            >
              <span className={styles.name}>{title}</span>
              <span className={styles.about}>
                {format.dateTime(startedAt, { dateStyle: "short", timeStyle: "short" })} ·{" "}
                {t("waiting", { count: waiting })}
              </span>
              <ChevronRight size={18} aria-hidden="true" className={styles.sign} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
