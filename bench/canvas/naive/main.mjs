import { createElement as h, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { Group, Layer, Rect, Stage, Text } from "react-konva";
import { loadScene, onPeople } from "../pages/fromBench.mjs";

/** As one begins: the notes are React state, each is a group of nodes, the camera is state as well. */
const scene = await loadScene();

function Board() {
  const [notes, setNotes] = useState(scene.notes);
  const [cursors, setCursors] = useState({});
  const [camera, setCamera] = useState(scene.views.overview);
  const [selected, setSelected] = useState(new Set());
  const [from, setFrom] = useState(null);
  const [drag, setDrag] = useState(null);
  useEffect(() => {
    globalThis.bench = {
      isWhole: true,
      view: (name) => setCamera(scene.views[name]),
      letGo: () => {
        setSelected(new Set());
        setDrag(null);
        setFrom(null);
      },
    };
    onPeople(({ person, note, x, y }) => {
      setNotes((all) => all.map((one, index) => (index === note ? { ...one, x, y } : one)));
      setCursors((all) => ({ ...all, [person]: { x: x + 84, y: y + 60 } }));
    });
  }, []);
  const toMap = ({ clientX, clientY }) => ({
    x: (clientX - camera.x) / camera.zoom,
    y: (clientY - camera.y) / camera.zoom,
  });
  const onWheel = ({ evt }) => {
    evt.preventDefault();
    setCamera(({ x, y, zoom }) => {
      if (!evt.ctrlKey) return { x: x - evt.deltaX, y: y - evt.deltaY, zoom };
      const next = Math.min(4, Math.max(0.08, zoom * Math.exp(-evt.deltaY * 0.01)));
      const ratio = next / zoom;
      return {
        x: evt.clientX - (evt.clientX - x) * ratio,
        y: evt.clientY - (evt.clientY - y) * ratio,
        zoom: next,
      };
    });
  };
  const onMouseDown = ({ evt, target }) => {
    const id = target.getParent()?.id?.();
    if (!id) {
      setSelected(new Set());
      return setFrom(toMap(evt));
    }
    if (!selected.has(id)) setSelected(new Set([id]));
    setDrag({ from: toMap(evt), dx: 0, dy: 0 });
  };
  const onMouseMove = ({ evt }) => {
    if (!drag) return;
    const to = toMap(evt);
    setDrag({ ...drag, dx: to.x - drag.from.x, dy: to.y - drag.from.y });
  };
  const onMouseUp = ({ evt }) => {
    if (from) {
      const to = toMap(evt);
      const hit = notes.filter(
        ({ x, y, width, height }) => x < to.x && x + width > from.x && y < to.y && y + height > from.y,
      );
      setSelected(new Set(hit.map(({ id }) => id)));
    }
    setFrom(null);
    setDrag(null);
  };
  return h(
    Stage,
    {
      width: innerWidth,
      height: innerHeight,
      x: camera.x,
      y: camera.y,
      scaleX: camera.zoom,
      scaleY: camera.zoom,
      onWheel,
      onMouseDown,
      onMouseMove,
      onMouseUp,
    },
    h(
      Layer,
      null,
      notes.map(({ id, x, y, width, height, fill, lines }) => {
        const isHeld = drag !== null && selected.has(id);
        return h(
          Group,
          { key: id, id, x: x + (isHeld ? drag.dx : 0), y: y + (isHeld ? drag.dy : 0) },
          h(Rect, { width, height, fill, cornerRadius: 6 }),
          h(Text, { x: 12, y: 12, text: lines.join("\n"), fontSize: 14, lineHeight: 1.3, fill: "#2b2620" }),
        );
      }),
      Object.entries(cursors).map(([person, { x, y }]) =>
        h(
          Group,
          { key: person, x, y, scaleX: 1 / camera.zoom, scaleY: 1 / camera.zoom },
          h(Rect, { width: 70, height: 18, fill: "#0f766e" }),
          h(Text, { x: 6, y: 4, text: `Person ${Number(person) + 1}`, fontSize: 12, fill: "#fff" }),
        ),
      ),
    ),
  );
}

createRoot(document.getElementById("root")).render(h(Board));
