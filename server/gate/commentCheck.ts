import * as Y from "yjs";
import { commentsOf } from "../../model/mapDocument.ts";
import { CLOSE, LIMITS } from "../../model/wire.ts";
import { addedStructs } from "./changes.ts";
import { checkCount, checkKeys } from "./entryCheck.ts";
import { Refused } from "./refusal.ts";

/** More than any comment of a later version will have. */
const MAX_COMMENT_KEYS = 20;

/** Throws `Refused` where there are more comments, or longer ones, than a map may have. Call like `checkTransaction`. */
export function checkComments(transaction: Y.Transaction): void {
  const comments = commentsOf(transaction.doc);
  for (const struct of addedStructs(transaction)) {
    if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentAny)) continue;
    const { parent, content } = struct;
    if (!(parent instanceof Y.Map) || parent.parent !== comments) continue;
    const isLong = content.arr.some(
      (value: unknown) => typeof value === "string" && value.length > LIMITS.commentLength,
    );
    if (isLong) throw new Refused(`a comment has at most ${LIMITS.commentLength} characters`, CLOSE.tooLarge);
  }
  checkCount(transaction, comments, { most: LIMITS.commentsPerMap, noun: "comments" });
  checkKeys(transaction, comments, { most: MAX_COMMENT_KEYS, noun: "comments" });
}
