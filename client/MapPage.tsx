import { useMemo, useRef, useState, useSyncExternalStore } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useSearch } from "wouter";
import type { Receipt } from "../model/api/erasure.ts";
import type { Workshop } from "../model/api.ts";
import type { Hearer } from "./attention/attentionState.ts";
import { MapCanvas } from "./canvas/MapCanvas.tsx";
import { NoteTray } from "./canvas/NoteTray.tsx";
import styles from "./MapPage.module.css";
import { MapOutline } from "./outline/MapOutline.tsx";
import { useAttention } from "./panels/attention/useAttention.ts";
import { useShownHere } from "./panels/attention/useShownHere.ts";
import { ToolBar, ToolBarToCome } from "./panels/bar/ToolBar.tsx";
import { TopBar } from "./panels/bar/TopBar.tsx";
import { FailureBoundary } from "./panels/controls/FailureBoundary.tsx";
import { fetchedPart } from "./panels/controls/fetchedPart.tsx";
import { MessagePage } from "./panels/controls/MessagePage.tsx";
import { MapDialogs } from "./panels/dialogs/MapDialogs.tsx";
import { useFetchedAhead } from "./panels/dialogs/useFetchedAhead.ts";
import { CheckDock } from "./panels/facilitation/ask/CheckDock.tsx";
import { type Drawer, DrawerContext } from "./panels/facilitation/drawerContext.ts";
import { sectionInAddress } from "./panels/facilitation/drawerSections.ts";
import { SessionDrawer } from "./panels/facilitation/SessionDrawer.tsx";
import { StepStrip } from "./panels/facilitation/step/StepStrip.tsx";
import { useShownInWorkshop } from "./panels/facilitation/useShownInWorkshop.ts";
import { useWorkshopOpening } from "./panels/facilitation/useWorkshopOpening.ts";
import { WorkshopContext } from "./panels/facilitation/workshopContext.ts";
import { FindPlace } from "./panels/find/FindPlace.tsx";
import { GalleryStrip } from "./panels/groups/GalleryStrip.tsx";
import { GroupGate } from "./panels/groups/GroupGate.tsx";
import { MessageStrip } from "./panels/groups/MessageStrip.tsx";
import { RaisedHands } from "./panels/groups/RaisedHands.tsx";
import { AbsenceStrip } from "./panels/map/AbsenceStrip.tsx";
import { editorOpenings, placeIn } from "./panels/map/editorOpening.ts";
import { KeepingStrip } from "./panels/map/KeepingStrip.tsx";
import { LargeMapStrip } from "./panels/map/LargeMapStrip.tsx";
import { LimitStrip } from "./panels/map/LimitStrip.tsx";
import { LostWordsStrip } from "./panels/map/LostWordsStrip.tsx";
import { MapSkeleton } from "./panels/map/MapSkeleton.tsx";
import { Notices } from "./panels/map/Notices.tsx";
import { PictureBoundary } from "./panels/map/PictureBoundary.tsx";
import { LoweredPage, leavesMapOpen, RefusedPage, RefusedStrip } from "./panels/map/Refused.tsx";
import { RefusedWorkStrip } from "./panels/map/RefusedWorkStrip.tsx";
import { RetentionStrip } from "./panels/map/RetentionStrip.tsx";
import { useAfterPainting } from "./panels/map/useAfterPainting.ts";
import { useErasure } from "./panels/map/useErasure.ts";
import { useLinkedPlace } from "./panels/map/useLinkedPlace.ts";
import { useMapView } from "./panels/map/useMapView.ts";
import { useOldCopies } from "./panels/map/useOldCopies.ts";
import { useRights } from "./panels/map/useRights.ts";
import { useRoleNotice } from "./panels/map/useRoleNotice.ts";
import { useCatchUp } from "./panels/observation/useCatchUp.ts";
import { OverviewPlace } from "./panels/overview/OverviewPlace.tsx";
import { usePreferences } from "./panels/preferencesContext.ts";
import { useProtocolAhead } from "./panels/protocol/useProtocolAhead.ts";
import { useEntered } from "./panels/useEntered.ts";
import { isWorthAsking } from "./session/askRights.ts";
import { syncUrlOf } from "./session/syncUrl.ts";
import type { WorkshopSession } from "./session/workshopSession.ts";
import type { Editor } from "./state/editor.ts";
import { useSignal } from "./state/useSignal.ts";
import { useCanvasTexts } from "./useCanvasTexts.ts";

