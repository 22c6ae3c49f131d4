import { ArrowLeft } from "lucide-react";
import { type SubmitEvent, useRef, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { editRights } from "../../../model/editRights.ts";
import { mayBeginMap } from "../../../model/observation.ts";
import { setObserve } from "../../../model/steeringCommands.ts";
import { LIMITS } from "../../../model/wire.ts";
import { newObservation, type ObservationStore } from "../../session/observations.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { buttonClass } from "../controls/buttonClass.ts";
import { Select } from "../controls/Select.tsx";
import { TextField } from "../controls/TextField.tsx";
import { SwitchRow } from "../facilitation/attention/SwitchRow.tsx";
import styles from "./BeginObservation.module.css";
import { KeptList } from "./KeptList.tsx";

interface BeginObservationProps {
  readonly workshop: Workshop;
  readonly session: WorkshopSession;
  readonly store: ObservationStore;
  /** `isKept`: the browser keeps it after the page is closed */
  readonly onOpen: (mapId: string, isKept: boolean) => void;
}

const NEW = "new";

/** Whom one observes, in a word; and what this device still holds of earlier ones. */
export function BeginObservation({ workshop, session, store, onOpen }: BeginObservationProps) {
  const t = useTranslations("observe");
  const product = useTranslations("product");
  const format = useFormatter();
  const state = useSignal(session.session);
  const isKnown = useSignal(session.loaded);
  const [mapId, setMapId] = useState(NEW);
  const [name, setName] = useState("");
  const [role, setRole] = useState("");
  const [situation, setSituation] = useState("");
  const [isNameMissing, setNameMissing] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const { me } = workshop;
  const maps = workshop.maps.filter(({ id }) => {
    const rights = editRights(state, { participantId: me.participantId, role: me.role, mapId: id });
    return rights === "all" || rights === "own";
  });
  const chosen = maps.find(({ id }) => id === mapId);
  const isNew = chosen === undefined;

  const begin = (event: SubmitEvent): void => {
    event.preventDefault();
    const customerName = isNew ? name.trim() : chosen.title;
    if (customerName === "" && isNew) {
      setNameMissing(true);
      nameInput.current?.focus();
      return;
    }
    const observation = newObservation({
      mapId: chosen?.id ?? null,
      workshopId: workshop.id,
      author: me.participantId,
      customerName,
      customerRole: role.trim(),
      situation: situation.trim(),
      titleAt: (at) =>
        chosen?.title ??
        t("mapTitle", { name: customerName, day: format.dateTime(at, { dateStyle: "medium" }) }),
    });
    const before = store.get(observation.mapId);
    // An earlier one on this map still has something to send: it is the same copy, so it goes on.
    const next = before && before.waiting > 0 ? { ...before, finishedAt: null } : observation;
    const isKept = store.keep(next);
    // A phone that is short of space is not to tidy this away. Where the browser asks, now is when it makes sense.
    void navigator.storage?.persist?.().catch(() => undefined);
    onOpen(next.mapId, isKept);
  };

  return (
    <div className={styles.page}>
      <header className={styles.bar} aria-label={t("label")}>
        <Link href={`/w/${workshop.id}`} className={buttonClass("quiet", "icon")} aria-label={t("backToMap")}>
          <ArrowLeft size={18} aria-hidden="true" />
        </Link>
        <span className={styles.workshop}>{workshop.title}</span>
      </header>
      <main className={styles.main}>
        <form className={styles.form} onSubmit={begin} noValidate>
          <h1 className={styles.title}>{t("begin.title")}</h1>
          <p className={styles.lead}>{t("begin.lead")}</p>
          {maps.length > 0 ? (
            <Select
              label={t("begin.where")}
              options={[
                { key: NEW, label: t("begin.newMap") },
                ...maps.map(({ id, title }) => ({ key: id, label: title || product("untitled") })),
              ]}
              chosen={chosen?.id ?? NEW}
              onChoose={setMapId}
            />
          ) : null}
          {isNew ? (
            <>
              <TextField
                ref={nameInput}
                required
                label={t("begin.name")}
                placeholder={t("begin.nameExample")}
                hint={t("begin.nameHint")}
                error={isNameMissing ? t("begin.nameMissing") : null}
                maxLength={LIMITS.nameLength}
                autoComplete="off"
                value={name}
                onChange={(value) => {
                  setName(value);
                  setNameMissing(false);
                }}
              />
              <TextField
                isOptional
                label={t("begin.role")}
                placeholder={t("begin.roleExample")}
                maxLength={LIMITS.nameLength}
                autoComplete="off"
                value={role}
                onChange={setRole}
              />
              <TextField
                isOptional
                label={t("begin.situation")}
                placeholder={t("begin.situationExample")}
                maxLength={LIMITS.situationLength}
                autoComplete="off"
                value={situation}
                onChange={setSituation}
              />
              {isKnown && !mayBeginMap(state, me) ? (
                <p className={styles.notice}>{t("begin.notAllowed")}</p>
              ) : null}
            </>
          ) : null}
          <p className={styles.ask}>{t("begin.ask")}</p>
          <Button type="submit" look="primary" large>
            {t("begin.start")}
          </Button>
          {session.canSteer && isKnown ? (
            <SwitchRow
              label={t("begin.letAll")}
              hint={t("begin.letAllHint")}
              isOn={state.rules.observe}
              onToggle={() => session.steer((doc, origin) => setObserve(doc, !state.rules.observe, origin))}
            />
          ) : null}
        </form>
        <KeptList store={store} workshopId={workshop.id} onOpen={(id) => onOpen(id, true)} />
      </main>
    </div>
  );
}
