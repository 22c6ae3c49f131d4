import type { CameraStore } from "./cameraStore.ts";
import type { MapProjection } from "./mapProjection.ts";
import type { ViewStore } from "./viewStore.ts";

/**
 * Nobody who is typing is moved: when others' doing moves the note whose text is open (a field above it grew, or it was
 * revealed and found another place), the map moves under it instead. Returns the way to stop.
 */
export function keepOpenNoteStill(map: MapProjection, view: ViewStore, { camera }: CameraStore): () => void {
  return map.onChange(({ notes, by }) => {
    const { editing } = view.getState();
    if (editing === null || by === "me") return;
    const change = notes.find(({ id }) => id === editing);
    if (!change?.before || !change.after) return;
    const { x, y, zoom } = camera.get();
    const dx = (change.after.rect.x - change.before.rect.x) * zoom;
    const dy = (change.after.rect.y - change.before.rect.y) * zoom;
    if (dx !== 0 || dy !== 0) camera.set({ x: x - dx, y: y - dy, zoom });
  });
}