const BigScreen = fetchedPart(async () => (await import("./panels/present/BigScreen.tsx")).BigScreen);
const ReceiptPage = fetchedPart(async () => (await import("./panels/privacy/ReceiptPage.tsx")).ReceiptPage);
/** Fetched by those whose map fails to show. */
const ExportLinks = fetchedPart(async () => (await import("./panels/map/ExportLinks.tsx")).ExportLinks);
/** Fetched by those who look at it. */
const ListView = fetchedPart(async () => (await import("./outline/list/ListView.tsx")).default);
const AttentionChips = fetchedPart(
  async () => (await import("./panels/attention/AttentionChips.tsx")).AttentionChips,
);
const StatusBars = fetchedPart(
  async () => (await import("./panels/facilitation/reveal/StatusBars.tsx")).StatusBars,
);
const ToList = fetchedPart(async () => (await import("./outline/ToList.tsx")).ToList);
const TourPlace = fetchedPart(async () => (await import("./panels/tour/TourPlace.tsx")).TourPlace);
const KeptFocus = fetchedPart(async () => (await import("./panels/map/KeptFocus.tsx")).KeptFocus);
const ChangesHeard = fetchedPart(async () => (await import("./outline/ChangesHeard.tsx")).ChangesHeard);

export { openMapAhead } from "./panels/map/mapAhead.ts";

/** A map that takes longer to come is not waited for with empty bars. */
const BARS_AT_LATEST_MS = 400;

/** The bars stand beside the canvas, not over it; only some air is kept. */
const INSETS = { top: 24, right: 24, bottom: 24, left: 24 };

interface MapPageProps {
  readonly workshop: Workshop;
  /** null: the first of the workshop */
  readonly mapId: string | null;
}

/** One map with everything around it. */
export default function MapPage({ workshop: entered, mapId }: MapPageProps) {
  const t = useTranslations("join.unknownMap");
  const [{ language }] = usePreferences();
  const { workshop, me, know, reopen } = useEntered(entered);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [isReminded, setReminded] = useState(false);
  const syncUrl = syncUrlOf(window.location);
  const session = useWorkshopOpening(entered.id, me, syncUrl);
  const [section, setSection] = useState(sectionInAddress);
  const drawer = useMemo<Drawer>(
    () => ({ section, open: setSection, close: () => setSection(null) }),
    [section],
  );
  const map = mapId === null ? workshop.maps[0] : workshop.maps.find(({ id }) => id === mapId);
  useCatchUp(session, map?.id ?? null);
  if (receipt) return <ReceiptPage receipt={receipt} workshop={workshop} />;
  if (!map) return <MessagePage title={t("title")} text={t("text")} />;
  if (!session) return null;
  return (
    <I18nProvider locale={language}>
      <WorkshopContext value={session}>
        <DrawerContext value={drawer}>
          <GroupGate session={session} workshop={workshop} mapId={map.id} onWorkshop={know}>
            <FailureBoundary key={map.id} rescue={<ExportLinks workshopId={workshop.id} mapId={map.id} />}>
              <OpenMap
                workshop={workshop}
                session={session}
                mapId={map.id}
                onWorkshop={know}
                onReopen={reopen}
                onErased={setReceipt}
                reminder={isReminded ? "closed" : "open"}
                onReminded={() => setReminded(true)}
              />
            </FailureBoundary>
          </GroupGate>
        </DrawerContext>
      </WorkshopContext>
    </I18nProvider>
  );
}

interface OpenMapProps {
  readonly workshop: Workshop;
  readonly mapId: string;
  readonly session: WorkshopSession;
  readonly onWorkshop: (workshop: Workshop) => void;
  /** the role has changed: the map is opened anew as what one is now */
  readonly onReopen: (workshop: Workshop) => void;
  readonly onErased: (receipt: Receipt) => void;
  /** closed once, it stays closed on the other maps, too */
  readonly reminder: "open" | "closed";
  readonly onReminded: () => void;
}

function OpenMap({ session, mapId, ...props }: OpenMapProps) {
  const syncUrl = syncUrlOf(window.location);
  const place = placeIn(useSearch());
  const [, preferences] = usePreferences();
  const opening = useMemo(
    () => editorOpenings.of({ mapId, workshop: session, syncUrl, place, preferences }),
    [mapId, session, syncUrl, place, preferences],
  );
  useOldCopies(props.workshop, mapId, syncUrl);
  const editor = useSyncExternalStore(opening.subscribe, opening.get);
  useRoleNotice(editor);
  if (!editor) return null;
  return <Desk key={place} editor={editor} place={place} {...props} />;
}

interface DeskProps extends Omit<OpenMapProps, "mapId" | "session"> {
  readonly editor: Editor;
  readonly place: Hearer["place"];
}

