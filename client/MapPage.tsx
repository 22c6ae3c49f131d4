import { useMemo, useState, useSyncExternalStore } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Receipt } from "../model/api/erasure.ts";
import type { Workshop } from "../model/api.ts";
import { MapCanvas } from "./canvas/MapCanvas.tsx";
import { NoteTray } from "./canvas/NoteTray.tsx";
import styles from "./MapPage.module.css";
import { MapOutline } from "./outline/MapOutline.tsx";
import { ToolBar } from "./panels/bar/ToolBar.tsx";
import { TopBar } from "./panels/bar/TopBar.tsx";
import { FailureBoundary } from "./panels/controls/FailureBoundary.tsx";
import { MessagePage } from "./panels/controls/MessagePage.tsx";
import { MapDialogs } from "./panels/dialogs/MapDialogs.tsx";
import { useFetchedAhead } from "./panels/dialogs/useFetchedAhead.ts";
import { ExportLinks } from "./panels/map/ExportLinks.tsx";
import { createEditorOpening, syncUrlOf } from "./panels/map/editorOpening.ts";
import { MapSkeleton } from "./panels/map/MapSkeleton.tsx";
import { Notices } from "./panels/map/Notices.tsx";
import { leavesMapOpen, RefusedPage, RefusedStrip } from "./panels/map/Refused.tsx";
import { RetentionStrip } from "./panels/map/RetentionStrip.tsx";
import { useErasure, useOldCopies } from "./panels/map/useErasure.ts";
import { usePreferences } from "./panels/preferencesContext.ts";
import { ReceiptPage } from "./panels/privacy/ReceiptPage.tsx";
import type { Editor } from "./state/editor.ts";
import { useSignal } from "./state/useSignal.ts";
import { useCanvasTexts } from "./useCanvasTexts.ts";

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
  const [workshop, setWorkshop] = useState(entered);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [isReminded, setReminded] = useState(false);
  const map = mapId === null ? workshop.maps[0] : workshop.maps.find(({ id }) => id === mapId);
  if (receipt) return <ReceiptPage receipt={receipt} workshop={workshop} />;
  if (!map) return <MessagePage title={t("title")} text={t("text")} />;
  return (
    <I18nProvider locale={language}>
      <FailureBoundary key={map.id} rescue={<ExportLinks workshopId={workshop.id} mapId={map.id} />}>
        <OpenMap
          workshop={workshop}
          mapId={map.id}
          onWorkshop={setWorkshop}
          onErased={setReceipt}
          reminder={isReminded ? "closed" : "open"}
          onReminded={() => setReminded(true)}
        />
      </FailureBoundary>
    </I18nProvider>
  );
}

interface OpenMapProps {
  readonly workshop: Workshop;
  readonly mapId: string;
  readonly onWorkshop: (workshop: Workshop) => void;
  readonly onErased: (receipt: Receipt) => void;
  /** closed once, it stays closed on the other maps, too */
  readonly reminder: "open" | "closed";
  readonly onReminded: () => void;
}

function OpenMap({ mapId, ...props }: OpenMapProps) {
  const { participantId, role, name } = props.workshop.me;
  const syncUrl = syncUrlOf(window.location);
  const opening = useMemo(
    () => createEditorOpening(mapId, { participantId, role, name }, syncUrl),
    [mapId, participantId, role, name, syncUrl],
  );
  useOldCopies(props.workshop, mapId, syncUrl);
  const editor = useSyncExternalStore(opening.subscribe, opening.get);
  return editor ? <Desk editor={editor} {...props} /> : null;
}

interface DeskProps extends Omit<OpenMapProps, "mapId"> {
  readonly editor: Editor;
}

function Desk({ editor, workshop, onWorkshop, onErased, reminder, onReminded }: DeskProps) {
  const t = useTranslations("canvas");
  const [{ language, scheme }] = usePreferences();
  const texts = useCanvasTexts();
  useFetchedAhead();
  const isLoaded = useSignal(editor.session.loaded);
  const connection = useSignal(editor.session.connection);
  const refusal = connection.kind === "refused" ? connection.reason : null;
  useErasure(workshop, refusal);
  if (refusal !== null && !leavesMapOpen(refusal)) return <RefusedPage reason={refusal} editor={editor} />;
  return (
    <div className={styles.desk}>
      <div>
        <TopBar editor={editor} workshop={workshop} />
        {reminder === "open" ? (
          <RetentionStrip editor={editor} workshop={workshop} onClose={onReminded} />
        ) : null}
        {refusal === null ? null : <RefusedStrip reason={refusal} editor={editor} />}
      </div>
      <main className={styles.map}>
        {isLoaded ? (
          <>
            <MapCanvas editor={editor} scheme={scheme} language={language} texts={texts} insets={INSETS} />
            <MapOutline map={editor.map} language={language} label={t("outline")} />
          </>
        ) : (
          <MapSkeleton isOffline={connection.kind === "offline"} />
        )}
        <Notices editor={editor} />
      </main>
      <ToolBar
        editor={editor}
        tray={isLoaded ? <NoteTray editor={editor} scheme={scheme} texts={texts} /> : null}
      />
      <MapDialogs editor={editor} workshop={workshop} onWorkshop={onWorkshop} onErased={onErased} />
    </div>
  );
}
