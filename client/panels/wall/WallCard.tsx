import { Hand, Lock, UsersRound } from "lucide-react";
import { useMemo } from "react";
import { useFormatter, useNow, useTranslations } from "use-intl";
import { Link } from "wouter";
import type { MapEntry } from "../../../model/api.ts";
import { PLACES } from "../../../model/fields.ts";
import { fieldTitles } from "../../i18n/names.ts";
import { useList } from "../../i18n/useList.ts";
import type { MapWatch } from "../../session/openMapWatch.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import hidden from "../../theme/outOfSight.module.css";
import { usePreferences } from "../preferencesContext.ts";
import { Miniature } from "./Miniature.tsx";
import { mapState } from "./mapState.ts";
import { createMiniMap, notesIn } from "./miniMap.ts";
import { SteerMenu } from "./SteerMenu.tsx";
import { StepClock } from "./StepClock.tsx";
import styles from "./WallCard.module.css";

interface WallCardProps {
  readonly session: WorkshopSession;
  readonly map: MapEntry;
  readonly watch: MapWatch;
  readonly onReveal: (mapId: string | null) => void;
}

/** One map on the wall: its picture, who is there and what goes on, and the way in. */
export function WallCard({ session, map, watch, onReveal }: WallCardProps) {
  const t = useTranslations("wall");
  const product = useTranslations("product");
  const people = useTranslations("people");
  const words = useTranslations("words");
  const list = useList();
  const [{ language }] = usePreferences();
  const miniMap = useMemo(() => createMiniMap(watch.doc), [watch]);
  const mini = useSignal(miniMap);
  const isLoaded = useSignal(watch.loaded);
  const state = useSignal(session.session);
  const presences = useSignal(session.people);
  const results = useSignal(session.results);
  const {
    group,
    people: there,
    done,
    hands,
    waiting,
    isLocked,
  } = useMemo(
    () => mapState(state, presences.values(), results.waiting.get(map.id), map.id),
    [state, presences, results, map.id],
  );
  const name = group?.name || map.title || product("untitled");
  const about = mini.customerName || (map.title === name ? "" : map.title);
  const ownRun = group ? state.runs.get(group.id) : undefined;
  const count = notesIn(mini);
  const counts = list(
    PLACES.filter((place) => mini.counts[place] > 0).map((place) =>
      t("fieldCount", { field: fieldTitles(language)[place], count: mini.counts[place] }),
    ),
  );
  const named = (names: readonly string[]): string => list(names.map((one) => one || people("unnamed")));
  return (
    <li className={styles.card} data-map={map.id} data-hand={hands.length > 0 || undefined}>
      <div className={styles.head}>
        <Link
          href={`/w/${session.workshopId}/${map.id}`}
          className={styles.name}
          title={about ? words("within", { part: name, whole: about }) : name}
        >
          {name}
          {about ? <span className={styles.about}> {about}</span> : null}
        </Link>
        {isLocked ? (
          <span className={styles.sign} title={t("locked")}>
            <Lock size={13} aria-hidden="true" />
            <span className={hidden.outOfSight}>{t("locked")}</span>
          </span>
        ) : null}
        <SteerMenu
          session={session}
          group={group}
          mapId={map.id}
          label={t("actions", { name })}
          onReveal={onReveal}
        />
      </div>
      <Link
        href={`/w/${session.workshopId}/${map.id}`}
        className={styles.picture}
        aria-label={t("open", { name })}
        tabIndex={-1}
      >
        <Miniature map={miniMap} />
        {hands.length > 0 ? (
          <span className={styles.hand}>
            <Hand size={13} aria-hidden="true" />
            {named(hands)}
          </span>
        ) : null}
      </Link>
      <p className={styles.line}>
        <span className={styles.fact} title={named(there)}>
          <UsersRound size={12} aria-hidden="true" />
          {t("here", { count: there.length })}
        </span>
        <span className={styles.fact}>{isLoaded ? t("notes", { count }) : t("loading")}</span>
        {counts ? <span className={styles.spoken}>{t("fieldCounts", { name, counts })}</span> : null}
        {hands.length > 0 ? (
          <span className={styles.spoken}>{t("hand", { names: named(hands), count: hands.length })}</span>
        ) : null}
      </p>
      <p className={styles.line}>
        <span className={styles.activity}>
          <Activity watch={watch} newestAt={mini.newestAt} />
        </span>
        {done !== null && there.length > 0 ? (
          <span className={done === there.length ? styles.allDone : styles.fact}>
            {t("done", { done, count: there.length })}
          </span>
        ) : null}
        {waiting > 0 ? <span className={styles.fact}>{t("waiting", { count: waiting })}</span> : null}
        {ownRun ? (
          <span className={styles.own} title={t("ownPace")}>
            <StepClock run={ownRun} clock={session.clock} />
          </span>
        ) : null}
      </p>
    </li>
  );
}

const MINUTE_MS = 60_000;
const TICK_MS = 15_000;

/** When something last changed: what we saw ourselves, else the newest note. */
function Activity({ watch, newestAt }: { readonly watch: MapWatch; readonly newestAt: number | null }) {
  const t = useTranslations("wall");
  const format = useFormatter();
  const changedAt = useSignal(watch.changedAt) ?? newestAt;
  const now = useNow({ updateInterval: TICK_MS });
  if (changedAt === null) return t("quiet");
  if (now.getTime() - changedAt < MINUTE_MS) return t("justNow");
  return format.relativeTime(changedAt, { now, style: "short" });
}
