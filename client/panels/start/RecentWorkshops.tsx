import { X } from "lucide-react";
import { useState } from "react";
import { useFormatter, useNow, useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import type { Visit } from "../../session/visits.ts";
import { Button } from "../controls/Button.tsx";
import { buttonClass } from "../controls/buttonClass.ts";
import { WaitingList } from "../controls/WaitingList.tsx";
import { reminderFor } from "../map/retentionReminder.ts";
import { useVisits } from "../visitsContext.ts";
import styles from "./RecentWorkshops.module.css";

/** Workshops that this browser has opened. Taking one off the list can be undone until the page is left. */
export function RecentWorkshops() {
  const t = useTranslations("start");
  const words = useTranslations("words");
  const visits = useVisits();
  const [shown, setShown] = useState(() => visits.opened());
  const [removed, setRemoved] = useState<Visit | null>(null);
  const refresh = (): void => setShown(visits.opened());
  if (shown.length === 0 && removed === null) return null;

  const remove = (visit: Visit): void => {
    visits.forget(visit.id);
    setRemoved(visit);
    refresh();
  };
  const restore = (visit: Visit): void => {
    visits.keep(visit);
    setRemoved(null);
    refresh();
  };

  return (
    <section className={styles.recent} aria-labelledby="recent">
      <div className={styles.heading}>
        <h2 id="recent" className={styles.title}>
          {t("recentTitle")}
        </h2>
        <p className={styles.hint}>{t("recentHint")}</p>
      </div>
      <ul className={styles.list}>
        {shown.map((visit) => (
          <RecentWorkshop key={visit.id} visit={visit} onRemove={() => remove(visit)} />
        ))}
      </ul>
      <div aria-live="polite">
        {removed ? (
          <p className={styles.removed}>
            {t("removed", { title: removed.workshop?.title ?? "" })}
            <Button look="quiet" onClick={() => restore(removed)}>
              {words("undo")}
            </Button>
          </p>
        ) : null}
      </div>
    </section>
  );
}

function RecentWorkshop({ visit, onRemove }: { readonly visit: Visit; readonly onRemove: () => void }) {
  const t = useTranslations("start");
  const roles = useTranslations("roles");
  const format = useFormatter();
  const now = useNow();
  const { workshop } = visit;
  if (!workshop) return null;
  return (
    <li className={styles.item}>
      <Link href={`/w/${visit.id}`} className={styles.link}>
        <span className={styles.name}>{workshop.title}</span>
        <span className={styles.facts}>
          {format.relativeTime(Math.min(visit.openedAt, now.getTime()), now)} · {roles(workshop.me.role)}
        </span>
        <EraseDate workshop={workshop} now={now} />
      </Link>
      <button
        type="button"
        className={buttonClass("quiet", "icon")}
        aria-label={t("remove", { title: workshop.title })}
        onClick={onRemove}
      >
        <X size={16} aria-hidden="true" />
      </button>
      <div className={styles.waiting}>
        <WaitingList workshop={workshop} openMapId={null} />
      </div>
    </li>
  );
}

/** The date on which a workshop goes, when it is near. */
function EraseDate({ workshop, now }: { readonly workshop: Workshop; readonly now: Date }) {
  const t = useTranslations("retention");
  const format = useFormatter();
  // To everyone as early as to facilitators: here it is only a line.
  const reminder = reminderFor("facilitator", workshop.eraseAt, now);
  if (reminder === null) return null;
  const date = format.dateTime(reminder.date, { dateStyle: "medium" });
  return <span className={styles.ends}>{t(reminder.date < now ? "recentOver" : "recent", { date })}</span>;
}
