// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { actionOf, isEnabled } from "../../../client/actions/actions.ts";
import { boardLook } from "../../../client/canvas/boardLook.ts";
import { paintNote } from "../../../client/canvas/paintNote.ts";
import { ReactionsButton } from "../../../client/canvas/ReactionsButton.tsx";
import { de } from "../../../client/i18n/de.ts";
import { fetchAllParts } from "../../../client/panels/controls/fetchedPart.tsx";
import { ReactionButtons } from "../../../client/panels/reactions/ReactionButtons.tsx";
import { countOf } from "../../../client/state/reactionMarks.ts";
import { select } from "../../../client/tools/selecting.ts";
import { deleteNotes, setHidden, setPersonName } from "../../../model/mapCommands.ts";
import { giveReaction, type Reaction } from "../../../model/reaction.ts";
import { stackNotes } from "../../../model/stackCommands.ts";
import { waitUntil } from "../../support/waitUntil.ts";
import { recordingContext } from "../canvas/recordingContext.ts";
import { type EditorAtHand, editorAtHand } from "../tools/editorAtHand.ts";

afterEach(cleanup);

const BOB = "participantBob01";
const LOOK = boardLook("light", "de", "", {
  onlyMe: "nur für dich",
  late: "nachgereicht",
  untitled: "Bündel",
});

function atHand(options: Parameters<typeof editorAtHand>[0] = {}) {
  const at = editorAtHand(options);
  const [first = "", second = ""] = at.ids;
  const remotely = (write: (copy: Y.Doc) => void): void => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(at.editor.session.doc));
    write(copy);
    Y.applyUpdate(at.editor.session.doc, Y.encodeStateAsUpdate(copy), "remote");
  };
  const bobReacts = (noteId: string, reaction: Reaction = "agree"): void =>
    remotely((copy) => giveReaction(copy, [noteId], { participantId: BOB, reaction }, "bob"));
  return { ...at, first, second, remotely, bobReacts };
}

/** What stands on a note, as "agree 2". */
function marksOn({ editor }: Pick<EditorAtHand, "editor">, id: string): string[] {
  return (editor.map.get(id)?.reactions ?? []).map(({ reaction, people }) => `${reaction} ${people.length}`);
}

async function shows(at: EditorAtHand, id: string, marks: readonly string[]): Promise<void> {
  await waitUntil(`${id} shows ${marks.join()}`, () => marksOn(at, id).join() === marks.join());
}

test("a key reacts to all that is selected, another press takes that back, and each is one step", async () => {
  const at = atHand();
  const { editor, first, second } = at;
  select(editor, [first, second]);
  actionOf("reactInsight").run(editor);
  await shows(at, first, ["insight 1"]);
  await shows(at, second, ["insight 1"]);
  expect(at.writes()).toBe(1);
  actionOf("undo").run(editor);
  await shows(at, first, []);
  actionOf("redo").run(editor);
  await shows(at, second, ["insight 1"]);
  actionOf("reactInsight").run(editor);
  await shows(at, first, []);
  await shows(at, second, []);
});

test("where one had reacted to some of several notes, a press reacts to the others first", async () => {
  const at = atHand();
  const { editor, first, second } = at;
  select(editor, [first]);
  actionOf("reactAgree").run(editor);
  select(editor, [first, second]);
  actionOf("reactAgree").run(editor);
  await shows(at, first, ["agree 1"]);
  await shows(at, second, ["agree 1"]);
});

test("reactions of others come in at once, in the same order for all, and go with their note", async () => {
  const at = atHand();
  const { editor, first } = at;
  at.bobReacts(first, "unclear");
  at.bobReacts(first);
  await shows(at, first, ["agree 1", "unclear 1"]);
  select(editor, [first]);
  actionOf("reactAgree").run(editor);
  await shows(at, first, ["agree 2", "unclear 1"]);
  deleteNotes(editor.session.doc, [first], "someone");
  expect(editor.map.get(first)).toBeUndefined();
});

test("of a stack each person counts once, whichever of its notes they reacted to", async () => {
  const at = atHand();
  const { editor, first, second } = at;
  at.bobReacts(first);
  at.bobReacts(second);
  stackNotes(editor.session.doc, [first, second], "someone");
  const front = editor.map.frontOf(first);
  await shows(at, front, ["agree 1"]);
  select(editor, [front]);
  actionOf("reactAgree").run(editor);
  await shows(at, front, ["agree 2"]);
  actionOf("reactAgree").run(editor);
  await shows(at, front, ["agree 1"]);
});

