import type * as Y from "yjs";
import type { EditRights } from "../../model/editRights.ts";
import { CLOSE, type Room as RoomAddress } from "../../model/wire.ts";
import type { Deed } from "../deeds/deeds.ts";
import type { Refusal } from "../gate/refusal.ts";
import { createEarlyUpdates, type EarlyLimits } from "./earlyUpdates.ts";
import type { OpenFanout } from "./fanout.ts";
import { awarenessFrame, saveConfirmedFrame, saveFailedFrame, syncStep1Frame } from "./frames.ts";
import type { GroupCommit } from "./groupCommit.ts";
import type { Member } from "./member.ts";
import { packetOf } from "./packet.ts";
import { createPresence, type PresenceVerdict } from "./presence.ts";
import { createRenewals } from "./renewals.ts";
import type { Accepted, RoomDocument } from "./roomDocument.ts";
import { createSyncAnswers } from "./syncAnswers.ts";

/** After a kill or a power cut everybody is back by then, with what the log or the disk had not taken. */
const RECOVERY_MS = 5 * 60_000;
const SAVE_FAILED = packetOf([saveFailedFrame]);

/** One document with the people in it. Knows of a member only what `Member` says; knows nothing of sockets. */
export interface Room {
  readonly address: RoomAddress;
  readonly name: string;
  readonly workshopId: string;
  readonly members: ReadonlySet<Member>;
  readonly document: RoomDocument;
  /** Counts the erasures on the document, from 1. */
  readonly epoch: number;
  /** Updates that are on the disk, of those that `document` has accepted; less while a commit is under way. */
  readonly committedUpdates: number;
  readonly isSettled: boolean;
  join(member: Member): void;
  leave(member: Member): void;
  /** The document from `stateVector` on. */
  answerSync(member: Member, stateVector: Uint8Array): void;
  /** Null when taken, else why not; the document is then as it was before. */
  receiveUpdate(member: Member, update: Uint8Array): Refusal | null;
  receivePresence(member: Member, update: Uint8Array): PresenceVerdict;
  sendPresence(member: Member): void;
  /** Confirms `nonce` when all that this member sent before is on disk. */
  confirmWhenSaved(member: Member, nonce: number): void;
  /** The first answer to the room's own sync question has come; before, nothing is confirmed to a writer. */
  markSynced(member: Member): void;
  /** An edit by the server; resolves when it is on disk. */
  edit(work: (doc: Y.Doc) => void): Promise<void>;
  /** Resolves when all that was accepted is on disk. */
  whenCommitted(): Promise<void>;
  /** Content was erased: see `Renewals`. */
  renew(epoch: number): void;
  /** Closes every member's socket and stops. */
  close(code: number, reason: string): void;
}

/** The store refused an edit; it stands in memory and is tried again, but nobody may be told that it is kept. */
export class NotSaved extends Error {
  override readonly name = "NotSaved";
}

/**
 * Here an update is told before it is logged: whoever saw what a killed process had not logged may write it, and brings it
 * back. What only facilitators or the server write, nobody who saw it could bring back.
 */
const BROUGHT_BACK: ReadonlySet<RoomAddress["kind"]> = new Set(["map", "draft", "outcome"]);

/** How a room is steered from outside: by the session of its workshop. */
export interface Steering {
  /** What a member may do right now. */
  rightsOf(member: Member): EditRights;
  /** The document has taken a change, which is on no disk yet. */
  changed(doc: Y.Doc): void;
  /** A member's update was taken; `deed` is what it did to a map. */
  did(member: Member, deed: Deed): void;
}

const UNSTEERED: Steering = { rightsOf: () => "all", changed() {}, did() {} };

interface Waiter {
  resolve(): void;
  reject(error: Error): void;
}

interface Confirmation {
  readonly member: Member;
  readonly nonce: number;
  readonly afterUpdate: number;
}

/**
 * `early`: how much may wait for what it builds on. `renewalMs`: who holds erased content delivers their edits within
 * that time. `startedAt`: when this process began to serve, by `performance.now`. `onCommitted` hears of bytes that are
 * on the disk.
 */
