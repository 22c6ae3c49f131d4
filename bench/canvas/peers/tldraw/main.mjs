import "tldraw/tldraw.css";
import { createElement as h } from "react";
import { createRoot } from "react-dom/client";
import { createShapeId, InstancePresenceRecordType, Tldraw, toRichText } from "tldraw";
import { loadScene, onPeople } from "../../pages/fromBench.mjs";

const { notes, views } = await loadScene();
const idOf = ({ id }) => createShapeId(id);

function begin(editor) {
  editor.createShapes(
    notes.map((note) => ({
      id: idOf(note),
      type: "geo",
      x: note.x,
      y: note.y,
      props: {
        w: note.width,
        h: note.height,
        geo: "rectangle",
        fill: "solid",
        color: "yellow",
        size: "s",
        font: "sans",
        richText: toRichText(note.text),
      },
    })),
  );
  const view = (name) => {
    const { x, y, zoom } = views[name];
    editor.setCamera({ x: x / zoom, y: y / zoom, z: zoom }, { force: true, immediate: true });
  };
  view("overview");
  onPeople(({ person, note: index, x, y }) => {
    const shape = editor.getShape(idOf(notes[index]));
    if (!shape) return;
    const userId = `person${person}`;
    const presence = InstancePresenceRecordType.create({
      id: InstancePresenceRecordType.createId(userId),
      currentPageId: editor.getCurrentPageId(),
      userId,
      userName: `Person ${person + 1}`,
      cursor: { x: x + 84, y: y + 60, type: "default", rotation: 0 },
      lastActivityTimestamp: Date.now(),
    });
    editor.store.mergeRemoteChanges(() => editor.store.put([{ ...shape, x, y }, presence]));
  });
  const bench = {
    isWhole: false,
    view,
    letGo: () => {
      editor.cancel();
      editor.selectNone();
    },
  };
  globalThis.bench = bench;
  // It paints no canvas: complete is the frame after the one in which all shapes are mounted.
  const look = () => {
    const shapes = document.querySelectorAll(".tl-shape").length;
    if (shapes < notes.length) return requestAnimationFrame(look);
    bench.isWhole = true;
  };
  look();
}

createRoot(document.getElementById("root")).render(h(Tldraw, { onMount: begin, hideUi: false }));
