import { CLOSE } from "../../model/wire.ts";

/**
 * Whether a document that is only in memory, and not written by hand, need not come back after this close code. After an
 * erasure it must: what was erased goes from it as soon as it is there again.
 */
export function isFinal(code: number): boolean {
  return code >= 4400 && code < 4500 && code !== CLOSE.renewed;
}
