import { setTimeout as wait } from "node:timers/promises";
import { WebSocket } from "ws";
import { createFrames, type Frames, type ServerMessage } from "./frames.ts";
import type { Seat } from "./seat.ts";

/** One connection: a thin client that speaks the protocol and keeps no document. */
export interface Person {
  readonly seat: Seat;
  readonly frames: Frames;
  /** milliseconds from the request for the socket to the whole answer to the sync question */
  readonly syncMs: number;
  /** bytes of the document that the server answered with */
  readonly stateBytes: number;
  send(frame: Uint8Array): void;
  leave(): Promise<void>;
}

/** What a person hears after it has synced; `data` is the whole message. */
export type Listen = (message: ServerMessage, data: Buffer) => void;

const GIVE_UP_MS = 30_000;

/** Connects and syncs. Rejects when the server refuses, or does not answer for half a minute. */
export function openPerson(seat: Seat, listen: Listen): Promise<Person> {
  return new Promise((resolve, reject) => {
    const frames = createFrames(seat);
    const askedAt = performance.now();
    const socket = new WebSocket(seat.url, {
      perMessageDeflate: false,
      ...(seat.token === null ? {} : { headers: { authorization: `Bearer ${seat.token}` } }),
    });
    const timer = setTimeout(() => {
      reject(new Error(`${seat.url} did not answer`));
      socket.terminate();
    }, GIVE_UP_MS);
    let isSynced = false;
    let hasLeft = false;
    const send = (frame: Uint8Array): void => socket.send(frame);

    socket.on("open", () => {
      for (const frame of frames.greeting) send(frame);
    });
    socket.on("message", (data: Buffer) => {
      const message = frames.read(data);
      if (message.kind === "syncStep1") send(frames.nothing);
      if (message.kind === "syncStep2" && !isSynced) {
        isSynced = true;
        clearTimeout(timer);
        const syncMs = performance.now() - askedAt;
        resolve({ seat, frames, syncMs, stateBytes: message.body.length, send, leave });
      }
      listen(message, data);
    });
    socket.on("error", reject);
    socket.on("close", (code, reason) => {
      clearTimeout(timer);
      reject(new Error(`closed with ${code} ${reason.toString()}`));
      if (isSynced && !hasLeft) console.log(`  a socket was closed with ${code} ${reason.toString()}`);
    });
    const leave = (): Promise<void> => {
      hasLeft = true;
      return new Promise((left) => {
        if (socket.readyState === WebSocket.CLOSED) {
          left();
          return;
        }
        socket.once("close", () => left());
        socket.close();
        setTimeout(() => socket.terminate(), 1_000).unref();
      });
    };
  });
}

/** Our server lets in 200 a second, so that a restart does not bring everybody at once. */
const OPENINGS_PER_SECOND = 150;

/** Opens many, at most `atOnce` at the same time and not too fast, in the seats' order. */
export async function openPeople(
  seats: readonly Seat[],
  listenAs: (index: number) => Listen,
  atOnce: number,
): Promise<Person[]> {
  const people: Person[] = [];
  let next = 0;
  const open = async (): Promise<void> => {
    for (let index = next++; index < seats.length; index = next++) {
      const seat = seats[index];
      const pause = wait((1000 * atOnce) / OPENINGS_PER_SECOND);
      if (seat) people[index] = await openPerson(seat, listenAs(index));
      await pause;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, open));
  return people;
}