test("whoever only looks on cannot react; whoever may only comment can, and to hidden notes nobody", async () => {
  const at = atHand();
  const { editor, first, rights } = at;
  select(editor, [first]);
  const may = (): boolean => isEnabled(actionOf("reactSmile"), editor);
  expect(may()).toBe(true);
  rights.set("comment");
  expect(may()).toBe(true);
  rights.set("none");
  expect(may()).toBe(false);
  rights.set("all");
  at.bobReacts(first);
  await shows(at, first, ["agree 1"]);
  setHidden(editor.session.doc, [first], true, "chief");
  expect(editor.map.get(first)?.reactions ?? null).toBeNull();
  expect(may()).toBe(false);
});

function show(at: EditorAtHand, id: string, which: "all" | "given" = "all") {
  const page = () => {
    const record = at.editor.map.get(id);
    return (
      <IntlProvider locale="de" messages={de} timeZone="UTC">
        {record ? <ReactionButtons editor={at.editor} record={record} which={which} /> : null}
      </IntlProvider>
    );
  };
  const { rerender } = render(page());
  return { again: () => rerender(page()) };
}

test("its buttons say what a reaction means, how many chose it, and who; one press is mine", async () => {
  const at = atHand();
  const { editor, first } = at;
  at.remotely((copy) => setPersonName(copy, BOB, "Bob", "bob"));
  at.bobReacts(first);
  await shows(at, first, ["agree 1"]);
  const { again } = show(at, first);
  expect(screen.getAllByRole("button")).toHaveLength(5);
  const agree = screen.getByRole("button", { name: "Zustimmung, 1: Bob" });
  expect(agree.getAttribute("aria-pressed")).toBe("false");
  act(() => screen.getByRole("button", { name: "Unklar" }).click());
  again();
  expect(screen.getByRole("button", { name: /^Unklar, 1: / }).getAttribute("aria-pressed")).toBe("true");
  act(() => screen.getByRole("button", { name: /^Unklar, 1: / }).click());
  expect(marksOn(at, first)).toEqual(["agree 1"]);
  expect(editor.session.undo.canUndo.get()).toBe(true);
});

test("in the bar one button says how people reacted, tells what keys do, and opens them all; one press there is enough", async () => {
  const at = atHand();
  const { editor, first } = at;
  const page = () => {
    const record = editor.map.get(first);
    return (
      <IntlProvider locale="de" messages={de} timeZone="UTC">
        {record ? <ReactionsButton editor={editor} record={record} /> : null}
      </IntlProvider>
    );
  };
  await fetchAllParts();
  const { rerender } = render(page());
  expect(screen.getByText("Keine eigene Reaktion")).toBeTruthy();
  act(() => screen.getByRole("button", { name: "Reagieren" }).click());
  const card = await screen.findByRole("dialog", { name: "Reagieren" });
  act(() => within(card).getByRole("button", { name: "Unklar" }).click());
  expect(screen.queryByRole("dialog")).toBeNull();
  at.bobReacts(first);
  await shows(at, first, ["agree 1", "unclear 1"]);
  rerender(page());
  const button = screen.getByRole("button", { name: "Reaktionen: Zustimmung (1) und Unklar (1)" });
  expect(button.textContent).toBe("2");
  expect(screen.getByText("Eigene Reaktion: Unklar")).toBeTruthy();
});

test("a viewer reads how people reacted, and nothing where nobody did", async () => {
  const at = atHand({ canEdit: false });
  show(at, at.first);
  expect(document.body.textContent).toBe("");
  cleanup();
  at.bobReacts(at.first);
  await shows(at, at.first, ["agree 1"]);
  show(at, at.first);
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.getByText("Zustimmung, 1: ohne Namen")).toBeTruthy();
});

test("a note has its reactions painted with their number, and one without costs nothing more", async () => {
  vi.stubGlobal("Path2D", vi.fn());
  const at = atHand();
  const { editor, first, second } = at;
  at.bobReacts(first, "touched");
  select(editor, [first]);
  actionOf("reactTouched").run(editor);
  await shows(at, first, ["touched 2"]);
  const painted = (id: string) => {
    const record = editor.map.get(id);
    if (!record) throw new Error("the note is there");
    const { context, calls } = recordingContext();
    paintNote(context, record, LOOK, "full", null);
    return { count: calls.filter(({ method }) => method === "scale").length, calls };
  };
  expect(painted(first).count).toBe(1);
  expect(painted(first).calls).toContainEqual(
    expect.objectContaining({ method: "fillText", args: expect.arrayContaining(["2"]) }),
  );
  expect(painted(second).count).toBe(0);
  expect(countOf(editor.map.get(first)?.reactions ?? [])).toBe(2);
  vi.unstubAllGlobals();
});

test("whoever reacts before anything else is named as soon as the name is there", async () => {
  const at = atHand();
  at.bobReacts(at.first);
  await shows(at, at.first, ["agree 1"]);
  let heard = 0;
  at.editor.map.onNote(at.first, () => {
    heard += 1;
  });
  at.remotely((copy) => setPersonName(copy, BOB, "Bob", "bob"));
  expect(heard).toBe(1);
});
