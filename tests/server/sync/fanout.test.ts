import * as encoding from "lib0/encoding";
import { describe, expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { type OpenFanout, openLocalFanout } from "../../../server/sync/fanout.ts";
import { updateFrame } from "../../../server/sync/frames.ts";
import type { Member } from "../../../server/sync/member.ts";
import { type Packet, packetOf } from "../../../server/sync/packet.ts";
import { createPresence, type Presence } from "../../../server/sync/presence.ts";
import { waitUntil } from "../../support/waitUntil.ts";

const FANOUTS: readonly [name: string, open: OpenFanout][] = [["local", openLocalFanout]];

interface Listener {
  readonly member: Member;
  readonly packets: Packet[];
  isBehind: boolean;
}

function listener(): Listener {
  const packets: Packet[] = [];
  const one: Listener = {
    packets,
    isBehind: false,
    member: {
      participantId: "someone",
      role: "participant",
      canWrite: true,
      epoch: null,
      socket: Symbol("socket"),
      send: (packet) => void packets.push(packet),
      takesPresence: () => !one.isBehind,
      close: () => {},
    },
  };
  return one;
}

const heard = ({ packets }: Listener): Buffer => Buffer.concat(packets.map(({ bytes }) => bytes));
const has = (one: Listener, bytes: Uint8Array): boolean => heard(one).includes(Buffer.from(bytes));

/** Updates by one author that make one note each. */
function updates(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const made: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void made.push(update));
  for (let index = 0; index < count; index += 1) doc.getMap("notes").set(`note${index}`, new Y.Map());
  return made;
}

function points(presence: Presence, { member }: Listener, clientId: number, clock: number, x: number): void {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify({ participantId: member.participantId, x }));
  });
  presence.receive(member.socket, member.participantId, body);
}

describe.each(FANOUTS)("the %s fan-out", (_name, open) => {
  const opened = (...listeners: Listener[]) => {
    const members = new Set(listeners.map(({ member }) => member));
    const presence = createPresence(() => undefined);
    const fanout = open({ name: "map.x", members, presence });
    onTestFinished(() => fanout.close());
    return { fanout, presence, members };
  };

  test("brings an update to everyone but its sender, as one whole message", async () => {
    const [a, b, c] = [listener(), listener(), listener()];
    const { fanout } = opened(a, b, c);
    const [update = new Uint8Array()] = updates(1);
    fanout.update(update, a.member);
    await waitUntil("both have it", () => b.packets.length === 1 && c.packets.length === 1);
    expect(heard(b)).toEqual(packetOf([updateFrame(update)]).bytes);
    expect(heard(c)).toEqual(heard(b));
    expect(a.packets).toEqual([]);
  });

  test("brings the server's own edits and those of several people at once to all", async () => {
    const [a, b] = [listener(), listener()];
    const { fanout } = opened(a, b);
    const [first = new Uint8Array(), second = new Uint8Array()] = updates(2);
    fanout.update(first, a.member);
    fanout.update(second, null);
    await waitUntil("both have the second", () => has(a, second) && has(b, second));
    expect(heard(b).indexOf(Buffer.from(first))).toBeLessThan(heard(b).indexOf(Buffer.from(second)));
  });

  test("a flood arrives complete, whatever is merged on the way", async () => {
    const [a, b] = [listener(), listener()];
    const { fanout } = opened(a, b);
    for (const update of updates(120)) fanout.update(update, a.member);
    await waitUntil("all of it came", () => {
      const doc = new Y.Doc();
      for (const update of updatesIn(heard(b))) Y.applyUpdate(doc, update);
      return doc.getMap("notes").size === 120;
    });
    expect(b.packets.length).toBeLessThan(10);
  });

  test("shows the newest of a person's cursor to all, and spares who is behind", async () => {
    const [a, b, late] = [listener(), listener(), listener()];
    const { fanout, presence } = opened(a, b, late);
    late.isBehind = true;
    for (let x = 0; x < 50; x += 1) points(presence, a, 7, x + 1, x);
    fanout.presence();
    await waitUntil("Bob sees the last", () => has(b, Buffer.from('"x":49')));
    expect(has(b, Buffer.from('"x":48'))).toBe(false);
    expect(late.packets).toEqual([]);
    const [update = new Uint8Array()] = updates(1);
    fanout.update(update, a.member);
    await waitUntil("edits come to those behind, too", () => has(late, update));
  });

  test("says nothing again to those here when an update is on the disk", async () => {
    const [a, b] = [listener(), listener()];
    const { fanout } = opened(a, b);
    const [first = new Uint8Array(), second = new Uint8Array()] = updates(2);
    fanout.update(first, a.member);
    await waitUntil("Bob has it", () => b.packets.length === 1);
    fanout.committed(first);
    fanout.update(second, a.member);
    await waitUntil("Bob has the next", () => b.packets.length === 2);
    expect(heard(b)).toEqual(packetOf([updateFrame(first), updateFrame(second)]).bytes);
  });

  test("in a room of two an edit goes out before the call returns", () => {
    const [a, b] = [listener(), listener()];
    const { fanout } = opened(a, b);
    const [update = new Uint8Array()] = updates(1);
    fanout.update(update, a.member);
    expect(has(b, update)).toBe(true);
  });

  test("sends what waits when it is told to, and nothing any more once it is closed", async () => {
    const [a, b] = [listener(), listener()];
    const { fanout } = opened(a, b);
    const [first = new Uint8Array(), second = new Uint8Array(), third = new Uint8Array()] = updates(3);
    fanout.update(first, a.member);
    fanout.flush();
    expect(has(b, first)).toBe(true);
    fanout.update(second, a.member);
    fanout.close();
    const other = opened(a, b).fanout;
    other.update(third, a.member);
    await waitUntil("a later one was sent", () => has(b, third));
    expect(has(b, second)).toBe(false);
  });
});

/** Bodies of the update messages in a stream of unmasked binary frames. */
function updatesIn(stream: Buffer): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let position = 0; position < stream.length; ) {
    const short = stream[position + 1] ?? 0;
    const header = short < 126 ? 2 : short === 126 ? 4 : 10;
    const length = header === 2 ? short : header === 4 ? stream.readUInt16BE(position + 2) : Number.NaN;
    const message = stream.subarray(position + header, position + header + length);
    // Sync, update, then the body with its length before it: one byte up to 127, else two.
    expect([...message.subarray(0, 2)]).toEqual([0, 2]);
    found.push(message.subarray((message[2] ?? 0) < 128 ? 3 : 4));
    position += header + length;
  }
  return found;
}
