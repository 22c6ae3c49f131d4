// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import type { AttentionHere } from "../../../client/attention/attentionHere.ts";
import { openAttention } from "../../../client/attention/openAttention.ts";
import { shareOwnView } from "../../../client/attention/ownView.ts";
import { aimOfCall, listAimOf, ownRect } from "../../../client/attention/readingList.ts";
import { select } from "../../../client/tools/selecting.ts";
import { EMPTY_PRESENCE } from "../../../model/presence.ts";
import { type AttentionCall, callAttention } from "../../../model/steeringCommands.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

/** Where everybody looks, for those who have the map as a list alone. */
let here: AttentionHere | null = null;
afterEach(() => here?.close());

function reader() {
  const at = editorAtHand();
  const { editor, sessionDoc } = at;
  editor.camera.view.set({ width: 0, height: 0 });
  editor.view.setState({ shownView: "list" });
  here = openAttention({ editor, place: "desk", goToMap: () => undefined, mayGoTo: () => true });
  const call = (what: AttentionCall): void => callAttention(sessionDoc, what, "mona", 0, "test");
  return { ...at, here, call, aim: listAimOf(editor) };
}

test("a call brings the list to its field, and while somebody writes it waits until they press for it", () => {
  const { editor, ids, here: attention, call, aim } = reader();
  call({ kind: "field", mapId: null, field: "gains" });
  expect(aim.get()).toEqual({ place: "gains", noteId: null, by: "call" });
  aim.set(null);
  editor.view.setState({ editing: ids[0] ?? null });
  call({ kind: "field", mapId: null, field: "situation" });
  expect(aim.get()).toBeNull();
  expect(attention.state.get().offered).toMatchObject({ field: "situation" });
  editor.view.setState({ editing: null });
  attention.take();
  expect(aim.get()).toEqual({ place: "situation", noteId: null, by: "hand" });
});

test("whom one follows leads the list from field to field, and moving within one leads nowhere", () => {
  const { editor, others, here: attention, aim } = reader();
  const { gains, pains } = editor.map.layout().fields;
  const looks = (view: typeof gains): void =>
    others.set(new Map([[1, { ...EMPTY_PRESENCE, participantId: "mona", view }]]));
  looks(gains);
  attention.follow("mona");
  expect(aim.get()).toMatchObject({ place: "gains", by: "call" });
  aim.set(null);
  looks({ ...gains, x: gains.x + 10 });
  expect(aim.get()).toBeNull();
  looks(pains);
  expect(aim.get()).toMatchObject({ place: "pains" });
});

test("a part of the map leads to the field in its middle, a note to itself, a note that is gone nowhere", () => {
  const { editor, ids } = editorAtHand();
  const [one = ""] = ids;
  const heard = { id: "call", by: "mona", at: 0, mapId: "map" };
  const { seesHears } = editor.map.layout().fields;
  expect(aimOfCall(editor, { ...heard, kind: "view", rect: seesHears })).toEqual({
    place: "seesHears",
    noteId: null,
  });
  expect(aimOfCall(editor, { ...heard, kind: "note", noteId: one })).toEqual({ place: "pains", noteId: one });
  expect(aimOfCall(editor, { ...heard, kind: "note", noteId: "gone" })).toBeNull();
});

test("who leads from the list shows the field of the note that they are at", () => {
  vi.useFakeTimers();
  const { editor, ids, shown } = editorAtHand();
  const stop = shareOwnView(editor);
  editor.view.setState({ shownView: "list" });
  select(editor, [ids[3] ?? ""]);
  vi.runAllTimers();
  const { gains } = editor.map.layout().fields;
  expect(shown().view).toEqual(gains);
  expect(ownRect(editor)).toEqual(gains);
  stop();
  vi.useRealTimers();
});
