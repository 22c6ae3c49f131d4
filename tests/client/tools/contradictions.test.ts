import { expect, test } from "vitest";
import { actionOf } from "../../../client/actions/actions.ts";
import { handOf } from "../../../client/tools/hand.ts";
import { linkHandle } from "../../../client/tools/linkHandle.ts";
import { toggleStar } from "../../../client/tools/linking.ts";
import type { FacetKey, PlaceKey } from "../../../model/fields.ts";
import { addNotes, deleteNotes } from "../../../model/mapCommands.ts";
import { editorAtHand, pointer } from "./editorAtHand.ts";

/** A note with what is said, one with what is thought, one with what is done; and "eins" in "pains". */
function desk() {
  const at = editorAtHand();
  const { editor } = at;
  const hand = handOf(editor);
  const note = (text: string, field: PlaceKey, facet: FacetKey, x = 20) => ({
    text,
    facet,
    place: { field, x, y: 120 },
  });
  const [says = "", thinks = "", does = ""] = addNotes(
    editor.session.doc,
    [
      note("Kein Problem", "saysDoes", "says"),
      note("Ärgerlich", "thinksFeels", "thinks"),
      note("Flucht", "saysDoes", "does", 300),
    ],
    "import",
  );
  const choose = (...ids: string[]): void => editor.view.setState({ selection: new Set(ids) });
  const links = () => editor.links.list().map(({ link }) => [link.from, link.to]);
  const drawFromHandle = (to: { x: number; y: number }, pointerType: "mouse" | "touch" = "mouse"): void => {
    const start = linkHandle(editor)?.at ?? { x: 0, y: 0 };
    hand.send(pointer("down", start, { pointerType }));
    hand.send(pointer("move", to, { pointerType }));
  };
  return { ...at, hand, says, thinks, does, choose, links, drawFromHandle };
}

test.each(["mouse", "touch"] as const)(
  "a line drawn from the handle to another note is a contradiction (%s)",
  (by) => {
    const { editor, hand, says, thinks, choose, links, drawFromHandle, middleOf, writes } = desk();
    choose(thinks);
    drawFromHandle(middleOf(says), by);
    expect(hand.tool()).toBe("drawingLink");
    expect(hand.preview.get()).toMatchObject({ kind: "link", from: thinks, target: says });
    expect(writes()).toBe(0);
    hand.send(pointer("up", middleOf(says), { pointerType: by }));
    expect(links()).toEqual([[says, thinks]]);
    expect(writes()).toBe(1);
    expect(editor.view.getState().linking).not.toBeNull();
    editor.session.undo.undo();
    expect(links()).toEqual([]);
  },
);

test("a line into the empty, to itself, or by Escape, is none; to a pain it is said why", () => {
  const { editor, hand, ids, says, choose, links, drawFromHandle, middleOf } = desk();
  choose(says);
  drawFromHandle({ x: 700, y: 800 });
  hand.send(pointer("up", { x: 700, y: 800 }));
  choose(says);
  drawFromHandle(middleOf(says));
  hand.send({ type: "escape" });
  expect(hand.tool()).toBe("idle");
  choose(says);
  const pain = middleOf(ids[0] ?? "");
  drawFromHandle(pain);
  expect(hand.preview.get()).toMatchObject({ target: null });
  hand.send(pointer("up", pain));
  expect(links()).toEqual([]);
  expect(editor.view.getState().notice?.key).toBe("noContradiction");
});

test("a note that vanishes takes the line that is drawn from it along", () => {
  const { editor, hand, says, thinks, choose, drawFromHandle, middleOf } = desk();
  choose(says);
  drawFromHandle(middleOf(thinks));
  deleteNotes(editor.session.doc, [says], "someone");
  expect(hand.tool()).toBe("idle");
  expect(hand.preview.get().kind).toBe("none");
});

test("by key: two selected notes, or one after the other", () => {
  const { editor, says, thinks, does, choose, links } = desk();
  choose(thinks, says);
  actionOf("contradiction").run(editor);
  expect(links()).toEqual([[says, thinks]]);
  choose(does);
  actionOf("contradiction").run(editor);
  expect(editor.view.getState().notice?.key).toBe("chooseSecond");
  choose(says);
  actionOf("contradiction").run(editor);
  // Of two that were drawn in the same millisecond either may be first.
  expect(links()).toHaveLength(2);
  expect(links()).toEqual(
    expect.arrayContaining([
      [says, thinks],
      [says, does],
    ]),
  );
});

test("a click on the label opens it with its notes selected; there is no handle at other notes", () => {
  const { editor, hand, ids, says, thinks, choose } = desk();
  choose(says, thinks);
  actionOf("contradiction").run(editor);
  editor.view.setState({ linking: null });
  choose();
  const { x = 0, y = 0 } = editor.links.list()[0]?.line?.label ?? {};
  hand.send(pointer("down", { x: x + 5, y: y + 5 }));
  hand.send(pointer("up", { x: x + 5, y: y + 5 }));
  expect([...editor.view.getState().selection]).toEqual([says, thinks]);
  expect(editor.view.getState().linking).not.toBeNull();
  choose(ids[0] ?? "");
  expect(linkHandle(editor)).toBeNull();
});

test("an unnamed line goes with its note and comes back with it; a named one stays in the list", () => {
  const { editor, says, thinks, choose } = desk();
  choose(says, thinks);
  actionOf("contradiction").run(editor);
  const all = () => editor.links.list();
  editor.session.change((doc, origin) => deleteNotes(doc, [thinks], origin));
  expect(all()).toEqual([]);
  editor.session.undo.undo();
  expect(all()[0]?.line).not.toBeNull();
});

test("three may be chosen as the strongest, and no fourth", () => {
  const { editor, choose, does, thinks } = desk();
  const more = addNotes(
    editor.session.doc,
    [1, 2, 3, 4].map((index) => ({
      text: `Satz ${index}`,
      facet: "says" as const,
      place: { field: "saysDoes" as const, x: 20, y: 200 + 140 * index },
    })),
    "import",
  );
  for (const [index, id] of more.entries()) {
    choose(id, index % 2 ? does : thinks);
    actionOf("contradiction").run(editor);
  }
  for (const record of editor.links.list()) toggleStar(editor, record);
  expect(editor.links.list().filter(({ isStrong }) => isStrong)).toHaveLength(3);
  expect(editor.view.getState().notice?.key).toBe("allStarsGiven");
  editor.session.undo.undo();
  expect(editor.links.list().filter(({ isStrong }) => isStrong)).toHaveLength(2);
});
