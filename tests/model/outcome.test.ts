import { expect, test } from "vitest";
import * as Y from "yjs";
import { createOutcomeHistory } from "../../client/session/outcomeHistory.ts";
import { headingOf, isOverdue, readAction, readDay, readOwner } from "../../model/action.ts";
import { newId } from "../../model/ids.ts";
import { readPersonName } from "../../model/mapDocument.ts";
import {
  addAction,
  deleteAction,
  editActionText,
  moveAction,
  setActionValue,
} from "../../model/outcomeCommands.ts";
import { actionsOf, readActions } from "../../model/outcomeDocument.ts";
import { addSources, removeSource, setOwner, standingOn } from "../../model/outcomeEntry.ts";
import {
  eraseNotesFromOutcome,
  erasePersonFromOutcome,
  outcomeMentionsNotes,
  outcomeMentionsPerson,
} from "../../model/outcomeErasure.ts";
import { parseSourceKey, type Source, sourceKey } from "../../model/source.ts";
import { LIMITS } from "../../model/wire.ts";

const source = (text: string, author: string | null = null, mapId = newId()): Source => ({
  mapId,
  noteId: newId(),
  text,
  evidence: "observed",
  author,
});

function board(...titles: string[]) {
  const doc = new Y.Doc();
  const ids = titles.map((title) => addAction(doc, { title }, "me") ?? "");
  for (const id of ids) moveAction(doc, id, { state: "idea", before: null }, "me");
  const column = (state: string) =>
    readActions(doc).flatMap(({ title, place }) => (place.state === state ? [title] : []));
  return { doc, ids, column };
}

test("an action is moved before another, to the end, and into another column", () => {
  const { doc, ids, column } = board("a", "b", "c");
  const [a = "", b = "", c = ""] = ids;
  moveAction(doc, c, { state: "idea", before: a }, "me");
  expect(column("idea")).toEqual(["c", "a", "b"]);
  moveAction(doc, c, { state: "idea", before: null }, "me");
  expect(column("idea")).toEqual(["a", "b", "c"]);
  moveAction(doc, b, { state: "running", before: null }, "me");
  moveAction(doc, a, { state: "running", before: b }, "me");
  expect([column("idea"), column("running")]).toEqual([["c"], ["a", "b"]]);
});

test("where two moves gave the same place, a third still fits between them", () => {
  const { doc, ids, column } = board("a", "b", "c");
  for (const id of ids) {
    const entry = actionsOf(doc).get(id);
    if (entry instanceof Y.Map) entry.set("place", { state: "idea", order: "V" });
  }
  const [first, second, third] = readActions(doc).map(({ id, title }) => ({ id, title }));
  moveAction(doc, third?.id ?? "", { state: "idea", before: second?.id ?? "" }, "me");
  expect(column("idea")).toEqual([first?.title, third?.title, second?.title]);
});

test("a moved and written action comes back by undo, one command a step", () => {
  const doc = new Y.Doc();
  const undo = createOutcomeHistory(doc, "me");
  let id = "";
  undo.record(() => {
    id = addAction(doc, { title: "Kopie der Anfrage", sources: [source("Kein Beleg")] }, "me") ?? "";
  }, "step");
  undo.record(() => void editActionText(doc, id, "hindrance", "Das Formular", 12, "me"), "step");
  undo.record(() => setActionValue(doc, id, "factor", "technology", "me"), "step");
  undo.record(() => deleteAction(doc, id, "me"), "step");
  expect(readActions(doc)).toEqual([]);
  undo.undo();
  expect(readActions(doc)[0]).toMatchObject({ hindrance: "Das Formular", factor: "technology" });
  undo.undo();
  undo.undo();
  expect(readActions(doc)[0]).toMatchObject({ title: "Kopie der Anfrage", hindrance: "", factor: null });
  expect(readActions(doc)[0]?.sources[0]?.text).toBe("Kein Beleg");
});

test("whatever stands in a document is read without harm", () => {
  const doc = new Y.Doc();
  const value = new Y.Map<unknown>(
    Object.entries({
      title: 5,
      place: "there",
      factor: "magic",
      owner: { person: 3, name: " " },
      until: "2026-02-30",
      verdict: {},
      sources: new Y.Map(Object.entries({ bad: {}, [sourceKey(source(""))]: "text", [`${newId()}.x`]: {} })),
    }),
  );
  actionsOf(doc).set(newId(), value);
  actionsOf(doc).set("text", "no action");
  const [action, ...others] = readActions(doc);
  expect(others).toEqual([]);
  expect(action).toMatchObject({
    title: "",
    place: { state: "idea", order: "" },
    factor: null,
    owner: null,
    until: null,
    verdict: null,
    sources: [],
  });
  expect(readAction("x", null)).toBeNull();
  expect([readDay("2026-11-26"), readDay("26.11.2026"), readDay("9999-99-99")]).toEqual([
    "2026-11-26",
    null,
    null,
  ]);
  expect(readOwner({ name: "  Service  " })).toEqual({ name: "Service" });
  expect(parseSourceKey("a.b")).toBeNull();
});

