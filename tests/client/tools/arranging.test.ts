import { expect, test, vi } from "vitest";
import { actionOf, isEnabled } from "../../../client/actions/actions.ts";
import type { ArrangingId } from "../../../client/actions/arrangeActions.ts";
import { arrange } from "../../../client/actions/arranging/arrange.ts";
import { createViewStore } from "../../../client/state/viewStore.ts";
import { handOf } from "../../../client/tools/hand.ts";
import type { PointerInput } from "../../../client/tools/toolEvent.ts";
import { addCluster } from "../../../model/clusterCommands.ts";
import { clampPlace, FIELD_HEADER, FIELD_PADDING, NOTE_GAP, type Point } from "../../../model/fieldLayout.ts";
import { addNotes, moveNotes, setEvidence } from "../../../model/mapCommands.ts";
import { notesOf } from "../../../model/mapDocument.ts";
import { editorAtHand, pointer } from "./editorAtHand.ts";

function desk() {
  const at = editorAtHand();
  const { editor } = at;
  const hand = handOf(editor);
  const [one = "", two = "", three = "", four = ""] = at.ids;
  const choose = (...ids: string[]): void => editor.view.setState({ selection: new Set(ids) });
  const chosen = (): string[] => [...editor.view.getState().selection];
  const place = (id: string) => editor.map.get(id)?.note.place;
  const lay = (id: string, x: number, y: number, field = place(id)?.field ?? "pains"): void =>
    moveNotes(editor.session.doc, new Map([[id, { field, x, y }]]), "others");
  const drag = (from: Point, to: Point, details: Partial<PointerInput> = {}): void => {
    hand.send(pointer("down", from, details));
    hand.send(pointer("move", { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, details));
    hand.send(pointer("move", to, details));
    hand.send(pointer("up", to, details));
  };
  const can = (id: ArrangingId): boolean => isEnabled(actionOf(id), editor);
  const run = (id: ArrangingId): void => {
    expect(can(id), id).toBe(true);
    arrange(editor, id);
  };
  return { ...at, hand, one, two, three, four, choose, chosen, place, lay, drag, can, run };
}

test("an action by its record fetches what it does", async () => {
  const { editor, chosen } = desk();
  actionOf("selectField").run(editor);
  await vi.waitFor(() => expect(chosen().length).toBeGreaterThan(0));
});

test("all notes of the fields that something is selected in are selected", () => {
  const { one, two, three, four, choose, chosen, run } = desk();
  choose(two);
  run("selectField");
  expect(chosen().toSorted()).toEqual([one, two, three].toSorted());
  choose(two, four);
  run("selectField");
  expect(chosen()).toHaveLength(4);
});

test("what has the colour, the evidence or the author of a selected note is selected with it", () => {
  const { editor, one, two, three, four, choose, chosen, run } = desk();
  setEvidence(editor.session.doc, [one, four], "observed", "others");
  choose(one);
  run("selectSameEvidence");
  expect(chosen().toSorted()).toEqual([one, four].toSorted());
  choose(two, four);
  run("selectSameEvidence");
  expect(chosen()).toHaveLength(4);
  choose(three);
  run("selectSameColour");
  expect(chosen()).toHaveLength(4);
  const mine = addNotes(editor.session.doc, [own(600), own(780)], "others");
  choose(mine[0] ?? "");
  run("selectSameAuthor");
  expect(chosen().toSorted()).toEqual(mine.toSorted());
});

test("which notes are by the same nameless person is not told", () => {
  const { editor, choose, chosen, run } = desk();
  const theirs = addNotes(
    editor.session.doc,
    [
      { ...own(600), author: "somebody" },
      { ...own(780), author: "somebody" },
    ],
    "others",
  );
  choose(theirs[0] ?? "");
  run("selectSameAuthor");
  expect(chosen()).toEqual([theirs[0]]);
});

test("what the filter shows is selected, and without a filter there is nothing to do", () => {
  const { editor, one, four, chosen, can, run } = desk();
  expect(can("selectFiltered")).toBe(false);
  setEvidence(editor.session.doc, [one, four], "quoted", "others");
  editor.view.setState({ filter: { kind: "level", level: "quoted" } });
  run("selectFiltered");
  expect(chosen().toSorted()).toEqual([one, four].toSorted());
});

test("notes are aligned as one step, and one undo brings all back", () => {
  const { editor, one, two, three, lay, choose, place, writes, run } = desk();
  lay(two, 210, 200);
  lay(three, 390, 340);
  const before = [one, two, three].map(place);
  choose(one, two, three);
  const steps = writes();
  run("alignLeft");
  expect([one, two, three].map((id) => place(id)?.x)).toEqual([20, 20, 20]);
  expect([one, two, three].map((id) => place(id)?.y)).toEqual(before.map((at) => at?.y));
  expect(writes()).toBe(steps + 1);
  editor.session.undo.undo();
  expect([one, two, three].map(place)).toEqual(before);
});

test("no alignment takes a note out of its field", () => {
  const { editor, one, four, choose, place, run } = desk();
  for (const alignment of ["alignLeft", "alignCentre", "alignRight", "alignTop", "alignBottom"] as const) {
    choose(one, four);
    run(alignment);
    expect(place(one)?.field).toBe("pains");
    expect(place(four)?.field).toBe("gains");
    for (const id of [one, four]) {
      const at = place(id);
      expect(at && clampPlace(at.field, at)).toEqual(at);
    }
    editor.session.undo.undo();
  }
});

test("notes are distributed evenly, the outermost stay", () => {
  const { one, two, three, lay, choose, place, can, run } = desk();
  lay(two, 30, FIELD_HEADER);
  choose(one, two);
  expect(can("distributeAcross")).toBe(false);
  choose(one, two, three);
  run("distributeAcross");
  expect([one, two, three].map((id) => place(id)?.x)).toEqual([20, 200, 380]);
});

test("a bundle that is selected as a whole beside a note moves as one", () => {
  const { editor, one, two, three, lay, choose, place, run } = desk();
  addCluster(editor.session.doc, { title: "B", field: "pains", noteIds: [one, two], author: null }, "others");
  lay(one, 300, 300);
  lay(two, 480, 300);
  lay(three, 20, 600);
  choose(one, two, three);
  run("alignLeft");
  expect((place(two)?.x ?? 0) - (place(one)?.x ?? 0)).toBe(180);
  expect(place(three)?.x).toBe(20);
  expect(editor.clusters.list()[0]?.noteIds).toHaveLength(2);
  expect(editor.clusters.list()[0]?.shape.bounds.x).toBeCloseTo(editor.map.get(three)?.rect.x ?? 0, 0);
});

test("what lies where is the same for all, and one undo takes back that a note came to the front", () => {
  const { editor, one, two, three, lay, choose, run } = desk();
  lay(two, 40, FIELD_HEADER + 20);
  lay(three, 60, FIELD_HEADER + 40);
  const { index } = handOf(editor);
  const corner = editor.map.get(three)?.rect ?? { x: 0, y: 0 };
  const inside = { x: corner.x + 5, y: corner.y + 5 };
  expect(index.at(inside)).toBe(three);
  choose(one);
  run("bringToFront");
  expect(index.at(inside)).toBe(one);
  run("sendToBack");
  expect(index.at(inside)).toBe(three);
  expect(index.within(corner as typeof corner & { width: number; height: number })[0]).toBe(one);
  editor.session.undo.undo();
  expect(index.at(inside)).toBe(one);
  editor.session.undo.undo();
  expect(index.at(inside)).toBe(three);
});

test("a note that was moved lies on top, also for whoever opens the map later", () => {
  const { editor, one, two, middleOf, drag } = desk();
  drag(middleOf(one), middleOf(two), { mod: true });
  expect(handOf(editor).index.at(middleOf(two))).toBe(one);
  expect(editor.map.ids().at(-1)).toBe(one);
  const layer = (id: string): unknown =>
    (notesOf(editor.session.doc).toJSON()[id] as { layer?: number }).layer;
  expect(layer(two)).toBeUndefined();
  const laid = layer(one);
  drag(middleOf(one), { x: middleOf(one).x, y: middleOf(one).y + 300 }, { mod: true });
  // On top already: nothing to write.
  expect(layer(one)).toBe(laid);
});

test("with the grid on, a dragged note lands on its lines, a nudge goes to the next, and Ctrl moves freely", () => {
  const { editor, one, middleOf, place, drag, run } = desk();
  run("snapToGrid");
  const from = middleOf(one);
  drag(from, { x: from.x + 41, y: from.y + 131 });
  const onLines = (id: string): boolean => {
    const at = place(id) ?? { x: 0, y: 0 };
    return (at.x - FIELD_PADDING) % NOTE_GAP === 0 && (at.y - FIELD_HEADER) % NOTE_GAP === 0;
  };
  expect(onLines(one)).toBe(true);
  const { x = 0, y } = place(one) ?? {};
  actionOf("nudgeRight").run(editor);
  expect(place(one)).toMatchObject({ x: x + NOTE_GAP, y });
  drag(middleOf(one), { x: middleOf(one).x + 5, y: middleOf(one).y }, { mod: true });
  expect(onLines(one)).toBe(false);
  run("snapToGrid");
  expect(editor.view.getState().snapping).toBe("notes");
});

test("whether the grid is on is kept for the next map on this device", () => {
  const storage = new Map<string, string>();
  vi.stubGlobal("window", {
    localStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
      removeItem: (key: string) => void storage.delete(key),
    },
  });
  try {
    const { run } = desk();
    expect(createViewStore().getState().snapping).toBe("notes");
    run("snapToGrid");
    expect(createViewStore().getState().snapping).toBe("grid");
    storage.set("empathy-map.snapping", "{");
    expect(createViewStore().getState().snapping).toBe("notes");
  } finally {
    vi.unstubAllGlobals();
  }
});

