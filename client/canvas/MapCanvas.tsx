import { useDeferredValue, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { ColourScheme } from "../../model/palette.ts";
import type { Insets } from "../geometry/camera.ts";
import type { InterfaceLanguage } from "../i18n/languages.ts";
import { fetchedPart } from "../panels/controls/fetchedPart.tsx";
import type { Editor } from "../state/editor.ts";
import { handOf } from "../tools/hand.ts";
import { BoardLayer } from "./BoardLayer.tsx";
import { BoardStop } from "./BoardStop.tsx";
import { boardLook } from "./boardLook.ts";
import { ClusterTitle } from "./ClusterTitle.tsx";
import type { CanvasTexts } from "./canvasTexts.ts";
import { FieldOverlay } from "./FieldOverlay.tsx";
import type { Pressing } from "./fieldHeader.ts";
import { keepHandMoving } from "./handFrames.ts";
import { runHoldClock, tickUnderFinger } from "./holdClock.ts";
import { LaserLayer } from "./LaserLayer.tsx";
import { LiftedLayer } from "./LiftedLayer.tsx";
import { LinkTitle } from "./LinkTitle.tsx";
import styles from "./MapCanvas.module.css";
import { NoteEditor } from "./NoteEditor.tsx";
import { listenToDrops } from "./pictureDrop.ts";
import { listenToPointers } from "./pointerInput.ts";
import { remoteHandsOf } from "./remoteHands.ts";
import { useCanvasSize } from "./useCanvasSize.ts";
import { useFailure } from "./useFailure.ts";
import { useFirstView } from "./useFirstView.ts";
import { listenToWheel } from "./wheelInput.ts";

const MapMenu = fetchedPart(async () => (await import("./MapMenu.tsx")).MapMenu);
/** Fetched by those who are not alone. */
const PeopleCursors = fetchedPart(async () => (await import("./PeopleCursors.tsx")).PeopleCursors);
const SelectionBar = fetchedPart(async () => (await import("./SelectionBar.tsx")).SelectionBar);

export interface MapCanvasProps {
  readonly editor: Editor;
  readonly scheme: ColourScheme;
  /** of the interface: field titles, facets and questions are shown in it */
  readonly language: InterfaceLanguage;
  readonly texts: CanvasTexts;
  /** what bars cover of the canvas, CSS pixels; the first view keeps clear of it */
  readonly insets: Insets;
}

/** The map on its table; fills its parent. */
export function MapCanvas({ editor, scheme, language, texts, insets }: MapCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const hand = handOf(editor);
  const remote = remoteHandsOf(editor);
  const size = useCanvasSize(container, editor, hand, insets);
  const look = useMemo(
    () => boardLook(scheme, language, texts.nameHint, texts.marks, pressingHere()),
    [scheme, language, texts.nameHint, texts.marks],
  );
  useFirstView(editor, size, insets);
  // The first picture does not wait for what stands over it.
  const isPainted = useDeferredValue(true, false);
  const { others } = editor.session;
  const isAlone = useSyncExternalStore(others.subscribe, () => others.get().size === 0);
  const fail = useFailure();
  useEffect(() => hand.onFailure(fail), [hand, fail]);
  const hasSelected = useStore(editor.view, ({ selection }) => selection.size > 0);
  const menu = useStore(editor.view, (state) => state.menu);

  useEffect(() => {
    if (!container.current || !surface.current) return;
    const stops = [
      listenToPointers(surface.current, editor, hand, texts.notMine),
      listenToWheel(container.current, editor.camera, hand),
      listenToDrops(container.current, editor, hand.index),
      keepHandMoving(hand),
      runHoldClock(hand, tickUnderFinger),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor, hand, texts.notMine]);

  return (
    <div
      ref={container}
      className={styles.canvas}
      style={{ backgroundColor: look.palette.table }}
      data-canvas=""
    >
      <div className={styles.stage} aria-hidden="true">
        {size.width > 0 && (
          <>
            <BoardLayer editor={editor} hand={hand} remote={remote} look={look} size={size} />
            {isPainted ? (
              <LiftedLayer editor={editor} hand={hand} remote={remote} look={look} size={size} />
            ) : null}
          </>
        )}
      </div>
      <div ref={surface} className={styles.surface} />
      <BoardStop editor={editor} language={language} />
      {hasSelected ? (
        <SelectionBar editor={editor} hand={hand} look={look} texts={texts} size={size} />
      ) : null}
      {isPainted ? (
        <>
          <FieldOverlay editor={editor} hand={hand} look={look} texts={texts} />
          <NoteEditor editor={editor} look={look} texts={texts} size={size} />
          <ClusterTitle editor={editor} look={look} />
          <LinkTitle editor={editor} look={look} />
          {menu ? <MapMenu editor={editor} at={menu} /> : null}
          {isAlone ? null : <PeopleCursors editor={editor} />}
          <LaserLayer editor={editor} label={texts.laser} />
        </>
      ) : null}
    </div>
  );
}

function pressingHere(): Pressing {
  return window.matchMedia("(pointer: coarse)").matches ? "finger" : "pointer";
}