test("what a command cannot keep is refused or shortened, never half written", () => {
  const { doc, ids } = board("a");
  const [id = ""] = ids;
  setActionValue(doc, id, "review", "morgen", "me");
  editActionText(doc, id, "experiment", "x".repeat(LIMITS.noteTextLength + 5), 0, "me");
  addSources(
    doc,
    "actions",
    id,
    Array.from({ length: LIMITS.sourcesPerEntry + 5 }, () => source("s")),
    "me",
  );
  const [action] = readActions(doc);
  expect(action?.review).toBeNull();
  expect(action?.experiment).toHaveLength(LIMITS.noteTextLength);
  expect(action?.sources).toHaveLength(LIMITS.sourcesPerEntry);
});

test("a card without a title says what it is about, and a review is overdue on the day after", () => {
  const { doc, ids } = board("");
  const [id = ""] = ids;
  addSources(doc, "actions", id, [source("Kein Liefertermin")], "me");
  const heading = () => headingOf(readActions(doc)[0] as never);
  expect(heading()).toBe("Kein Liefertermin");
  editActionText(doc, id, "experiment", "Rückruf", 7, "me");
  expect(heading()).toBe("Rückruf");
  setActionValue(doc, id, "review", "2026-11-26", "me");
  const [action] = readActions(doc);
  expect(action && [isOverdue(action, "2026-11-26"), isOverdue(action, "2026-11-27")]).toEqual([false, true]);
  moveAction(doc, id, { state: "reviewed", before: null }, "me");
  const [reviewed] = readActions(doc);
  expect(reviewed && isOverdue(reviewed, "2026-11-27")).toBe(false);
});

test("an erased note takes its words along; a deleted one leaves them", () => {
  const { doc, ids } = board("");
  const [id = ""] = ids;
  const [erased, kept] = [source("Patientin Müller"), source("Formular")];
  addSources(doc, "actions", id, [erased, kept], "me");
  expect(standingOn(readActions(doc), erased).map((one) => one.id)).toEqual([id]);
  // The same note id on another map is another note.
  eraseNotesFromOutcome(doc, newId(), [erased.noteId]);
  expect(outcomeMentionsNotes(doc, erased.mapId, [erased.noteId])).toBe(true);
  eraseNotesFromOutcome(doc, erased.mapId, [erased.noteId]);
  expect(outcomeMentionsNotes(doc, erased.mapId, [erased.noteId])).toBe(false);
  expect(JSON.stringify(actionsOf(doc).toJSON())).not.toContain("Müller");
  removeSource(doc, "actions", id, kept, "me");
  expect(readActions(doc)[0]?.sources).toEqual([]);
});

test("an erased person's name, ownership, actions and words go; kept, only that they were theirs", () => {
  const [ann, bob] = [newId(), newId()];
  const filled = (): Y.Doc => {
    const doc = new Y.Doc();
    const own = addAction(doc, { title: "Anns", author: ann }, "me") ?? "";
    const other = addAction(doc, { title: "Bobs", author: bob, sources: [source("Anns Worte", ann)] }, "me");
    setOwner(doc, "actions", other ?? "", { owner: { person: ann }, personName: "Ann" }, "me");
    setOwner(doc, "actions", own, { owner: { name: "Service" } }, "me");
    return doc;
  };
  const erased = filled();
  expect([readPersonName(erased, ann), outcomeMentionsPerson(erased, ann)]).toEqual(["Ann", true]);
  erasePersonFromOutcome(erased, ann, "erase");
  expect(readActions(erased)).toMatchObject([{ title: "Bobs", owner: null, sources: [] }]);
  const kept = filled();
  erasePersonFromOutcome(kept, ann, "keep");
  const read = readActions(kept);
  expect(read.map(({ title, author }) => [title, author])).toEqual([
    ["Bobs", bob],
    ["Anns", null],
  ]);
  expect(read[0]?.sources).toMatchObject([{ text: "Anns Worte", author: null }]);
  for (const doc of [erased, kept]) {
    expect([readPersonName(doc, ann), outcomeMentionsPerson(doc, ann)]).toEqual(["", false]);
  }
});
