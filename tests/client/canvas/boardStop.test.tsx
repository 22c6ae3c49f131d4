// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";
import { actionOf } from "../../../client/actions/actions.ts";
import { BoardStop } from "../../../client/canvas/BoardStop.tsx";
import { de } from "../../../client/i18n/de.ts";
import { select } from "../../../client/tools/selecting.ts";
import { deleteNotes } from "../../../model/mapCommands.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

afterEach(cleanup);

function board() {
  const at = editorAtHand();
  render(
    <IntlProvider locale="de" messages={de} timeZone="UTC">
      <BoardStop editor={at.editor} language="de" />
    </IntlProvider>,
  );
  const list = screen.getByRole("listbox", { name: "Karte: Zettel" });
  const press = (key: string): void => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
    fireEvent.keyUp(document.activeElement ?? document.body, { key });
  };
  const focused = (): string | null => document.activeElement?.getAttribute("aria-label") ?? null;
  const run = (id: Parameters<typeof actionOf>[0]): void => act(() => actionOf(id).run(at.editor));
  return { ...at, list, press, focused, run };
}

test("arrows go from note to note with the real focus, and each says what and where it is", () => {
  const { list, press, focused } = board();
  act(() => list.focus());
  press("ArrowDown");
  expect(focused()).toMatch(/^eins\. .*Pains.*\. .*Annahme/i);
  expect(document.activeElement?.getAttribute("aria-posinset")).toBe("1");
  expect(document.activeElement?.getAttribute("aria-setsize")).toBe("4");
  press("ArrowRight");
  expect(focused()).toMatch(/^zwei/);
  press("End");
  expect(focused()).toMatch(/^vier/);
});

test("while several are picked the focus goes on without them, and comes back to the board when none is left", () => {
  const { editor, list, press, focused, run } = board();
  act(() => list.focus());
  press("Home");
  press(" ");
  press("ArrowRight");
  expect(focused()).toMatch(/^zwei/);
  expect(document.activeElement?.getAttribute("aria-selected")).toBe("false");
  press(" ");
  expect(document.activeElement?.getAttribute("aria-selected")).toBe("true");
  expect(focused()).toMatch(/^zwei/);
  expect(editor.view.getState().selection.size).toBe(2);
  run("selectNone");
  expect(document.activeElement).toBe(list);
});

test("the focus goes from a deleted note to its neighbour, whoever deletes it; the last one leaves it to the board", () => {
  const { editor, ids, list, press, focused, run } = board();
  act(() => list.focus());
  press("Home");
  run("deleteNotes");
  expect(focused()).toMatch(/^zwei/);
  // The editor forgets it in the same moment.
  act(() => {
    deleteNotes(editor.session.doc, [ids[1] ?? ""], "someone");
    select(editor, []);
  });
  expect(focused()).toMatch(/^drei/);
  run("deleteNotes");
  run("deleteNotes");
  expect(document.activeElement).toBe(list);
});

test("a note that is chosen by hand takes no focus from where it is", () => {
  const { editor, ids } = board();
  act(() => select(editor, [ids[0] ?? ""]));
  expect(document.activeElement).toBe(document.body);
});

test("where a moved note lies is said", () => {
  const { list, press, run } = board();
  act(() => list.focus());
  press("Home");
  run("toFieldRight");
  expect(screen.getByText(/^In „.*Gains.*“, \d\. von 2 Zetteln$/)).toBeDefined();
});
