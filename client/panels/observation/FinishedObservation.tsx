import { useTranslations } from "use-intl";
import { Link } from "wouter";
import { contentLanguage } from "../../i18n/languages.ts";
import type { OpenObservation } from "../../session/openObservation.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { buttonClass } from "../controls/buttonClass.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./FinishedObservation.module.css";
import { saveObservation } from "./observationFile.ts";
import { KEYS_BY_FIELD, keyOfNote } from "./observedKeys.ts";
import { PlaceSign } from "./PlaceSign.tsx";

const MINUTE_MS = 60_000;

interface FinishedObservationProps {
  readonly opened: OpenObservation;
  readonly onNext: () => void;
}

/** What came together, what of it is only guessed, and where it is now. */
export function FinishedObservation({ opened, onNext }: FinishedObservationProps) {
  const t = useTranslations("observe");
  const [{ language }] = usePreferences();
  const observation = useSignal(opened.observation);
  const delivery = useSignal(opened.delivery);
  const notes = useSignal(opened.notes);
  const { startedAt, finishedAt, isMade, workshopId, mapId } = observation;
  const minutes = Math.max(1, Math.round(((finishedAt ?? startedAt) - startedAt) / MINUTE_MS));
  const guessed = notes.filter(({ evidence }) => evidence === "assumption").length;
  const counts = KEYS_BY_FIELD.map((key) => ({
    key,
    count: notes.filter((note) => keyOfNote(note) === key).length,
  })).filter(({ count }) => count > 0);
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <h2 className={styles.title}>{t("summary.title")}</h2>
        <p className={styles.total}>{t("summary.total", { count: notes.length, minutes })}</p>
        {counts.length > 0 ? (
          <ul className={styles.counts} aria-label={t("summary.perField")}>
            {counts.map(({ key, count }) => (
              <li key={key} className={styles.count}>
                <PlaceSign place={key} />
                <span className={styles.place}>{t(`place.${key}`)}</span>
                <span>{count}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p className={styles.text}>{t("summary.none")}</p>
        )}
        {observation.line.trim() === "" ? null : (
          <p className={styles.unkept}>{t("summary.unkept", { line: observation.line.trim() })}</p>
        )}
        {guessed > 0 ? <p className={styles.text}>{t("summary.guessed", { count: guessed })}</p> : null}
        {notes.length > 0 && !isMade && delivery.kind === "onDevice" ? (
          <p className={styles.text}>
            {t(delivery.why === "notAllowed" ? "summary.mapNotAllowed" : "summary.mapLater")}
          </p>
        ) : null}
        <div className={styles.ways}>
          {isMade ? (
            <Link href={`/w/${workshopId}/${mapId}`} className={buttonClass("primary", "large")}>
              {t("summary.openMap")}
            </Link>
          ) : null}
          <Button large look={isMade ? "secondary" : "primary"} onClick={onNext}>
            {t("summary.next")}
          </Button>
          <Button look="quiet" onClick={opened.resume}>
            {t("summary.resume")}
          </Button>
          {notes.length > 0 ? (
            <Button
              look="quiet"
              onClick={() => void saveObservation(notes.toReversed(), observation, contentLanguage(language))}
            >
              {t("summary.save")}
            </Button>
          ) : null}
        </div>
      </div>
    </main>
  );
}
