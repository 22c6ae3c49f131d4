import type { Seat } from "./seat.ts";

/** Someone in a seat, and what they do while the load runs. Rates are per second; 0 is never. */
export interface Worker {
  readonly seat: Seat;
  readonly habits: Habits;
}

export interface Habits {
  readonly edits: number;
  readonly cursors: number;
}

/** A load on one server: everybody connects, works for a while, and waits until all have seen all edits. */
export interface LoadJob {
  readonly kind: "load";
  /** the server's process, whose processor time and memory are read */
  readonly pid: number;
  readonly people: readonly Worker[];
  /** not measured: the server compiles its code meanwhile */
  readonly warmUpSeconds: number;
  readonly seconds: number;
  /** how long to wait for the last edits to arrive everywhere */
  readonly patienceSeconds: number;
  /** ask for confirmation 50 ms after an edit, as the product's client does */
  readonly asksForSaved: boolean;
  /** after everybody has left, how long to wait before the memory is read again */
  readonly idleSeconds: number;
}

/** Joining a large document, one after another and all at once. */
export interface JoinJob {
  readonly kind: "join";
  readonly pid: number;
  readonly seats: readonly Seat[];
  /** notes that the driver puts in first; 0 when the document is there already */
  readonly notes: number;
  /** how often all join at once */
  readonly rounds: number;
}

export interface JoinResult {
  /** from the request for the socket to the whole document, ms */
  readonly oneByOne: Latency;
  readonly oneByOneCpuMs: number;
  /** from the first request until the last of all has the document, ms; the median round */
  readonly allAtOnceMs: number;
  /** each one's time when all join at once, ms */
  readonly atOnce: Latency;
  readonly atOnceCpuMs: number;
  readonly stateBytes: number;
}

export type Job = LoadJob | JoinJob;

export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface LoadResult {
  /** from sending to the arrival at each other person, in ms; what never arrived counts as infinite */
  readonly edit: Latency;
  readonly cursor: Latency;
  /** from sending to the confirmation that it is on disk; NaN when nobody asked */
  readonly saved: Latency;
  readonly edits: number;
  /** edits times receivers that had not arrived when patience ended */
  readonly undelivered: number;
  readonly cursorsDelivered: number;
  /** of those that were to be delivered; less when a server leaves out all but the newest */
  readonly cursorShare: number;
  /** the server's, from the first measured edit until all had arrived */
  readonly cpuMs: number;
  /** the server's, of one core, while people worked */
  readonly cpuShare: number;
  /** before anyone came, when everybody had worked, and after all had left and `idleSeconds` had passed */
  readonly residentKb: { readonly before: number; readonly open: number; readonly idle: number };
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly drainMs: number;
  /** the driver's own load: a figure is the driver's when these are high */
  readonly driverCpuShare: number;
  readonly driverDelayP99Ms: number;
  /** what the rest of the machine was busy with meanwhile, of one core */
  readonly othersCpuShare: number;
}
