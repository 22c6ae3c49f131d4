import type * as Y from "yjs";
import { type Answer, answerKey, answerValue, readAnswers } from "./answer.ts";
import { entryOf } from "./outcomeEntry.ts";
import { LIMITS } from "./wire.ts";

/** Every write to what actions answer; rules as in `outcomeCommands.ts`. */

/** Links lines of personas and cards of journeys; those that are linked already stay as they are. */
export function addAnswers(doc: Y.Doc, actionId: string, answers: readonly Answer[], origin: unknown): void {
  const action = entryOf(doc, "actions", actionId);
  if (!action || answers.length === 0) return;
  doc.transact(() => {
    let room = LIMITS.answersPerAction - readAnswers(action).length;
    for (const answer of answers) {
      const key = answerKey(answer);
      if (room <= 0 || action.has(key)) continue;
      action.set(key, answerValue(answer));
      room -= 1;
    }
  }, origin);
}

export function removeAnswer(
  doc: Y.Doc,
  actionId: string,
  answer: Pick<Answer, "root" | "id">,
  origin: unknown,
): void {
  const action = entryOf(doc, "actions", actionId);
  if (action) doc.transact(() => action.delete(answerKey(answer)), origin);
}
