import type { Seat } from "../driver/seat.ts";

export type ContestantName = "ours" | "relay" | "coalescing" | "ywebsocket" | "hocuspocus";

/** A server that takes part: how to start it, freshly for each part of the bench. */
export interface Contestant {
  readonly name: ContestantName;
  /** how tables call it */
  readonly title: string;
  /** false for those that keep nothing, or only in memory */
  readonly stores: boolean;
  start(): Promise<RunningContestant>;
}

export interface RunningContestant {
  readonly pid: number;
  /** Seats in `rooms` new rooms with `people` each, room by room. */
  seats(rooms: number, people: number): Promise<Seat[]>;
  /** Puts notes into the seat's room, where a server has a way of its own; else a client does it. */
  readonly fill?: (seat: Seat, notes: number) => Promise<void>;
  /** The seat's place after a restart, which may have another address. */
  again(seat: Seat): Seat;
  /** Ends it with SIGKILL and starts it again on the same data. */
  restart(): Promise<void>;
  /** Ends it and forgets what it stored. */
  stop(): Promise<void>;
}
