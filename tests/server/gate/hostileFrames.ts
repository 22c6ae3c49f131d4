import * as encoding from "lib0/encoding";
import { MESSAGE } from "../../../model/wire.ts";
import { awarenessFrame, syncStep1Frame, syncStep2Frame, updateFrame } from "../../../server/sync/frames.ts";
import type { SeededRandom } from "../../support/seededRandom.ts";
import { hostileUpdate, mutate, randomBytes } from "./hostileBytes.ts";

const STATES = [
  "{}",
  '{"name":"Eve"}',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"participantId":"ann"}',
  "null",
  "[]",
  "1e999",
  '{"name":"<img src=x onerror=alert(1)>"}',
  `{"name":"${"x".repeat(3_000)}"}`,
  `${"[".repeat(900)}${"]".repeat(900)}`,
  '{"cursor":',
];

/** Some kinds of hostile frame: sync, presence, confirmations, and damaged forms of each. */
export function hostileFrame(
  honest: Uint8Array,
  earlier: readonly Uint8Array[],
  random: SeededRandom,
): Uint8Array {
  const frame = plainFrame(honest, earlier, random);
  return random.below(3) === 0 ? mutate(frame, plainFrame(honest, earlier, random), random) : frame;
}

function plainFrame(honest: Uint8Array, earlier: readonly Uint8Array[], random: SeededRandom): Uint8Array {
  switch (random.below(8)) {
    case 0:
      return Uint8Array.of(random.pick(Object.values(MESSAGE)), ...randomBytes(random));
    case 1:
      return syncStep1Frame(random.pick([Uint8Array.of(0), randomBytes(random), Uint8Array.of(1, 7, 3)]));
    case 2:
      return syncStep2Frame(hostileUpdate(honest, earlier, random));
    case 3:
    case 4:
      return awarenessFrame(
        Array.from({ length: 1 + random.below(4) }, () => ({
          clientId: random.pick([7, 8, 99, random.below(2 ** 32)]),
          clock: random.pick([0, 1, random.below(100), Number.MAX_SAFE_INTEGER]),
          json: random.pick(STATES),
        })),
      );
    case 5:
      return encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.saveRequest);
        encoding.writeVarUint(encoder, random.below(2 ** 32));
      });
    default:
      return updateFrame(hostileUpdate(honest, earlier, random));
  }
}