export function createRoom(
  address: RoomAddress,
  name: string,
  workshopId: string,
  { epoch, document }: { epoch: number; document: RoomDocument },
  commits: GroupCommit,
  openFanout: OpenFanout,
  {
    early: earlyLimits,
    renewalMs,
    startedAt,
  }: { readonly early: EarlyLimits; readonly renewalMs: number; readonly startedAt: number },
  onCommitted: (bytes: number) => void,
  steering: Steering = UNSTEERED,
): Room {
  const members = new Set<Member>();
  const presence = createPresence((clientId) => document.owners.get(clientId));
  const fanout = openFanout({ name, members, presence });
  const synced = new WeakSet<Member>();
  /** under which client ids somebody is here, or was, who has told all that they know */
  const heard = new Set<number>();
  const announced = new Set<Member>();
  const early = createEarlyUpdates(earlyLimits);
  const answers = createSyncAnswers(document);
  const renewals = createRenewals(epoch, renewalMs);
  let confirmations: Confirmation[] = [];
  let waiters: { readonly afterUpdate: number; readonly waiter: Waiter }[] = [];
  let committed = 0;
  let toldFailure = false;
  let closed = false;

  const confirm = (): void => {
    const isDone = ({ member, afterUpdate }: Confirmation): boolean =>
      afterUpdate <= committed && !early.has(member) && (!member.canWrite || synced.has(member));
    const done = confirmations.filter(isDone);
    if (done.length === 0) return;
    confirmations = confirmations.filter((one) => !isDone(one));
    for (const { member, nonce } of done) {
      if (members.has(member)) member.send(packetOf([saveConfirmedFrame(nonce)]));
      renewals.delivered(member);
    }
  };

  const isRecovering = (): boolean => performance.now() - startedAt < RECOVERY_MS;
  const hear = (member: Member): void => {
    const clientId = presence.clientOf(member.socket);
    if (clientId !== undefined && isRecovering() && synced.has(member)) heard.add(clientId);
  };

  const store = ({ update, claims }: Accepted, from: Member | null, waiter?: Waiter): void => {
    if (!update) return;
    steering.changed(document.doc);
    const number = document.acceptedUpdates;
    let isTold = false;
    const tell = (): void => {
      if (!isTold && !closed) fanout.update(update, from);
      isTold = true;
    };
    commits.add(
      { room: name, workshopId, update, claims },
      {
        logged: tell,
        committed() {
          committed = Math.max(committed, number);
          if (!closed) fanout.committed(update);
          toldFailure = false;
          waiter?.resolve();
          const done = waiters.filter(({ afterUpdate }) => afterUpdate <= committed);
          waiters = waiters.filter(({ afterUpdate }) => afterUpdate > committed);
          for (const one of done) one.waiter.resolve();
          confirm();
          onCommitted(update.length);
        },
        failed() {
          // With a full disk a workshop goes on, and who steers it knows.
          tell();
          waiter?.reject(new NotSaved());
          for (const one of waiters) one.waiter.reject(new NotSaved());
          waiters = [];
          if (toldFailure) return;
          toldFailure = true;
          for (const member of announced) member.send(SAVE_FAILED);
        },
      },
    );
    if (BROUGHT_BACK.has(address.kind)) tell();
  };

  const take = (member: Member, update: Uint8Array): Refusal | null => {
    const verdict = document.receive(update, {
      participantId: member.participantId,
      isLimited: member.role !== "facilitator",
      rights: steering.rightsOf(member),
      mayBring: isRecovering() && !synced.has(member) ? (clientId) => !heard.has(clientId) : null,
    });
    if ("early" in verdict) return early.hold(member, update, verdict.early);
    if ("refused" in verdict) return verdict.refused;
    const { accepted, deed } = verdict;
    if (deed && accepted.update) steering.did(member, deed);
    store(accepted, accepted.isCorrected ? null : member);
    return null;
  };
  /** Until the first sync is through, an honest client's edits may overtake their predecessors. */
  const asFinal = (member: Member, { code, reason }: Refusal): Refusal => ({
    code: code === CLOSE.comeBack && synced.has(member) ? CLOSE.badMessage : code,
    reason,
  });
  const takeEarly = (): void => {
    if (early.isEmpty) return;
    for (let next = early.takeReady(document.knows); next; next = early.takeReady(document.knows)) {
      const refusal = take(next.member, next.update);
      if (refusal) {
        const { code, reason } = asFinal(next.member, refusal);
        next.member.close(code, reason);
      }
    }
    confirm();
  };

  const room: Room = {
    address,
    name,
    workshopId,
    members,
    document,
    get epoch() {
      return renewals.epoch;
    },
    get committedUpdates() {
      return committed;
    },
    get isSettled() {
      return committed === document.acceptedUpdates;
    },

    join(member) {
      members.add(member);
      renewals.greet(member);
      if (member.canWrite) member.send(packetOf([syncStep1Frame(document.stateVector())]));
      room.sendPresence(member);
    },

    leave(member) {
      members.delete(member);
      announced.delete(member);
      renewals.forget(member);
      early.forget(member);
      confirmations = confirmations.filter((one) => one.member !== member);
      presence.leave(member.socket);
      if (presence.hasChanges) fanout.presence();
    },

    answerSync: answers.answer,

    receiveUpdate(member, update) {
      const refusal = take(member, update);
      if (refusal) return asFinal(member, refusal);
      takeEarly();
      return null;
    },

    receivePresence(member, update) {
      const verdict = presence.receive(member.socket, member.participantId, update);
      hear(member);
      if (presence.hasChanges) fanout.presence();
      return verdict;
    },

    sendPresence(member) {
      const states = presence.all();
      if (states.length > 0) member.send(packetOf([awarenessFrame(states)]));
    },

    confirmWhenSaved(member, nonce) {
      announced.add(member);
      confirmations.push({ member, nonce, afterUpdate: document.acceptedUpdates });
      if (toldFailure) member.send(SAVE_FAILED);
      confirm();
    },

    markSynced(member) {
      synced.add(member);
      hear(member);
      confirm();
    },

    edit(work) {
      const accepted = document.edit(work);
      if (!accepted.update) return Promise.resolve();
      return new Promise((resolve, reject) => store(accepted, null, { resolve, reject }));
    },

    whenCommitted() {
      if (committed === document.acceptedUpdates) return Promise.resolve();
      return new Promise((resolve, reject) =>
        waiters.push({ afterUpdate: document.acceptedUpdates, waiter: { resolve, reject } }),
      );
    },

    renew(next) {
      answers.discard();
      fanout.flush();
      renewals.renew(next, members);
    },

    close(code, reason) {
      closed = true;
      early.close();
      fanout.close();
      for (const member of members) member.close(code, reason);
    },
  };
  return room;
}
