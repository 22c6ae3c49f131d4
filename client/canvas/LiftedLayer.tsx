import { useEffect, useRef } from "react";
import type { Size } from "../geometry/camera.ts";
import { originPixels } from "../geometry/tiles.ts";
import type { Editor } from "../state/editor.ts";
import type { Hand } from "../tools/hand.ts";
import { appearingNotesOf } from "./appearingNotes.ts";
import type { BoardLook } from "./boardLook.ts";
import { createFrameLoop } from "./frameLoop.ts";
import { LayerCanvas } from "./LayerCanvas.tsx";
import { onImageUnpacked } from "./noteImages.ts";
import { onPicturesLost } from "./onPicturesLost.ts";
import { isAnythingLifted, type LiftedScene, paintLifted } from "./paintLifted.ts";
import type { RemoteHands } from "./remoteHands.ts";
import { NO_CANVAS, useFailure } from "./useFailure.ts";
import { usePixelRatio } from "./usePixelRatio.ts";

interface LiftedLayerProps {
  readonly editor: Editor;
  readonly hand: Hand;
  readonly remote: RemoteHands;
  readonly look: BoardLook;
  readonly size: Size;
}

/** What is in the hand, mine or another's, and the rings around it. Hidden while there is nothing of it. */
export function LiftedLayer({ editor, hand, remote, look, size }: LiftedLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pixelRatio = usePixelRatio(size);
  const fail = useFailure();

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (size.width === 0) return;
    if (!element || !context) return fail(new Error(NO_CANVAS));
    const appearing = appearingNotesOf(editor);
    // Hidden only in the frame with which the board paints what was here: at once it would be gone for that frame.
    const frame = createFrameLoop(() => {
      const camera = editor.camera.camera.get();
      const scene: LiftedScene = {
        editor,
        look,
        preview: hand.preview.get(),
        remote: remote.list.get(),
        appearing: appearing.list.get(),
        zoom: camera.zoom,
      };
      const isShown = isAnythingLifted(scene);
      element.style.display = isShown ? "" : "none";
      if (!isShown) return false;
      const origin = originPixels(camera, pixelRatio);
      const scale = camera.zoom * pixelRatio;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, element.width, element.height);
      context.setTransform(scale, 0, 0, scale, origin.x, origin.y);
      paintLifted(context, scene);
      return false;
    }, fail);
    const draw = frame.start;
    draw();
    const stops = [
      hand.preview.subscribe(draw),
      editor.camera.camera.subscribe(draw),
      remote.list.subscribe(draw),
      appearing.list.subscribe(draw),
      editor.map.onChange(draw),
      editor.voting.onMarks(draw),
      onPicturesLost(element, draw),
      onImageUnpacked(draw),
      editor.view.subscribe((state, before) => {
        if (state.selection !== before.selection) draw();
      }),
    ];
    return () => {
      frame.stop();
      for (const stop of stops) stop();
    };
  }, [editor, hand, remote, look, size, pixelRatio, fail]);

  return <LayerCanvas ref={canvas} size={size} pixelRatio={pixelRatio} />;
}
