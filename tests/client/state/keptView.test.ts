// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { reloadOurselves } from "../../../client/session/leaving.ts";
import { keepViewOverReload, takeKeptCamera } from "../../../client/state/keptView.ts";
import { deleteNotes } from "../../../model/mapCommands.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

test("over a reload of the program's own one stays at the same place with the same notes, once", () => {
  const storage = memoryStorage();
  const { editor, ids } = editorAtHand();
  const stop = keepViewOverReload(editor, storage);
  editor.camera.view.set({ width: 1000, height: 800 });
  editor.camera.camera.set({ x: -300, y: 40, zoom: 1.5 });
  editor.view.setState({ selection: new Set(ids.slice(0, 2)) });
  reloadOurselves(() => undefined);
  stop();

  editor.view.setState({ selection: new Set() });
  // One of them is gone by then.
  deleteNotes(editor.session.doc, ids.slice(0, 1), "other");
  keepViewOverReload(editor, storage)();
  expect([...editor.view.getState().selection]).toEqual(ids.slice(1, 2));
  // The window is narrower now: the middle stays.
  expect(takeKeptCamera(editor, { width: 900, height: 800 }, storage)).toEqual({ x: -350, y: 40, zoom: 1.5 });
  expect(takeKeptCamera(editor, { width: 900, height: 800 }, storage)).toBeNull();
  expect(storage.length).toBe(0);
});

test("garbage in the browser's storage is no place to begin at", () => {
  const storage = memoryStorage();
  storage.setItem("empathy-map.view.map.camera", '{"x":"a","y":null,"zoom":0}');
  storage.setItem("empathy-map.view.map.selection", "[1,2");
  const { editor } = editorAtHand();
  keepViewOverReload(editor, storage)();
  expect(editor.view.getState().selection.size).toBe(0);
  expect(takeKeptCamera(editor, { width: 900, height: 800 }, storage)).toBeNull();
});
