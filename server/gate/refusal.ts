import { CLOSE } from "../../model/wire.ts";

/** Why a client's message was not taken: a websocket close code and a short English reason (at most 123 bytes). */
export interface Refusal {
  readonly code: number;
  readonly reason: string;
}

/** Thrown inside the gate, caught at its door. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: number;

  constructor(reason: string, code: number = CLOSE.badMessage) {
    super(reason);
    this.code = code;
  }
}

export function refusalOf(error: unknown): Refusal {
  return error instanceof Refused
    ? { code: error.code, reason: error.message }
    : { code: CLOSE.badMessage, reason: "not a valid change" };
}