function Desk({ editor, place, workshop, onWorkshop, onReopen, onErased, reminder, onReminded }: DeskProps) {
  const t = useTranslations("canvas");
  const [{ language, scheme }] = usePreferences();
  const texts = useCanvasTexts();
  useProtocolAhead(editor.workshop.canSteer);
  const here = useAttention(editor, place, workshop, onWorkshop);
  useShownHere(editor, place);
  useLinkedPlace(editor);
  useShownInWorkshop(editor, place);
  const view = useMapView(editor, place);
  const isLoaded = useSignal(editor.session.loaded);
  // The first picture waits neither for the bars, whose place is kept, nor for the list of thousands of notes, which nobody
  // sees, nor for what is fetched beside it.
  const isFurnished = useAfterPainting(isLoaded, BARS_AT_LATEST_MS);
  const isPictured = useAfterPainting(isLoaded);
  useFetchedAhead(isLoaded);
  const connection = useSignal(editor.session.connection);
  const refusal = connection.kind === "refused" ? connection.reason : null;
  useErasure(workshop, refusal);
  const rights = useRights(editor, workshop.id, refusal, onReopen);
  const desk = useRef<HTMLDivElement>(null);
  if (refusal !== null && rights !== "asking") {
    const { kind } = rights;
    if (kind === "keepOwn") {
      return <LoweredPage editor={editor} onGoOn={() => onReopen(rights.workshop)} />;
    }
    if (kind === "removed") return <RefusedPage reason="removed" editor={editor} />;
    return <RefusedPage reason={refusal} editor={editor} />;
  }
  if (refusal !== null && !leavesMapOpen(refusal)) return <RefusedPage reason={refusal} editor={editor} />;
  const canvas = isLoaded ? (
    <>
      <PictureBoundary key={view} editor={editor} workshopId={workshop.id}>
        <MapCanvas editor={editor} scheme={scheme} language={language} texts={texts} insets={INSETS} />
      </PictureBoundary>
      {view === "map" && isPictured && (
        <MapOutline editor={editor} language={language} label={t("outline")} />
      )}
    </>
  ) : (
    <MapSkeleton isOffline={connection.kind === "offline"} />
  );
  if (place === "bigScreen") {
    return (
      <BigScreen editor={editor} workshop={workshop}>
        {canvas}
      </BigScreen>
    );
  }
  return (
    <div ref={desk} className={styles.desk}>
      <div className={styles.top}>
        {isFurnished ? (
          <>
            <TopBar editor={editor} workshop={workshop} onWorkshop={onWorkshop} />
            <StepStrip editor={editor} />
            <MessageStrip session={editor.workshop} />
            <RaisedHands session={editor.workshop} />
            <GalleryStrip editor={editor} />
            {reminder === "open" ? (
              <RetentionStrip editor={editor} workshop={workshop} onClose={onReminded} />
            ) : null}
            <KeepingStrip session={editor.session} />
            <AbsenceStrip editor={editor} />
            <LimitStrip editor={editor} />
            <RefusedWorkStrip editor={editor} />
            <LostWordsStrip editor={editor} />
            {isLoaded ? <LargeMapStrip editor={editor} /> : null}
          </>
        ) : null}
        {refusal === null || isWorthAsking(refusal) ? null : (
          <RefusedStrip reason={refusal} editor={editor} />
        )}
      </div>
      <div className={styles.middle}>
        <main className={styles.map} data-view={isLoaded ? view : undefined}>
          {isPictured && view === "map" ? <ToList editor={editor} /> : null}
          {isLoaded && view === "list" ? null : (
            <div className={styles.picture}>
              {canvas}
              {isPictured ? <OverviewPlace editor={editor} /> : null}
            </div>
          )}
          {isLoaded && view !== "map" ? <ListView editor={editor} /> : null}
          {isPictured ? <ChangesHeard editor={editor} language={language} /> : null}
          <div className={styles.lines}>
            {isPictured ? <StatusBars editor={editor} /> : null}
            {isPictured && here ? <AttentionChips editor={editor} here={here} /> : null}
          </div>
          {isFurnished ? <FindPlace editor={editor} workshop={workshop} /> : null}
          {isPictured ? <TourPlace editor={editor} /> : null}
          {isFurnished ? <CheckDock editor={editor} /> : null}
          {isFurnished ? <Notices editor={editor} /> : null}
        </main>
        {isFurnished ? <SessionDrawer editor={editor} workshop={workshop} onWorkshop={onWorkshop} /> : null}
      </div>
      {view === "list" ? null : isFurnished ? (
        <ToolBar
          editor={editor}
          tray={isPictured ? <NoteTray editor={editor} scheme={scheme} texts={texts} /> : null}
        />
      ) : (
        <ToolBarToCome editor={editor} />
      )}
      {isFurnished ? (
        <MapDialogs editor={editor} workshop={workshop} onWorkshop={onWorkshop} onErased={onErased} />
      ) : null}
      {isPictured ? <KeptFocus editor={editor} desk={desk} /> : null}
    </div>
  );
}
