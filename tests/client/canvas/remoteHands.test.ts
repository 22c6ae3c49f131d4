// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from "vitest";
import { watchLiftedNotes } from "../../../client/canvas/liftedNotes.ts";
import { remoteHandsOf } from "../../../client/canvas/remoteHands.ts";
import { createSignal } from "../../../client/session/signal.ts";
import { handOf } from "../../../client/tools/hand.ts";
import { moveNotes } from "../../../model/mapCommands.ts";
import { EMPTY_PRESENCE, type Presence } from "../../../model/presence.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

/** One of the others, with a hand that carries or writes, and two hundred more who point. */
function room() {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const at = editorAtHand();
  const { list } = remoteHandsOf(at.editor);
  const be = (hand: Partial<Presence> | null, turn = 0): void => {
    const crowd = Array.from({ length: 200 }, (_, id): [number, Presence] => [
      id + 10,
      { ...EMPTY_PRESENCE, participantId: `p${id}`, cursor: { x: id + turn, y: turn } },
    ]);
    const own: [number, Presence][] = hand
      ? [[1, { ...EMPTY_PRESENCE, participantId: "ann", name: "Ann", ...hand }]]
      : [];
    at.others.set(new Map([...own, ...crowd]));
  };
  return { ...at, list, be };
}

test("what another carries glides between two samples to where it is, and lies there when it is let go", () => {
  const { editor, ids, list, be } = room();
  const [one = ""] = ids;
  const carry = (dx: number): void => be({ dragging: { noteIds: [one], dx, dy: 0 } });
  carry(0);
  carry(100);
  const seen: number[] = [];
  for (let frame = 0; frame < 60; frame += 1) {
    vi.advanceTimersByTime(16);
    seen.push(list.get()[0]?.offset.x ?? Number.NaN);
  }
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(new Set(seen).size).toBeGreaterThan(5);
  expect(seen.at(-1)).toBe(100);

  // The drop changes the place before the hand is told empty: the note is not shown moved twice.
  const place = editor.map.get(one)?.note.place;
  if (!place) throw new Error("no note");
  moveNotes(editor.session.doc, new Map([[one, { ...place, x: place.x + 100 }]]), "someone");
  expect(list.get()).toEqual([]);
  be(null);
  expect(list.get()).toEqual([]);
});

test("two hundred pointers that move tell nothing new of a note that is written or carried", () => {
  const { ids, list, be } = room();
  const told = vi.fn();
  list.subscribe(told);
  be(null);
  be(null, 1);
  expect(told).not.toHaveBeenCalled();

  const writes: Partial<Presence> = { editing: { noteId: ids[0] ?? "", caret: 1 } };
  be(writes);
  expect(list.get()[0]).toMatchObject({ name: "Ann", editing: ids[0], dragged: [] });
  told.mockClear();
  for (let turn = 1; turn < 10; turn += 1) be(writes, turn);
  vi.advanceTimersByTime(200);
  expect(told).not.toHaveBeenCalled();

  const carries: Partial<Presence> = { dragging: { noteIds: [ids[1] ?? ""], dx: 5, dy: 5 } };
  be(carries);
  vi.advanceTimersByTime(1000);
  told.mockClear();
  for (let turn = 1; turn < 10; turn += 1) {
    be(carries, turn);
    vi.advanceTimersByTime(40);
  }
  expect(told).not.toHaveBeenCalled();
  be(null);
  expect(told).toHaveBeenCalledOnce();
  expect(list.get()).toEqual([]);
});

test("a note in another's hand that resizes it is not painted where it rests, and is told anew for a new size alone", () => {
  const { editor, ids, list, be } = room();
  const lifted = vi.fn<(ids: ReadonlySet<string>) => void>();
  const appearing = { list: createSignal<ReadonlyMap<string, number>>(new Map()) };
  onTestFinished(watchLiftedNotes(handOf(editor), { list }, appearing, lifted));
  const noteIds = [ids[0] ?? ""];
  be({ resizing: { noteIds, size: "huge" } });
  expect(lifted).toHaveBeenLastCalledWith(new Set(noteIds));
  const told = vi.fn();
  list.subscribe(told);
  for (let turn = 1; turn < 10; turn += 1) be({ resizing: { noteIds, size: "huge" } }, turn);
  expect(told).not.toHaveBeenCalled();
  be({ resizing: { noteIds, size: "large" } });
  expect(told).toHaveBeenCalledOnce();
  // What is gone, or has that size already, is in nobody's hand.
  be({ resizing: { noteIds: ["gone"], size: "large" } });
  expect(list.get()).toEqual([]);
  be({ resizing: { noteIds, size: "normal" } });
  expect(list.get()).toEqual([]);
  expect(lifted).toHaveBeenLastCalledWith(new Set());
});
