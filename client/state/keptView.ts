import * as z from "zod/mini";
import { isId } from "../../model/ids.ts";
import type { Camera, Size } from "../geometry/camera.ts";
import { type KeyedStorage, readStored, tryToStore, visitStorage } from "../session/browserStorage.ts";
import { onOwnReload } from "../session/leaving.ts";
import type { Editor } from "./editor.ts";

const PREFIX = "empathy-map.view.";

const cameraSchema = z.object({
  x: z.number(),
  y: z.number(),
  zoom: z.number().check(z.positive()),
  width: z.number(),
  height: z.number(),
});
const selectionSchema = z.array(z.string().check(z.refine(isId)));

/**
 * When the program loads itself anew, one goes on at the same place of the map with the same notes chosen. Returns the way
 * to stop.
 */
export function keepViewOverReload(editor: Editor, storage: KeyedStorage = visitStorage()): () => void {
  const { session, camera, view, map } = editor;
  const chosen = takeStored(storage, `${session.mapId}.selection`, selectionSchema) ?? [];
  const choose = (): void => {
    if (session.loaded.get()) view.setState({ selection: new Set(chosen.filter((id) => map.get(id))) });
  };
  const stopChoosing = chosen.length > 0 ? session.loaded.subscribe(choose) : () => undefined;
  if (chosen.length > 0) choose();
  const stopKeeping = onOwnReload(() => {
    const { width, height } = camera.view.get();
    const keep = (name: string, value: unknown): void =>
      tryToStore(storage, `${PREFIX}${session.mapId}.${name}`, JSON.stringify(value));
    if (width > 0) keep("camera", { ...camera.camera.get(), width, height });
    keep("selection", [...view.getState().selection]);
  });
  return () => {
    stopChoosing();
    stopKeeping();
  };
}

/** Where the camera stood before the program loaded itself anew, once; null after any other way here. */
export function takeKeptCamera(
  { session }: Pick<Editor, "session">,
  size: Size,
  storage: KeyedStorage = visitStorage(),
): Camera | null {
  const kept = takeStored(storage, `${session.mapId}.camera`, cameraSchema);
  if (!kept) return null;
  // What was in the middle stays there.
  return {
    x: kept.x + (size.width - kept.width) / 2,
    y: kept.y + (size.height - kept.height) / 2,
    zoom: kept.zoom,
  };
}

function takeStored<T>(storage: KeyedStorage, name: string, schema: z.ZodMiniType<T>): T | null {
  const result = schema.safeParse(readStored(storage, PREFIX + name));
  storage.removeItem(PREFIX + name);
  return result.success ? result.data : null;
}
