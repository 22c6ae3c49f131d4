import { expect, test } from "vitest";
import {
  createNoteAfter,
  createNoteAt,
  createNoteIn,
  createNoteInView,
  fieldInHand,
  linesOf,
  pasteLines,
} from "../../../client/tools/placing.ts";
import { setAgenda } from "../../../model/agendaCommands.ts";
import { freePlaces } from "../../../model/fieldLayout.ts";
import { editText, setFacet } from "../../../model/mapCommands.ts";
import { startStep } from "../../../model/runCommands.ts";
import { readSession } from "../../../model/sessionDocument.ts";
import { editorAtHand } from "./editorAtHand.ts";

function write(at: ReturnType<typeof editorAtHand>, id: string | null, text: string): void {
  at.editor.session.write((doc, origin) => void editText(doc, id ?? "", text, text.length, origin), "typing");
}

test("a new note takes the next free slot, in my colour, opened for writing", () => {
  const at = editorAtHand();
  at.editor.view.setState({ colour: "purple" });
  const id = createNoteIn(at.editor, "gains");
  const [first] = freePlaces("gains", [{ x: 20, y: 52, width: 168, height: 120 }], 1);
  expect(at.editor.map.get(id ?? "")?.note).toMatchObject({ place: first, colour: "purple", author: "me" });
  expect(at.editor.view.getState()).toMatchObject({ editing: id, selection: new Set([id]) });
});

test("fast entry goes on beside the note just written, with its colour and facet", () => {
  const at = editorAtHand();
  const one = createNoteIn(at.editor, "seesHears", { colour: "blue", facet: "sees" });
  write(at, one, "a");
  const two = createNoteAfter(at.editor, one ?? "");
  const [first, second] = freePlaces("seesHears", [], 2);
  expect(at.editor.map.get(one ?? "")?.note.place).toEqual(first);
  expect(at.editor.map.get(two ?? "")?.note).toMatchObject({ place: second, colour: "blue", facet: "sees" });
});

test("fast entry does not jump back to a gap before the note", () => {
  const at = editorAtHand();
  const places = freePlaces("thinksFeels", [], 5);
  const fourth = places[3];
  const field = at.editor.map.layout().fields.thinksFeels;
  const start = createNoteAt(at.editor, {
    x: field.x + (fourth?.x ?? 0) + 80,
    y: field.y + (fourth?.y ?? 0) + 60,
  });
  write(at, start, "a");
  const next = createNoteAfter(at.editor, start ?? "");
  expect(at.editor.map.get(next ?? "")?.note.place).toEqual(places[4]);
});

test("a note made by hand snaps to a free slot nearby, and else lies where the hand was", () => {
  const at = editorAtHand();
  const field = at.editor.map.layout().fields.pains;
  const free = createNoteAt(at.editor, { x: field.x + 700, y: field.y + 130 });
  const slots = freePlaces("pains", [], 20);
  expect(slots).toContainEqual(at.editor.map.get(free ?? "")?.note.place);
  write(at, free, "a");
  const taken = createNoteAt(at.editor, { x: field.x + 104, y: field.y + 112 });
  expect(at.editor.map.get(taken ?? "")?.note.place).toEqual({ field: "pains", x: 20, y: 52 });
});

test("pasted lines become notes without bullets, numbers and blank lines, as one step", () => {
  const at = editorAtHand();
  expect(linesOf("- eins\r\n• zwei\n\n 3. drei\n  vier - fünf\n2026 war gut\n-5 Grad")).toEqual([
    "eins",
    "zwei",
    "drei",
    "vier - fünf",
    "2026 war gut",
    "-5 Grad",
  ]);
  expect(pasteLines(at.editor, "* a\n* b\n* c", "saysDoes")).toBe(3);
  expect(at.editor.map.idsIn("saysDoes").map((id) => at.editor.map.get(id)?.note.text)).toEqual([
    "a",
    "b",
    "c",
  ]);
  expect(at.editor.view.getState().notice).toMatchObject({ key: "notesPasted", count: 3 });
  at.editor.session.undo.undo();
  expect(at.editor.map.idsIn("saysDoes")).toEqual([]);
});

test("while a step is on, a new note goes to its field with its facet, unless one puts it elsewhere", () => {
  const at = editorAtHand();
  setAgenda(
    at.sessionDoc,
    [{ title: "Hört", field: "seesHears", facet: "hears", questions: [], minutes: 5, mode: "open" }],
    "facilitator",
  );
  startStep(at.sessionDoc, readSession(at.sessionDoc).steps[0]?.id ?? "", 1_790_000_000_000, "facilitator");
  at.editor.view.setState({ selection: new Set([at.ids[0] ?? ""]) });
  expect(fieldInHand(at.editor)).toBe("seesHears");
  const noteOf = (id: string | null) => at.editor.map.get(id ?? "")?.note;
  const heard = createNoteInView(at.editor);
  expect(noteOf(heard)).toMatchObject({ place: { field: "seesHears" }, facet: "hears" });
  write(at, heard, "Tastaturen");
  at.editor.session.write((doc, origin) => setFacet(doc, [heard ?? ""], null, origin));
  expect(noteOf(createNoteAfter(at.editor, heard ?? ""))).toMatchObject({ facet: null });
  expect(noteOf(createNoteIn(at.editor, "saysDoes"))).toMatchObject({
    place: { field: "saysDoes" },
    facet: null,
  });
  const field = at.editor.map.layout().fields.seesHears;
  expect(noteOf(createNoteAt(at.editor, { x: field.x + 300, y: field.y + 300 }))?.facet).toBe("hears");
});
