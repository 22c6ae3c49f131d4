import * as Y from "yjs";
import { type Answer, answerKey, answerValue, readAnswers } from "./answer.ts";
import { entriesIn, entryOf } from "./outcomeEntry.ts";

/** Whose words are taken out of what actions answer. */
export interface ErasedFromAnswers {
  /** note keys, see `sourceKey`, whose words go */
  readonly isNote: (key: string) => boolean;
  /** participants whose words go */
  readonly isAuthor: (id: string) => boolean;
  /** participants whose words may stay, as nobody's */
  readonly isNamed: (id: string) => boolean;
}

/**
 * Takes remembered words out of what the actions of a document answer, and answers of which nothing is left. The line or
 * card itself is seen to by `outcomeErasure.ts`; what is linked and still there is shown from there. Call inside a
 * transaction, after that. True when there was something.
 */
export function eraseFromAnswers(
  doc: Y.Doc,
  actions: Iterable<Y.Map<unknown>>,
  erased: ErasedFromAnswers,
): boolean {
  let dropped = false;
  for (const action of actions) {
    for (const answer of readAnswers(action)) {
      if (!isTouched(answer, erased)) continue;
      dropped = true;
      const text =
        answer.notes.some(erased.isNote) || answer.authors.some(erased.isAuthor) ? "" : answer.text;
      if (text === "" && !entryOf(doc, answer.root, answer.id)) {
        action.delete(answerKey(answer));
        continue;
      }
      const notes = answer.notes.filter((key) => !erased.isNote(key));
      const authors = answer.authors.filter((id) => !erased.isAuthor(id) && !erased.isNamed(id));
      action.set(answerKey(answer), answerValue({ ...answer, text, notes, authors }));
    }
  }
  return dropped;
}

/** Whether any action of a document answers something with such words. */
export function answersMention(doc: Y.Doc, erased: ErasedFromAnswers): boolean {
  return actionsIn(doc).some((action) => readAnswers(action).some((answer) => isTouched(answer, erased)));
}

export function actionsIn(doc: Y.Doc): Y.Map<unknown>[] {
  return [...entriesIn(doc, "actions").values()].filter((entry) => entry instanceof Y.Map);
}

function isTouched(answer: Answer, { isNote, isAuthor, isNamed }: ErasedFromAnswers): boolean {
  return answer.notes.some(isNote) || answer.authors.some((id) => isAuthor(id) || isNamed(id));
}
