import { digest } from "lib0/hash/sha256";
import { ROLES, type Role } from "./roles.ts";

/** One key per role, as the links of a workshop carry it behind the `#`. */
export type RoleKeys = Readonly<Record<Role, string>>;

/**
 * The keys that a holder of `key` may pass on: their own role's and those below.
 *
 * Each key is the SHA-256 of the one above it, so a facilitator who arrives on a second laptop can still show
 * the participants' link, although the server keeps nothing but hashes. Downwards only: a participant's key
 * says nothing about the facilitator's. SHA-256 from lib0 because `crypto.subtle` is missing on plain-http
 * addresses, where a trainer may well run the product in a room's own network.
 */
export function keysBelow(role: Role, key: string): Partial<RoleKeys> {
  const keys: Partial<Record<Role, string>> = {};
  let current = key;
  for (const lower of ROLES.slice(ROLES.indexOf(role))) {
    keys[lower] = current;
    current = base62(digest(new TextEncoder().encode(`customer-empathy-map key below ${lower}: ${current}`)));
  }
  return keys;
}

/** All three keys of a workshop, from the facilitator's. */
export function keysOf(facilitatorKey: string): RoleKeys {
  const keys = keysBelow("facilitator", facilitatorKey);
  return {
    facilitator: facilitatorKey,
    participant: keys.participant ?? "",
    viewer: keys.viewer ?? "",
  };
}

/** 26 base-62 characters carry 154 of the digest's 256 bits. */
function base62(bytes: Uint8Array): string {
  const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = "";
  while (text.length < 26) {
    text += alphabet[Number(number % 62n)];
    number /= 62n;
  }
  return text;
}
