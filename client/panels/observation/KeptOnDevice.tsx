import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { contentLanguage } from "../../i18n/languages.ts";
import { browserStorage } from "../../session/browserStorage.ts";
import { discardObservation, readKeptNotes } from "../../session/keptNotes.ts";
import { type Observation, type ObservationStore, openObservations } from "../../session/observations.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Confirm } from "../controls/Confirm.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./KeptOnDevice.module.css";
import { saveObservation } from "./observationFile.ts";

/** For those who cannot come in any more: what they observed and the server never got, as a file. */
export default function KeptOnDevice({ workshopId }: { readonly workshopId: string }) {
  const t = useTranslations("observe");
  const store = useMemo(() => openObservations(browserStorage()), []);
  useSignal(store.changes);
  const kept = store.of(workshopId).filter(({ waiting }) => waiting > 0);
  if (kept.length === 0) return null;
  return (
    <section className={styles.kept} aria-label={t("keptHere.title")}>
      <h2 className={styles.title}>{t("keptHere.title")}</h2>
      <p className={styles.text}>{t("keptHere.text")}</p>
      <ul className={styles.list}>
        {kept.map((observation) => (
          <Kept key={observation.mapId} observation={observation} store={store} />
        ))}
      </ul>
    </section>
  );
}

interface KeptProps {
  readonly observation: Observation;
  readonly store: ObservationStore;
}

function Kept({ observation, store }: KeptProps) {
  const t = useTranslations("observe");
  const [{ language }] = usePreferences();
  const [isSure, setSure] = useState<"unasked" | "asked">("unasked");
  const save = async (): Promise<void> =>
    saveObservation(
      await readKeptNotes(observation, browserStorage()),
      observation,
      contentLanguage(language),
    );
  return (
    <li className={styles.one}>
      <p className={styles.name}>
        {observation.title}
        <span className={styles.waiting}>{t("waiting", { count: observation.waiting })}</span>
      </p>
      {isSure === "asked" ? (
        <Confirm
          title={t("shut.discardTitle")}
          text={t("shut.discardText")}
          onCancel={() => setSure("unasked")}
        >
          <Button
            look="danger"
            onClick={() => discardObservation(store, observation.mapId, browserStorage())}
          >
            {t("shut.discard")}
          </Button>
        </Confirm>
      ) : (
        <div className={styles.ways}>
          <Button look="primary" onClick={() => void save()}>
            {t("shut.save")}
          </Button>
          <Button onClick={() => setSure("asked")}>{t("shut.discard")}</Button>
        </div>
      )}
    </li>
  );
}
