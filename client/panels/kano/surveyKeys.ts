import { KANO_ANSWERS } from "../../../model/kano.ts";
import type { KeyRecord } from "../../state/keyRecords.ts";

/** The answers in their order. */
export const ANSWER_KEYS: readonly string[] = KANO_ANSWERS.map((_, index) => String(index + 1));

/** From question to question. */
export const SURVEY_KEYS = [
  { does: "answer", shortcuts: ANSWER_KEYS },
  { does: "back", shortcuts: ["arrowleft"] },
  { does: "forward", shortcuts: ["arrowright"] },
] as const satisfies readonly KeyRecord[];
