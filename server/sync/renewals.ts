import { CLOSE } from "../../model/wire.ts";
import { epochFrame } from "./frames.ts";
import type { Member } from "./member.ts";
import { packetOf } from "./packet.ts";

const RENEWED = "content was erased from this document";

/** Sees to it that nobody goes on with a document from before an erasure. */
export interface Renewals {
  /** counts the erasures on the document, from 1 */
  readonly epoch: number;
  /** Tells who has just come in which epoch the document is, where they know what that means. */
  greet(member: Member): void;
  /**
   * Content was erased: whoever is here holds it, and is closed with `renewed`; clients that announced an epoch may
   * deliver their edits before.
   */
  renew(epoch: number, members: Iterable<Member>): void;
  /** All that this member sent is on the disk: then there is nothing left to wait for. */
  delivered(member: Member): void;
  forget(member: Member): void;
}

/** `renewalMs`: who holds erased content delivers their edits within that time. */
export function createRenewals(storedEpoch: number, renewalMs: number): Renewals {
  let epoch = storedEpoch;
  /** who holds a document from before an erasure, and until when it may deliver its edits */
  const stale = new Map<Member, NodeJS.Timeout>();

  const close = (member: Member): void => member.close(CLOSE.renewed, RENEWED);
  const expect = (member: Member): void => {
    if (stale.has(member)) return;
    const timer = setTimeout(() => close(member), renewalMs);
    stale.set(member, timer);
  };

  return {
    get epoch() {
      return epoch;
    },
    greet(member) {
      if (member.epoch === null) return;
      member.send(packetOf([epochFrame(epoch)]));
      if (member.epoch > 0 && member.epoch !== epoch) expect(member);
    },
    renew(next, members) {
      epoch = next;
      for (const member of members) {
        if (member.epoch === null) {
          close(member);
        } else {
          member.send(packetOf([epochFrame(epoch)]));
          expect(member);
        }
      }
    },
    delivered(member) {
      if (stale.has(member)) close(member);
    },
    forget(member) {
      clearTimeout(stale.get(member));
      stale.delete(member);
    },
  };
}