test("a note leaves the parking by mouse, by pen, by a finger that holds it, and by key, each as one step", () => {
  const { editor, hand, one, middleOf, drag, lay, place, choose, writes } = desk();
  const { gains } = editor.map.layout().fields;
  const goal = { x: gains.x + 300, y: gains.y + 300 };
  const park = (): void => lay(one, 20, FIELD_HEADER, "parking");
  const ways: readonly (() => void)[] = [
    () => drag(middleOf(one), goal),
    () => drag(middleOf(one), goal, { pointerType: "pen" }),
    () => {
      hand.send(pointer("down", middleOf(one), { pointerType: "touch" }));
      hand.send({ type: "held" });
      hand.send(pointer("move", goal, { pointerType: "touch" }));
      hand.send(pointer("up", goal, { pointerType: "touch" }));
    },
    () => {
      choose(one);
      actionOf("toFieldLeft").run(editor);
    },
  ];
  for (const way of ways) {
    park();
    const before = writes();
    way();
    expect(place(one)?.field).not.toBe("parking");
    expect(writes()).toBe(before + 1);
    editor.session.undo.undo();
    expect(place(one)?.field).toBe("parking");
  }
});

function own(x: number) {
  return { text: "x", author: "me", place: { field: "pains", x, y: FIELD_HEADER } } as const;
}
