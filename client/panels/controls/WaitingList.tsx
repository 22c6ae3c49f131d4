import { CloudUpload } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { waitingWork } from "../../session/waitingWork.ts";
import styles from "./WaitingList.module.css";

interface WaitingListProps {
  readonly workshop: Workshop;
  /** whose changes are told elsewhere; null for none */
  readonly openMapId: string | null;
}

/** What of a workshop waits on this device for the server, each with the way to it. Nothing where nothing does. */
export function WaitingList({ workshop, openMapId }: WaitingListProps) {
  const t = useTranslations("connection.waiting");
  const [works] = useState(() => waitingWork(workshop, openMapId));
  if (works.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t("label")}>
      {works.map(({ title, page, changes }) => (
        <li key={page + title}>
          <Link href={`/w/${workshop.id}/${page}`} className={styles.link}>
            <CloudUpload size={16} aria-hidden="true" />
            <span>{title === null ? t("outcome", { changes }) : t("map", { title, changes })}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
