import { ArrowLeft, Vote } from "lucide-react";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { stepOf } from "../../../model/sessionPlan.ts";
import { setGallery } from "../../../model/steeringCommands.ts";
import { ALL_GROUPS } from "../../../model/stepRun.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { buttonClass } from "../controls/buttonClass.ts";
import { MessagePage } from "../controls/MessagePage.tsx";
import { sectionsFor } from "../facilitation/drawerSections.ts";
import { useWorkshopOpening } from "../facilitation/useWorkshopOpening.ts";
import { openMaps } from "../groups/openMaps.ts";
import { RaisedHands } from "../groups/RaisedHands.tsx";
import { useKnownMaps } from "../groups/useKnownMaps.ts";
import { syncUrlOf } from "../map/editorOpening.ts";
import { usePreferences } from "../preferencesContext.ts";
import { usePageTitle } from "../usePageTitle.ts";
import { SteerMenu } from "./SteerMenu.tsx";
import { StepClock } from "./StepClock.tsx";
import { useElementSize } from "./useElementSize.ts";
import { useMapWatches } from "./useMapWatches.ts";
import { WallCard } from "./WallCard.tsx";
import styles from "./WallPage.module.css";
import { wallGrid } from "./wallGrid.ts";

/** All maps of a workshop at once, live, for those who facilitate. */
export default function WallPage({ workshop: entered }: { readonly workshop: Workshop }) {
  const t = useTranslations("wall");
  const [{ language }] = usePreferences();
  const [workshop, setWorkshop] = useState(entered);
  const [me] = useState(entered.me);
  const session = useWorkshopOpening(entered.id, me, syncUrlOf(window.location));
  usePageTitle(`${t("title")}, ${workshop.title}`);
  if (me.role !== "facilitator") {
    return (
      <MessagePage title={t("onlyFacilitators")} text={t("onlyFacilitatorsText")}>
        <Link href={`/w/${workshop.id}`} className={buttonClass("primary")}>
          {t("toMap")}
        </Link>
      </MessagePage>
    );
  }
  if (!session) return null;
  return (
    <I18nProvider locale={language}>
      <Wall session={session} workshop={workshop} onWorkshop={setWorkshop} />
    </I18nProvider>
  );
}

interface WallProps {
  readonly session: WorkshopSession;
  readonly workshop: Workshop;
  readonly onWorkshop: (workshop: Workshop) => void;
}

function Wall({ session, workshop, onWorkshop }: WallProps) {
  const t = useTranslations("wall");
  const state = useSignal(session.session);
  const maps = openMaps(workshop, state, session.me);
  const watches = useMapWatches(maps, session.me, syncUrlOf(window.location));
  const isLoaded = useSignal(session.loaded);
  const isConnected = useSignal(session.connected);
  const room = useRef<HTMLUListElement>(null);
  const size = useElementSize(room);
  useKnownMaps(session, workshop, onWorkshop);
  useEffect(() => session.show({ mapId: null }), [session]);
  const grid = size ? wallGrid(maps.length, { ...size, gap: GAP, words: wordsHeight() }) : null;
  return (
    <div className={styles.page}>
      <WallBar session={session} workshop={workshop} />
      <div>
        <RaisedHands session={session} />
        {isLoaded && !isConnected ? <p className={styles.offline}>{t("offline")}</p> : null}
      </div>
      <main className={styles.main}>
        <ul
          ref={room}
          className={styles.wall}
          aria-label={t("label")}
          style={
            {
              "--columns": grid?.columns ?? 4,
              "--picture-height": `${Math.floor(grid?.pictureHeight ?? 120)}px`,
            } as CSSProperties
          }
        >
          {grid === null
            ? null
            : maps.map((map) => {
                const watch = watches.get(map.id);
                return watch ? <WallCard key={map.id} session={session} map={map} watch={watch} /> : null;
              })}
        </ul>
      </main>
    </div>
  );
}

/** CSS pixels; the same as in the style sheet. */
const GAP = 8;
/** What a card has above and below its picture, by mouse and by finger. */
const WORDS_FINE = 69;
const WORDS_COARSE = 85;

function wordsHeight(): number {
  return window.matchMedia("(pointer: coarse)").matches ? WORDS_COARSE : WORDS_FINE;
}

function WallBar({ session, workshop }: Pick<WallProps, "session" | "workshop">) {
  const t = useTranslations("wall");
  const groups = useTranslations("groups");
  const state = useSignal(session.session);
  const presences = useSignal(session.people);
  const run = state.runs.get(ALL_GROUPS) ?? null;
  const step = stepOf(state, run);
  const people = new Set(
    [...presences.values()].filter(({ role }) => role === "participant").map((one) => one.participantId),
  );
  const canVote = sectionsFor(true).some(({ key }) => key === "ask");
  return (
    <header className={styles.bar}>
      <Link href={`/w/${workshop.id}`} className={buttonClass("quiet", "icon")} aria-label={t("back")}>
        <ArrowLeft size={18} aria-hidden="true" />
      </Link>
      <h1 className={styles.title}>{workshop.title}</h1>
      <span className={styles.people}>{t("people", { count: people.size })}</span>
      <span className={styles.gap} />
      <span className={styles.step}>
        {step ? <strong>{step.title}</strong> : t("noStep")}
        {step && run ? <StepClock run={run} clock={session.clock} /> : null}
      </span>
      <span className={styles.extra}>
        {state.groups.length > 0 ? (
          <Button
            look={state.rules.gallery ? "primary" : "quiet"}
            aria-pressed={state.rules.gallery}
            onClick={() => session.steer((doc, origin) => setGallery(doc, !state.rules.gallery, origin))}
          >
            {groups("gallery")}
          </Button>
        ) : null}
        {canVote ? (
          <Link
            href={`/w/${workshop.id}?section=ask`}
            className={buttonClass("quiet", "bar")}
            title={t("vote")}
          >
            <Vote size={16} aria-hidden="true" />
            <span className={styles.words}>{t("vote")}</span>
          </Link>
        ) : null}
      </span>
      <SteerMenu session={session} group={null} mapId={null} label={t("allActions")} words={t("all")} />
    </header>
  );
}
