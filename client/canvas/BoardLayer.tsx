import type { Layer as KonvaLayer } from "konva/lib/Layer";
import { useEffect, useRef } from "react";
import { Layer, Shape } from "react-konva/lib/ReactKonvaCore";
import { focusHere } from "../attention/focus.ts";
import type { Editor } from "../state/editor.ts";
import type { Hand } from "../tools/hand.ts";
import { appearingNotesOf } from "./appearingNotes.ts";
import type { BoardLook } from "./boardLook.ts";
import { type BoardSurface, openBoardSurface } from "./boardSurface.ts";
import { watchLiftedNotes } from "./liftedNotes.ts";
import { nativeContext } from "./nativeContext.ts";
import type { RemoteHands } from "./remoteHands.ts";
import { usePixelRatio } from "./usePixelRatio.ts";

interface BoardLayerProps {
  readonly editor: Editor;
  readonly hand: Hand;
  readonly remote: RemoteHands;
  readonly look: BoardLook;
}

/** Everything at rest, as one shape that copies tiles. React renders it once; the camera never passes through it. */
export function BoardLayer({ editor, hand, remote, look }: BoardLayerProps) {
  const layer = useRef<KonvaLayer>(null);
  const surface = useRef<BoardSurface | null>(null);
  const pixelRatio = usePixelRatio();
  const shown = useRef(look);

  useEffect(() => {
    const opened = openBoardSurface({
      editor,
      index: hand.index,
      look: shown.current,
      requestDraw: () => layer.current?.batchDraw(),
    });
    surface.current = opened;
    const focus = focusHere(editor);
    const focusOn = (): void => opened.setFocus(focus.get());
    focusOn();
    const stops = [
      watchLiftedNotes(hand, remote, appearingNotesOf(editor), opened.setLifted),
      focus.subscribe(focusOn),
    ];
    opened.redrawAll();
    return () => {
      for (const stop of stops) stop();
      opened.close();
      surface.current = null;
    };
  }, [editor, hand, remote]);

  useEffect(() => {
    if (shown.current === look) return;
    shown.current = look;
    surface.current?.setLook(look);
  }, [look]);

  useEffect(() => {
    layer.current?.getCanvas().setPixelRatio(pixelRatio);
    surface.current?.redrawAll();
  }, [pixelRatio]);

  return (
    <Layer ref={layer} listening={false} clearBeforeDraw={false}>
      <Shape
        listening={false}
        perfectDrawEnabled={false}
        sceneFunc={(_, shape) => surface.current?.draw(nativeContext(shape), pixelRatio)}
      />
    </Layer>
  );
}
