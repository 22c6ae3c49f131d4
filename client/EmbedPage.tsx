import { ExternalLink } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type * as Y from "yjs";
import { boardLook } from "./canvas/boardLook.ts";
import { EmbedCanvas } from "./canvas/EmbedCanvas.tsx";
import { type EmbeddedBoard, openEmbeddedBoard } from "./canvas/embeddedBoard.ts";
import styles from "./EmbedPage.module.css";
import { EmbedOutline } from "./outline/EmbedOutline.tsx";
import { Loading } from "./panels/controls/Loading.tsx";
import { productAddress } from "./panels/embed/embedAddress.ts";
import { usePreferences } from "./panels/preferencesContext.ts";
import { usePageTitle } from "./panels/usePageTitle.ts";
import { createEmbedFeed } from "./session/embedFeed.ts";
import { type CameraStore, createCameraStore } from "./state/cameraStore.ts";
import { useSignal } from "./state/useSignal.ts";
import hidden from "./theme/outOfSight.module.css";
import { useCanvasTexts } from "./useCanvasTexts.ts";

interface EmbedPageProps {
  readonly workshopId: string;
  readonly mapId: string;
  /** of the viewers' link */
  readonly secret: string;
}

/** A map to be read on other sites: nobody joins, nothing is kept, and there is nothing to press but the way out. */
export default function EmbedPage({ workshopId, mapId, secret }: EmbedPageProps) {
  const t = useTranslations("embed");
  const feed = useMemo(
    () => createEmbedFeed({ workshopId, mapId, key: secret }),
    [workshopId, mapId, secret],
  );
  const map = useSignal(feed);
  const [camera] = useState(createCameraStore);
  const board = useBoard(map.kind === "shown" ? map.doc : null);
  const way = productAddress(window.location.origin, workshopId, mapId, secret);
  const loading = t("loading");
  switch (map.kind) {
    case "closed":
      return <Message title={t("closedTitle")} text={t("closedText")} />;
    case "away":
      return <Message title={t("awayTitle")} text={t("awayText")} />;
    case "asking":
      return <Loading label={loading} />;
    case "shown":
      if (!board) return <Loading label={loading} />;
      return <Shown board={board} camera={camera} way={way} connection={map.connection} />;
  }
}

/** The board of the newest document; the one before stays until it can be painted. */
function useBoard(doc: Y.Doc | null): EmbeddedBoard | null {
  const [board, setBoard] = useState<EmbeddedBoard | null>(null);
  useEffect(() => {
    if (!doc) return;
    let isOver = false;
    void openEmbeddedBoard(doc).then((opened) => {
      if (isOver) opened.close();
      else setBoard(opened);
    });
    return () => {
      isOver = true;
    };
  }, [doc]);
  useEffect(() => () => board?.close(), [board]);
  return board;
}

interface ShownProps {
  readonly board: EmbeddedBoard;
  readonly camera: CameraStore;
  readonly way: string;
  readonly connection: "live" | "away";
}

function Shown({ board, camera, way, connection }: ShownProps) {
  const t = useTranslations("embed");
  const [{ language, scheme }] = usePreferences();
  const { nameHint, marks } = useCanvasTexts();
  const look = useMemo(
    () => boardLook(scheme, language, nameHint, marks),
    [scheme, language, nameHint, marks],
  );
  const title = board.map.about().title || t("untitled");
  usePageTitle(title);
  return (
    <div className={styles.page} data-embed={connection}>
      <header className={styles.bar}>
        <h1 className={styles.title}>{title}</h1>
        <a className={styles.open} href={way} target="_blank" rel="noopener noreferrer">
          <span className={styles.long}>{t("open")}</span>
          <span className={styles.short}>{t("openShort")}</span>
          <ExternalLink size={16} aria-hidden="true" />
          <span className={hidden.outOfSight}>({t("newTab")})</span>
        </a>
        <output className={styles.away}>{connection === "away" ? t("away") : null}</output>
      </header>
      <main className={styles.map}>
        <div className={styles.picture}>
          <EmbedCanvas
            board={board}
            camera={camera}
            look={look}
            place={window.parent === window ? "page" : "frame"}
          />
        </div>
        <p className={hidden.outOfSight}>{t("keys")}</p>
        <EmbedOutline
          map={board.map}
          pointsOf={board.pointsOf}
          clusters={board.clusters}
          language={language}
        />
      </main>
    </div>
  );
}

function Message({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <main className={styles.message}>
      <h1>{title}</h1>
      <p>{text}</p>
    </main>
  );
}
