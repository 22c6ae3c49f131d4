import { CLOSE } from "../../model/wire.ts";
import type { Refusal } from "../gate/refusal.ts";
import type { Member } from "./member.ts";

/** What keeping track of one costs, beside its bytes. */
const BOOKKEEPING_BYTES = 64;

export interface EarlyLimits {
  /** An honest client's updates come in the wrong order for a moment, never for longer. */
  readonly ms: number;
  /** in one room */
  readonly bytes: number;
}

interface EarlyUpdate {
  readonly member: Member;
  readonly update: Uint8Array;
  /** per client id: up to which clock the document must know it; see `Scan.needs` */
  readonly needs: ReadonlyMap<number, number>;
  readonly since: number;
}

/** A room's updates that came before those on which they build. They are in no document and no log yet. */
export interface EarlyUpdates {
  readonly isEmpty: boolean;
  has(member: Member): boolean;
  /** Keeps a copy; not null when too much waits already. Closes the member when it waits for too long. */
  hold(member: Member, update: Uint8Array, needs: ReadonlyMap<number, number>): Refusal | null;
  /** The first one that need not wait any longer, which is no longer held. */
  takeReady(
    knows: (needs: ReadonlyMap<number, number>) => boolean,
  ): { readonly member: Member; readonly update: Uint8Array } | null;
  forget(member: Member): void;
  close(): void;
}

export function createEarlyUpdates(limits: EarlyLimits): EarlyUpdates {
  let held: EarlyUpdate[] = [];
  let bytes = 0;
  let timer: NodeJS.Timeout | null = null;

  const keep = (isKept: (one: EarlyUpdate) => boolean): void => {
    held = held.filter(isKept);
    bytes = held.reduce((sum, { update }) => sum + sizeOf(update), 0);
    if (held.length === 0 && timer !== null) {
      clearTimeout(timer);
      timer = null;
    }
  };
  const watch = (): void => {
    const [oldest] = held;
    if (!oldest) return;
    timer ??= setTimeout(
      () => {
        timer = null;
        const late = new Set(
          held.filter(({ since }) => performance.now() - since >= limits.ms).map(({ member }) => member),
        );
        keep(({ member }) => !late.has(member));
        for (const member of late) member.close(CLOSE.badMessage, "the changes before it never came");
        watch();
      },
      Math.max(1, oldest.since + limits.ms - performance.now()),
    );
  };

  return {
    get isEmpty() {
      return held.length === 0;
    },
    has: (member) => held.some((one) => one.member === member),
    hold(member, update, needs) {
      if (bytes + sizeOf(update) > limits.bytes) {
        return { code: CLOSE.comeBack, reason: "too much builds on changes that have not come" };
      }
      held.push({ member, update: update.slice(), needs, since: performance.now() });
      bytes += sizeOf(update);
      watch();
      return null;
    },
    takeReady(knows) {
      const ready = held.find(({ needs }) => knows(needs));
      if (!ready) return null;
      keep((one) => one !== ready);
      return ready;
    },
    forget: (member) => keep((one) => one.member !== member),
    close: () => keep(() => false),
  };
}

const sizeOf = (update: Uint8Array): number => update.length + BOOKKEEPING_BYTES;
