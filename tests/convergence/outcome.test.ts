import fc from "fast-check";
import { expect, test } from "vitest";
import { ACTION_STATES, ACTION_TEXTS, FACTORS } from "../../model/action.ts";
import { type Answer, answerOf } from "../../model/answer.ts";
import { addAnswers, removeAnswer } from "../../model/answerCommands.ts";
import {
  addAction,
  deleteAction,
  editActionText,
  moveAction,
  setActionValue,
} from "../../model/outcomeCommands.ts";
import { readActions } from "../../model/outcomeDocument.ts";
import { addSources, removeSource, setOwner } from "../../model/outcomeEntry.ts";
import type { Source } from "../../model/source.ts";
import { actInTurn, receive, settle } from "../support/actingAtOnce.ts";
import {
  eraseEverywhere,
  type OutcomePerson,
  outcomePerson,
  pick,
  sourceAt,
} from "../support/outcomePeople.ts";

/**
 * Several people begin, move, write, link, delete and take back at once, with messages late, doubled and in any order. At
 * the end all read the same, and it is a board. fast-check prints the seed of a failure.
 */
const PEOPLE = 3;

const deed = fc.record({
  who: fc.nat(PEOPLE - 1),
  from: fc.nat(PEOPLE - 1),
  what: fc.constantFrom(
    "add",
    "delete",
    "move",
    "write",
    "set",
    "own",
    "link",
    "unlink",
    "answer",
    "noAnswer",
    "undo",
    "redo",
    "receive",
  ),
  which: fc.nat(5),
  where: fc.nat(5),
  text: fc.string({ unit: "grapheme", maxLength: 12 }),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** One of a few lines of personas, with a note behind it. */
function lineAt(which: number, source: Source): Answer {
  return answerOf(
    "personaLines",
    { id: `llllllllllllll${10 + which}`, author: null, sources: [source] },
    source.text,
  );
}

function act(me: OutcomePerson, from: OutcomePerson, { what, which, where, text }: Deed): void {
  const { doc, origin, undo } = me;
  const all = readActions(doc);
  const id = pick(all, which);
  const source = sourceAt(where, text);
  const step = (command: () => void): void => undo.record(command, "step");
  switch (what) {
    case "add":
      return step(() => void addAction(doc, { title: text, sources: [source] }, origin));
    case "delete":
      return step(() => deleteAction(doc, id, origin));
    case "move": {
      const state = ACTION_STATES[where % ACTION_STATES.length] ?? "idea";
      return step(() => moveAction(doc, id, { state, before: where > 3 ? null : pick(all, where) }, origin));
    }
    case "write":
      return step(
        () => void editActionText(doc, id, ACTION_TEXTS[where] ?? "title", text, text.length, origin),
      );
    case "set":
      return step(() => setActionValue(doc, id, "factor", FACTORS[where] ?? null, origin));
    case "own":
      return step(() => setOwner(doc, "actions", id, { owner: { name: text } }, origin));
    case "link":
      return step(() => addSources(doc, "actions", id, [source], origin));
    case "unlink":
      return step(() => removeSource(doc, "actions", id, source, origin));
    case "answer":
      return step(() => addAnswers(doc, id, [lineAt(where, source)], origin));
    case "noAnswer":
      return step(() => removeAnswer(doc, id, lineAt(where, source), origin));
    case "undo":
    case "redo":
      undo[what]();
      return;
    case "receive":
      receive(me, from);
  }
}

test("whatever people do with actions at once, all end with the same board", () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 100, size: "max" }), (deeds) => {
      const people = Array.from({ length: PEOPLE }, (_, index) => outcomePerson(index));
      actInTurn(people, deeds, act);
      settle(people);
      const [first = [], ...others] = people.map(({ doc }) => readActions(doc));
      for (const actions of others) expect(actions).toEqual(first);
      for (const { place } of first) expect(ACTION_STATES).toContain(place.state);
      eraseEverywhere(people);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
});
