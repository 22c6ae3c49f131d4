import { expect, test } from "vitest";
import * as Y from "yjs";
import { createOutcomeHistory } from "../../client/session/outcomeHistory.ts";
import { answering, answerKey, answerOf } from "../../model/answer.ts";
import { addAnswers, removeAnswer } from "../../model/answerCommands.ts";
import { answerable, readAnswered } from "../../model/answered.ts";
import { newId } from "../../model/ids.ts";
import { deleteCard } from "../../model/journeyCardCommands.ts";
import { deleteJourney } from "../../model/journeyCommands.ts";
import { readAllCards } from "../../model/journeyDocument.ts";
import { addAction } from "../../model/outcomeCommands.ts";
import { actionsOf, readActions, readPersonaLines } from "../../model/outcomeDocument.ts";
import { addSources } from "../../model/outcomeEntry.ts";
import {
  eraseNotesFromOutcome,
  erasePersonFromOutcome,
  outcomeMentionsNotes,
  outcomeMentionsPerson,
} from "../../model/outcomeErasure.ts";
import { addLines, addPersona, deleteLine } from "../../model/personaCommands.ts";
import type { Source } from "../../model/source.ts";
import { LIMITS } from "../../model/wire.ts";
import { begunJourney } from "../support/begunJourney.ts";

const ANN = newId();
const NOTE: Source = { mapId: newId(), noteId: newId(), text: "Kein Beleg", evidence: "quoted", author: ANN };

/** A persona with a line, a journey with a card, both on the same note, and an action that answers both. */
function answered(lineAuthor: string | null = null) {
  const { doc, journey, add } = begunJourney();
  const card = add("Wartet auf den Termin", "Warten", "pains");
  addSources(doc, "journeyCards", card, [NOTE], "me");
  const persona = addPersona(doc, { name: "Andrea" }, "me") ?? "";
  const [line = ""] =
    addLines(
      doc,
      persona,
      [{ section: "frustrations", text: "Ohne Beleg", sources: [NOTE], author: lineAuthor }],
      "me",
    ) ?? [];
  const answers = [
    ...readPersonaLines(doc).map((one) => answerOf("personaLines", one, one.text)),
    ...readAllCards(doc).map((one) => answerOf("journeyCards", one, one.text)),
  ];
  const action = addAction(doc, { title: "Kopie", answers }, "me") ?? "";
  const shown = () => readActions(doc)[0]?.answers.map((one) => readAnswered(doc, one)) ?? [];
  return { doc, action, persona, line, card, journey, shown };
}

test("an action answers lines of personas and cards of journeys, and each leads to where it stands", () => {
  const { doc, action, line, card, shown } = answered();
  expect(shown()).toMatchObject([
    {
      kind: "card",
      words: "Wartet auf den Termin",
      journey: { title: "Andrea" },
      cell: { phase: { title: "Warten" }, lane: { kind: "pains" } },
    },
    { kind: "line", words: "Ohne Beleg", persona: { name: "Andrea" }, line: { id: line } },
  ]);
  const all = readActions(doc);
  expect(answering(all, { root: "journeyCards", id: card })).toEqual(all);
  expect(answering(all, { root: "personaLines", id: card })).toEqual([]);
  expect(answerable(doc).map(({ words }) => words)).toEqual(["Ohne Beleg", "Wartet auf den Termin"]);
  removeAnswer(doc, action, { root: "personaLines", id: line }, "me");
  expect(shown().map(({ kind }) => kind)).toEqual(["card"]);
});

test("what an action answered and is deleted leaves its words, and says that it is gone", () => {
  const { doc, line, card, journey, shown } = answered();
  deleteLine(doc, line, "me");
  deleteCard(doc, card, "me");
  expect(shown()).toEqual([
    { kind: "gone", words: "Wartet auf den Termin" },
    { kind: "gone", words: "Ohne Beleg" },
  ]);
  const other = answered();
  deleteJourney(other.doc, other.journey, "me");
  expect(other.shown()).toMatchObject([{ kind: "gone" }, { kind: "line" }]);
  expect(journey).not.toBe("");
});

test("linking is one step that undo takes back, and two people who link different ones lose none", () => {
  const { doc, card } = answered();
  const undo = createOutcomeHistory(doc, "me");
  const id = addAction(doc, { title: "Rückruf" }, "other") ?? "";
  const answer = answerOf("journeyCards", { id: card, author: null, sources: [] }, "Wartet");
  const of = (): number => readActions(doc).find((one) => one.id === id)?.answers.length ?? -1;
  undo.record(() => addAnswers(doc, id, [answer], "me"), "step");
  expect(of()).toBe(1);
  undo.undo();
  expect(of()).toBe(0);
  const twin = new Y.Doc();
  Y.applyUpdate(twin, Y.encodeStateAsUpdate(doc));
  addAnswers(doc, id, [answer], "me");
  addAnswers(twin, id, [{ ...answer, id: newId() }], "them");
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(twin));
  expect(of()).toBe(2);
});

test("an erased note's words are in no answer any more, even of a line that is deleted", () => {
  const { doc, line, shown } = answered();
  deleteLine(doc, line, "me");
  expect(outcomeMentionsNotes(doc, NOTE.mapId, [NOTE.noteId])).toBe(true);
  eraseNotesFromOutcome(doc, NOTE.mapId, [NOTE.noteId]);
  expect(outcomeMentionsNotes(doc, NOTE.mapId, [NOTE.noteId])).toBe(false);
  // The card was put differently and stays; of the deleted line nothing was left but these words.
  expect(shown()).toMatchObject([{ kind: "card", words: "Wartet auf den Termin" }]);
  expect(JSON.stringify(actionsOf(doc).toJSON())).not.toContain("Ohne Beleg");
});

test("an erased person is in no answer any more; kept, their words stay as nobody's", () => {
  const erased = answered(ANN);
  erasePersonFromOutcome(erased.doc, ANN, "erase");
  expect(erased.shown()).toMatchObject([{ kind: "card", words: "Wartet auf den Termin" }]);
  const kept = answered(ANN);
  deleteLine(kept.doc, kept.line, "me");
  erasePersonFromOutcome(kept.doc, ANN, "keep");
  expect(kept.shown()[1]).toEqual({ kind: "gone", words: "Ohne Beleg" });
  for (const { doc } of [erased, kept]) {
    expect(outcomeMentionsPerson(doc, ANN)).toBe(false);
    expect(JSON.stringify(actionsOf(doc).toJSON())).not.toContain(ANN);
  }
});

test("whatever stands for an answer is read without harm, and there are at most so many", () => {
  const { doc, action } = answered();
  const entry = actionsOf(doc).get(action) as Y.Map<unknown>;
  const [id] = [newId()];
  entry.set("answers:secret.x", { text: "x" });
  entry.set(`answers:notes.${id}`, { text: "x" });
  entry.set(answerKey({ root: "personaLines", id }), { text: 7, notes: "all", authors: [3, null, ANN] });
  entry.set(answerKey({ root: "personaLines", id: newId() }), "text");
  const read = readActions(doc)[0]?.answers ?? [];
  expect(read).toHaveLength(3);
  expect(read.find((one) => one.id === id)).toEqual({
    root: "personaLines",
    id,
    text: "",
    notes: [],
    authors: [ANN],
  });
  const many = Array.from({ length: LIMITS.answersPerAction + 9 }, () =>
    answerOf("personaLines", { id: newId(), author: null, sources: [] }, "x"),
  );
  addAnswers(doc, action, many, "me");
  expect(readActions(doc)[0]?.answers).toHaveLength(LIMITS.answersPerAction);
});
