import { type CSSProperties, useCallback, useEffect, useRef, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { syncUrlOf } from "../../session/syncUrl.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { MessagePage } from "../controls/MessagePage.tsx";
import { useWorkshopOpening } from "../facilitation/useWorkshopOpening.ts";
import { openMaps } from "../groups/openMaps.ts";
import { RaisedHands } from "../groups/RaisedHands.tsx";
import { useKnownMaps } from "../groups/useKnownMaps.ts";
import MergeDialog from "../merging/MergeDialog.tsx";
import { usePreferences } from "../preferencesContext.ts";
import { usePageTitle } from "../usePageTitle.ts";
import { RevealNews } from "./RevealNews.tsx";
import { useElementSize } from "./useElementSize.ts";
import { useMapWatches } from "./useMapWatches.ts";
import { useRevealing } from "./useRevealing.ts";
import { WallBar } from "./WallBar.tsx";
import { WallCard } from "./WallCard.tsx";
import styles from "./WallPage.module.css";
import { wallGrid } from "./wallGrid.ts";

/** All maps of a workshop at once, live, for those who facilitate. */
export default function WallPage({ workshop: entered }: { readonly workshop: Workshop }) {
  const t = useTranslations("wall");
  const words = useTranslations("words");
  const [{ language }] = usePreferences();
  const [workshop, setWorkshop] = useState(entered);
  const [me] = useState(entered.me);
  const session = useWorkshopOpening(entered.id, me, syncUrlOf(window.location));
  usePageTitle(words("within", { part: t("title"), whole: workshop.title }));
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
  const [revealing, reveal] = useRevealing(session);
  const [isMerging, setMerging] = useState(false);
  const merge = useCallback(() => setMerging(true), []);
  useKnownMaps(session, workshop, onWorkshop);
  useEffect(() => session.show({ mapId: null }), [session]);
  const grid = size ? wallGrid(maps.length, { ...size, gap: GAP, words: wordsHeight() }) : null;
  return (
    <div className={styles.page}>
      <WallBar session={session} workshop={workshop} maps={maps} onReveal={reveal} onMerge={merge} />
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
                return watch ? (
                  <WallCard key={map.id} session={session} map={map} watch={watch} onReveal={reveal} />
                ) : null;
              })}
        </ul>
      </main>
      <RevealNews revealing={revealing} />
      {isMerging ? (
        <MergeDialog workshop={workshop} onWorkshop={onWorkshop} onClose={() => setMerging(false)} />
      ) : null}
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
