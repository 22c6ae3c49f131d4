import type { Group as KonvaGroup } from "konva/lib/Group";
import type { Layer as KonvaLayer } from "konva/lib/Layer";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { Group, Layer, Shape } from "react-konva/lib/ReactKonvaCore";
import type { Rect } from "../../model/fieldLayout.ts";
import { originPixels } from "../geometry/tiles.ts";
import type { Editor } from "../state/editor.ts";
import type { Hand } from "../tools/hand.ts";
import { appearingNotesOf } from "./appearingNotes.ts";
import type { BoardLook } from "./boardLook.ts";
import { nativeContext } from "./nativeContext.ts";
import { type LiftedScene, paintAboveHand, paintBelowHand } from "./paintLifted.ts";
import { detailFor, NOTE_RADIUS, paintNote } from "./paintNote.ts";
import type { RemoteHands } from "./remoteHands.ts";
import { usePixelRatio } from "./usePixelRatio.ts";

interface LiftedLayerProps {
  readonly editor: Editor;
  readonly hand: Hand;
  readonly remote: RemoteHands;
  readonly look: BoardLook;
}

const NOTHING: readonly string[] = [];

/** What is in the hand, mine or another's, and the rings around it. Hidden while there is nothing of it. */
export function LiftedLayer({ editor, hand, remote, look }: LiftedLayerProps) {
  const layer = useRef<KonvaLayer>(null);
  const group = useRef<KonvaGroup>(null);
  const pixelRatio = usePixelRatio();
  const appearing = appearingNotesOf(editor);
  const carried = useSyncExternalStore(hand.preview.subscribe, () => {
    const preview = hand.preview.get();
    return preview.kind === "dragging" ? preview.ids : NOTHING;
  });

  useEffect(() => {
    let hiding = 0;
    // In the next frame, with which the board paints what was here: at once it would be gone for that frame.
    const hide = (): void => {
      layer.current?.visible(false);
    };
    const place = (): void => {
      const target = layer.current;
      if (!target) return;
      cancelAnimationFrame(hiding);
      const preview = hand.preview.get();
      const visible =
        editor.view.getState().selection.size > 0 ||
        (preview.kind !== "none" && preview.kind !== "moving the map") ||
        remote.list.get().length > 0 ||
        appearing.list.get().size > 0;
      const camera = editor.camera.camera.get();
      const origin = originPixels(camera, pixelRatio);
      if (visible) target.visible(true);
      else hiding = requestAnimationFrame(hide);
      target.setAttrs({
        x: origin.x / pixelRatio,
        y: origin.y / pixelRatio,
        scaleX: camera.zoom,
        scaleY: camera.zoom,
      });
      if (preview.kind === "dragging") group.current?.position({ x: preview.dx, y: preview.dy });
      target.batchDraw();
    };
    layer.current?.getCanvas().setPixelRatio(pixelRatio);
    place();
    const stops = [
      hand.preview.subscribe(place),
      editor.camera.camera.subscribe(place),
      remote.list.subscribe(place),
      appearing.list.subscribe(place),
      editor.map.onChange(place),
      editor.view.subscribe((state, before) => {
        if (state.selection !== before.selection) place();
      }),
    ];
    return () => {
      cancelAnimationFrame(hiding);
      for (const stop of stops) stop();
    };
  }, [editor, hand, remote, appearing, pixelRatio]);

  const scene = (): LiftedScene => ({
    editor,
    look,
    preview: hand.preview.get(),
    remote: remote.list.get(),
    appearing: appearing.list.get(),
    zoom: editor.camera.camera.get().zoom,
  });

  return (
    <Layer ref={layer} listening={false} visible={false}>
      <Shape listening={false} sceneFunc={(_, shape) => paintBelowHand(nativeContext(shape), scene())} />
      <Group ref={group} listening={false}>
        {carried.map((id) => (
          <CarriedNote key={id} id={id} editor={editor} hand={hand} look={look} />
        ))}
      </Group>
      <Shape listening={false} sceneFunc={(_, shape) => paintAboveHand(nativeContext(shape), scene())} />
    </Layer>
  );
}

/** How much larger a note is drawn that a finger holds: it covers most of it. */
const FINGER_LIFT = 1.08;

interface CarriedNoteProps {
  readonly id: string;
  readonly editor: Editor;
  readonly hand: Hand;
  readonly look: BoardLook;
}

/** A note in my hand, a little above the table. */
function CarriedNote({ id, editor, hand, look }: CarriedNoteProps) {
  const record = useSyncExternalStore(
    (listener) => editor.map.onNote(id, listener),
    () => editor.map.get(id),
  );
  if (!record) return null;
  const { x, y, width, height } = record.rect;
  return (
    <Shape
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={(_, shape) => {
        const context = nativeContext(shape);
        const preview = hand.preview.get();
        if (preview.kind === "dragging" && preview.by === "touch")
          scaleAround(context, record.rect, FINGER_LIFT);
        context.fillStyle = look.scheme === "dark" ? "rgba(0, 0, 0, 0.35)" : "rgba(70, 52, 26, 0.14)";
        context.beginPath();
        context.roundRect(x + 3, y + 9, width - 2, height, NOTE_RADIUS + 2);
        context.fill();
        const detail = detailFor(editor.camera.camera.get().zoom, false);
        paintNote(context, record, look, detail, editor.voting.markOf(id));
      }}
    />
  );
}

/** Konva restores the context after each shape. */
function scaleAround(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, scale: number): void {
  context.translate(x + width / 2, y + height / 2);
  context.scale(scale, scale);
  context.translate(-x - width / 2, -y - height / 2);
}
