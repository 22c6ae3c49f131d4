import { type RefObject, useEffect, useRef, useState } from "react";
import type { Rect } from "../../model/fieldLayout.ts";
import { PALETTES } from "../../model/palette.ts";
import { type Camera, fitRect, type Size, toMap } from "../geometry/camera.ts";
import type { CameraStore } from "../state/cameraStore.ts";
import type { BoardLook } from "./boardLook.ts";
import styles from "./EmbedCanvas.module.css";
import type { EmbeddedBoard } from "./embeddedBoard.ts";
import { createFrameLoop } from "./frameLoop.ts";
import { listenToLooking } from "./lookingInput.ts";
import { SHARPEN_MS } from "./moveWithMap.ts";
import { onImageUnpacked } from "./noteImages.ts";
import { onPicturesLost } from "./onPicturesLost.ts";
import { type Board, paintBoard } from "./paintBoard.ts";
import { detailFor } from "./paintNote.ts";
import { usePixelRatio } from "./usePixelRatio.ts";

/** As many views high a map may be, and is still shown as a whole. */
const MOST_VIEWS = 2;
const AIR = { top: 12, right: 12, bottom: 12, left: 12 };

interface EmbedCanvasProps {
  readonly board: EmbeddedBoard;
  /** outlives the board, of which there is another after each change */
  readonly camera: CameraStore;
  readonly look: BoardLook;
  readonly place: "page" | "frame";
}

/** A map to look at; fills its parent. Nothing on it is ever in a hand. */
export function EmbedCanvas({ board, camera, look, place }: EmbedCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(container, camera);
  const pixelRatio = usePixelRatio(size);
  const isMoved = useRef(false);
  const { bounds } = board.map.layout();

  useEffect(() => {
    if (size.width > 0 && !isMoved.current) camera.camera.set(homeOf(bounds, size));
  }, [bounds, camera, size]);

  useEffect(() => {
    if (!container.current) return;
    const onHome = (): void => {
      camera.camera.set(homeOf(bounds, camera.view.get()));
      isMoved.current = false;
    };
    const stopWatching = camera.camera.subscribe(() => {
      isMoved.current = !isHome(camera, bounds);
    });
    const stop = listenToLooking(container.current, camera, { place, onHome });
    return () => {
      stop();
      stopWatching();
    };
  }, [bounds, camera, place]);

  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || size.width === 0) return;
    return keepPainted(context, { board, camera, look, size, pixelRatio });
  }, [board, camera, look, size, pixelRatio]);

  return (
    <div
      ref={container}
      className={styles.looking}
      data-place={place}
      style={{ backgroundColor: PALETTES[look.scheme].table }}
    >
      <canvas
        ref={canvas}
        className={styles.canvas}
        width={Math.round(size.width * pixelRatio)}
        height={Math.round(size.height * pixelRatio)}
        aria-hidden="true"
      />
    </div>
  );
}

interface Painting {
  readonly board: EmbeddedBoard;
  readonly camera: CameraStore;
  readonly look: BoardLook;
  readonly size: Size;
  readonly pixelRatio: number;
}

/** Paints now, and in the next frame after each movement. Returns the way to stop. */
function keepPainted(context: CanvasRenderingContext2D, painting: Painting): () => void {
  const { board, camera, look, size, pixelRatio } = painting;
  const painted: Board = {
    ...board,
    look,
    lifted: new Set(),
    focus: null,
    filter: null,
    askedBy: null,
  };
  let timer: ReturnType<typeof setTimeout> | null = null;
  const paint = (inMotion: boolean): void => {
    const now = camera.camera.get();
    const corner = toMap(now, { x: 0, y: 0 });
    const area = { ...corner, width: size.width / now.zoom, height: size.height / now.zoom };
    const scale = now.zoom * pixelRatio;
    context.setTransform(scale, 0, 0, scale, now.x * pixelRatio, now.y * pixelRatio);
    const detail = detailFor(now.zoom, inMotion, board.index.within(area).length);
    paintBoard(context, area, painted, now.zoom, detail);
  };
  const loop = createFrameLoop(() => {
    paint(true);
    return false;
  });
  const stop = camera.camera.subscribe(() => {
    loop.start();
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => paint(false), SHARPEN_MS);
  });
  paint(false);
  const stopRepainting = onPicturesLost(context.canvas, () => paint(false));
  const stopImages = onImageUnpacked(() => paint(false));
  return () => {
    stop();
    stopImages();
    stopRepainting();
    loop.stop();
    if (timer !== null) clearTimeout(timer);
  };
}

/** All of the map; of one that is much longer than the view its beginning, for otherwise nobody could read a word. */
function homeOf(bounds: Rect, size: Size): Camera {
  const seen = (bounds.width * size.height) / Math.max(1, size.width);
  const isLong = bounds.height > MOST_VIEWS * seen;
  return fitRect(isLong ? { ...bounds, height: seen } : bounds, size, AIR);
}

function isHome({ camera, view }: CameraStore, bounds: Rect): boolean {
  const now = camera.get();
  const home = homeOf(bounds, view.get());
  return now.x === home.x && now.y === home.y && now.zoom === home.zoom;
}

/** The container's size in CSS pixels, kept in the camera store, too. */
function useSize(container: RefObject<HTMLElement | null>, camera: CameraStore): Size {
  const [size, setSize] = useState<Size>(camera.view.get());
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      const before = camera.view.get();
      if (before.width === width && before.height === height) return;
      camera.view.set({ width, height });
      setSize({ width, height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [container, camera]);
  return size;
}
