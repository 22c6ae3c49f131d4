import { notesOf } from "../../../model/mapDocument.ts";
import { cameraForField, cameraForSelection } from "../../actions/cameraMoves.ts";
import { createGlider } from "../../attention/gliding.ts";
import { isListAlone, type ListAim, listAimOf } from "../../attention/readingList.ts";
import type { Camera } from "../../geometry/camera.ts";
import type { Editor } from "../../state/editor.ts";
import type { PlaceLink } from "../../state/placeLink.ts";
import { notify } from "../../state/viewStore.ts";

/**
 * Brings a person where the address leads as soon as the map is there: notes are selected and shown, and it is said when
 * they are gone or hidden. `onLanded`: the address has done its work. Returns the way to stop.
 */
export function land(editor: Editor, link: PlaceLink, onLanded: () => void): () => void {
  const { connection } = editor.session;
  let frame = 0;
  let stopFlying = (): void => undefined;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    for (const unsubscribe of stops) unsubscribe();
  };
  const fly = (aim: Omit<ListAim, "by">, camera: () => Camera | null): void => {
    if (isListAlone(editor)) return listAimOf(editor).set({ ...aim, by: "hand" });
    // What the selection brings up over the map has moved it by then.
    frame = requestAnimationFrame(() => {
      const target = camera();
      if (target) stopFlying = flyTo(editor, target);
    });
  };
  const show = (): void => {
    if (!isListAlone(editor) && editor.camera.view.get().width === 0) return;
    const place = placeOf(editor, link);
    // This device's copy may be older than the note.
    if (place.kind === "gone" && ["connecting", "offline"].includes(connection.get().kind)) return;
    stop();
    // The first view of a map comes first.
    frame = requestAnimationFrame(() => {
      onLanded();
      switch (place.kind) {
        case "gone":
          return notify(editor.view, place.isHidden ? "linkHidden" : "linkGone");
        case "notes": {
          const [first = ""] = place.ids;
          const field = editor.map.get(first)?.note.place.field;
          editor.view.setState({ selection: new Set(place.ids) });
          if (field) fly({ place: field, noteId: first }, () => cameraForSelection(editor));
          return;
        }
        case "field":
          return fly({ place: place.field, noteId: null }, () => cameraForField(editor, place.field));
      }
    });
  };
  const stops = [
    editor.map.onStructure(show),
    connection.subscribe(show),
    editor.camera.view.subscribe(show),
  ];
  show();
  return () => {
    stop();
    stopFlying();
  };
}

type Place = PlaceLink | { readonly kind: "gone"; readonly isHidden: boolean };

/** Where a link leads on the map as it is now. */
function placeOf({ map, session }: Editor, link: PlaceLink): Place {
  if (link.kind === "field") return link;
  const ids = link.ids.map(map.frontOf).filter((id) => map.get(id));
  if (ids.length > 0) return { kind: "notes", ids };
  const known = notesOf(session.doc);
  return { kind: "gone", isHidden: link.ids.some((id) => known.has(id)) };
}

/** Glides there, unless whoever sits there moves the map meanwhile. Returns the way to stop. */
function flyTo({ camera }: Editor, target: Camera): () => void {
  const isStill = (): boolean =>
    document.hidden || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const glider = createGlider(camera, isStill);
  const stopWatching = camera.camera.subscribe(() => {
    if (glider.isSetting && camera.camera.get() !== target) return;
    stopWatching();
    if (!glider.isSetting) glider.stop();
  });
  glider.glideTo(target);
  return () => {
    stopWatching();
    glider.stop();
  };
}
