import "@excalidraw/excalidraw/index.css";
import {
  CaptureUpdateAction,
  convertToExcalidrawElements,
  Excalidraw,
  newElementWith,
} from "@excalidraw/excalidraw";
import { createElement as h } from "react";
import { createRoot } from "react-dom/client";
import { loadScene, onPeople } from "../../pages/fromBench.mjs";

const { notes, views } = await loadScene();
/** Excalidraw zooms out no farther. */
const LEAST_ZOOM = 0.1;

const elements = convertToExcalidrawElements(
  notes.map(({ id, x, y, width, height, fill, text }) => ({
    type: "rectangle",
    id,
    x,
    y,
    width,
    height,
    backgroundColor: fill,
    fillStyle: "solid",
    roughness: 0,
    roundness: { type: 3 },
    label: { text, fontSize: 14, fontFamily: 2 },
  })),
  { regenerateIds: false },
);

const stateOf = (camera) => {
  const zoom = Math.max(LEAST_ZOOM, camera.zoom);
  // The same point stays in the middle.
  const middle = {
    x: (innerWidth / 2 - camera.x) / camera.zoom,
    y: (innerHeight / 2 - camera.y) / camera.zoom,
  };
  return {
    zoom: { value: zoom },
    scrollX: innerWidth / 2 / zoom - middle.x,
    scrollY: innerHeight / 2 / zoom - middle.y,
  };
};

function begin(api) {
  onPeople(({ person, note: index, x, y }) => {
    const { id } = notes[index];
    // As its own collaboration does: what has come is a newer version of the element, and of the text on it.
    const moved = api.getSceneElementsIncludingDeleted().map((element) => {
      if (element.id !== id && element.containerId !== id) return element;
      const [dx, dy] = [x - notes[index].x, y - notes[index].y];
      const rest = elements.find((one) => one.id === element.id);
      return newElementWith(element, { x: rest.x + dx, y: rest.y + dy });
    });
    cursors.set(String(person), {
      pointer: { x: x + 84, y: y + 60, tool: "pointer" },
      username: `Person ${person + 1}`,
    });
    api.updateScene({
      elements: moved,
      collaborators: new Map(cursors),
      captureUpdate: CaptureUpdateAction.NEVER,
    });
  });
  globalThis.bench = {
    get isWhole() {
      return api.getSceneElements().length >= elements.length;
    },
    view: (name) => api.updateScene({ appState: stateOf(views[name]) }),
    letGo: () => api.updateScene({ appState: { selectedElementIds: {} } }),
  };
}
const cursors = new Map();

createRoot(document.getElementById("root")).render(
  h(Excalidraw, {
    initialData: { elements, appState: { ...stateOf(views.overview), activeTool: { type: "selection" } } },
    isCollaborating: true,
    excalidrawAPI: begin,
  }),
);
