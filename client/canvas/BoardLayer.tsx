import { useEffect, useRef } from "react";
import { focusHere } from "../attention/focus.ts";
import type { Size } from "../geometry/camera.ts";
import type { Editor } from "../state/editor.ts";
import type { Hand } from "../tools/hand.ts";
import { appearingNotesOf } from "./appearingNotes.ts";
import type { BoardLook } from "./boardLook.ts";
import { type BoardSurface, openBoardSurface } from "./boardSurface.ts";
import { createFrameLoop } from "./frameLoop.ts";
import { LayerCanvas } from "./LayerCanvas.tsx";
import { watchLiftedNotes } from "./liftedNotes.ts";
import { onPicturesLost } from "./onPicturesLost.ts";
import type { RemoteHands } from "./remoteHands.ts";
import { NO_CANVAS, useFailure } from "./useFailure.ts";
import { usePixelRatio } from "./usePixelRatio.ts";

interface BoardLayerProps {
  readonly editor: Editor;
  readonly hand: Hand;
  readonly remote: RemoteHands;
  readonly look: BoardLook;
  readonly size: Size;
}

/** Everything at rest, copied from tiles. React renders it when its size changes; the camera never passes through it. */
export function BoardLayer({ editor, hand, remote, look, size }: BoardLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const surface = useRef<BoardSurface | null>(null);
  const pixelRatio = usePixelRatio(size);
  const fail = useFailure();
  const shownRatio = useRef(pixelRatio);
  const shown = useRef(look);

  useEffect(() => {
    const element = canvas.current;
    // The board covers all of it: an opaque picture is laid on the page without mixing, and nothing below it is drawn.
    const context = element?.getContext("2d", { alpha: false });
    if (!element || !context) return fail(new Error(NO_CANVAS));
    const frame = createFrameLoop(() => {
      opened.draw(context, shownRatio.current);
      return false;
    }, fail);
    const opened = openBoardSurface({
      editor,
      index: hand.index,
      look: shown.current,
      requestDraw: frame.start,
    });
    surface.current = opened;
    const focus = focusHere(editor);
    const focusOn = (): void => opened.setFocus(focus.get());
    focusOn();
    const stops = [
      watchLiftedNotes(hand, remote, appearingNotesOf(editor), opened.setLifted),
      focus.subscribe(focusOn),
      onPicturesLost(element, opened.repaint),
    ];
    opened.redrawAll();
    return () => {
      for (const stop of stops) stop();
      frame.stop();
      opened.close();
      surface.current = null;
    };
  }, [editor, hand, remote, fail]);

  useEffect(() => {
    if (shown.current === look) return;
    shown.current = look;
    surface.current?.setLook(look);
  }, [look]);

  useEffect(() => {
    shownRatio.current = pixelRatio;
    // Another size has cleared the canvas.
    if (size.width > 0) surface.current?.redrawAll();
  }, [pixelRatio, size]);

  return <LayerCanvas ref={canvas} size={size} pixelRatio={pixelRatio} />;
}
