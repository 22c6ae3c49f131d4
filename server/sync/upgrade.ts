import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Role } from "../../model/roles.ts";
import { CLOSE, parseRoomName, type Room as RoomAddress, rightsIn } from "../../model/wire.ts";
import type { Authority } from "../authorize.ts";
import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import { MEASURED } from "../measured.ts";
import type { Store } from "../storage/store.ts";
import { createAdmission } from "./admission.ts";
import { connect, type Visitor } from "./connection.ts";
import { createHeartbeats } from "./heartbeats.ts";
import type { Room } from "./room.ts";
import type { Rooms } from "./rooms.ts";
import { ALLOWED_REFUSALS, createStrikes } from "./strikes.ts";
import { createTokenBucket } from "./tokenBucket.ts";

const RETRY_AFTER_SECONDS = 2;
const SYNC_PATH = "/sync/";
/** Frames up to so many times the limit get a close code that says so; larger ones end in ws's own 1009. */
const ROOM_FOR_TOO_LARGE = 4;

/** No entry: a status for programs, a final close code for browsers, which would otherwise try for ever. */
class NoEntry extends Error {
  override readonly name = "NoEntry";
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, reason: string) {
    super(reason);
    this.status = status;
    this.code = code;
  }
}

export interface SyncDoor {
  /** Closes all sockets with `comeBack`, and those that do not answer after a moment by force. */
  close(): Promise<void>;
}

interface DoorContext {
  readonly store: Store;
  readonly rooms: Rooms;
  readonly authority: Authority;
  readonly log: Log;
  readonly limits: Limits;
}

/** Answers websocket upgrades at `/sync/<room>`: authorise, load the room, accept, join. */
export function openSyncDoor(
  server: Server,
  { store, rooms, authority, log, limits }: DoorContext,
): SyncDoor {
  const strikes = createStrikes();
  const refusals = createStrikes(undefined, ALLOWED_REFUSALS);
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: ROOM_FOR_TOO_LARGE * limits.facilitatorFrameBytes,
    clientTracking: true,
  });
  const heartbeats = createHeartbeats();
  const accepts = createTokenBucket(limits.acceptsPerSecond, limits.acceptsPerSecond);
  const admission = createAdmission(limits);
  let isClosing = false;

  const authorise = async (
    request: IncomingMessage,
  ): Promise<{ address: RoomAddress; workshopId: string; visitor: Visitor }> => {
    const [path = "", query = ""] = (request.url ?? "").split("?");
    const address = parseRoomName(path.slice(SYNC_PATH.length));
    const workshopId = address && (await workshopOf(store, address));
    if (!address || !workshopId) throw new NoEntry(404, CLOSE.unknownRoom, "unknown room");
    const credentials = authority.credentialsOf(request.headers, workshopId);
    if (credentials?.by === "cookie" && authority.originOf(request.headers) !== "own") {
      throw new NoEntry(403, CLOSE.forbidden, "this origin is not allowed");
    }
    const participant = await authority.participantOf(credentials, workshopId);
    if (!participant) throw new NoEntry(401, CLOSE.notJoined, "join the workshop first");
    // Who was away while it changed would go on as before: type what nobody takes, and be told that it is saved.
    if (expectsOtherRole(request, participant.role)) {
      throw new NoEntry(403, CLOSE.rightsChanged, "your role has changed");
    }
    if (strikes.isBarred(participant.id)) throw new NoEntry(403, CLOSE.forbidden, "too many bad messages");
    if (refusals.isBarred(participant.id)) {
      throw new NoEntry(403, CLOSE.forbidden, "too many changes that you may not make");
    }
    if (address.kind === "draft" && address.participantId !== participant.id) {
      throw new NoEntry(404, CLOSE.unknownRoom, "unknown room");
    }
    const visitor = {
      participantId: participant.id,
      role: participant.role,
      canWrite: rightsIn(address, participant.role) === "write",
      epoch: readEpoch(query),
    };
    return { address, workshopId, visitor };
  };

  /** Nobody joins with rights that were changed while the room was loading: then the store is asked again. */
  const admit = async (request: IncomingMessage): Promise<{ room: Room; visitor: Visitor }> => {
    const mark = rooms.expulsions;
    const { address, workshopId, visitor } = await authorise(request);
    if (!rooms.isLoaded(address)) {
      if (rooms.count() >= limits.roomsPerProcess || rooms.count(workshopId) >= limits.roomsPerWorkshop) {
        throw new NoEntry(503, CLOSE.tryLater, "too many maps at once");
      }
    }
    const room = await rooms.open(address, workshopId);
    return rooms.expulsions === mark ? { room, visitor } : await admit(request);
  };

  const receive = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    if (isClosing || admission.count >= limits.socketsPerProcess || accepts.take(1) > 1_000) {
      throw new NoEntry(503, CLOSE.tryLater, "too many people at once");
    }
    const { room, visitor } = await admit(request);
    if (isClosing) throw new NoEntry(503, CLOSE.comeBack, "restarting");
    const entered = admission.enter({
      networkAddress: authority.networkAddressOf(request),
      workshopId: room.workshopId,
      participantId: visitor.participantId,
      room: room.name,
    });
    if ("refused" in entered) throw new NoEntry(503, CLOSE.tryLater, entered.refused);
    socket.once("close", entered.leave);
    sockets.handleUpgrade(request, socket, head, (open) => {
      connect({ socket: open, stream: socket }, room, visitor, heartbeats, limits, (code) => {
        entered.leave();
        rooms.release(room);
        if (code === CLOSE.badMessage) strikes.strike(visitor.participantId);
        if (code === CLOSE.locked) refusals.strike(visitor.participantId);
      });
    });
  };

  const refuse = (request: IncomingMessage, socket: Duplex, head: Buffer, error: unknown): void => {
    if (!(error instanceof NoEntry)) log.error("an upgrade failed", error);
    const { status, code, message } =
      error instanceof NoEntry ? error : new NoEntry(503, CLOSE.tryLater, "not available now");
    MEASURED.closed.publish(code);
    if (socket.destroyed) return;
    if (request.headers.origin !== undefined && !isClosing) {
      sockets.handleUpgrade(request, socket, head, (open: WebSocket) => open.close(code, message));
      return;
    }
    const retry = status === 503 ? `Retry-After: ${RETRY_AFTER_SECONDS}\r\n` : "";
    socket.end(`HTTP/1.1 ${status} Refused\r\n${retry}Connection: close\r\nContent-Length: 0\r\n\r\n`);
  };

  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    receive(request, socket, head).catch((error: unknown) => refuse(request, socket, head, error));
  });

  return {
    async close() {
      isClosing = true;
      heartbeats.close();
      const CLOSING_MS = 1_000;
      for (const socket of sockets.clients) socket.close(CLOSE.comeBack, "restarting");
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          for (const socket of sockets.clients) socket.terminate();
        }, CLOSING_MS);
        sockets.close(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
  };
}

/** Null where none is announced, or nothing that a client of ours would announce. */
function readEpoch(query: string): number | null {
  const text = new URLSearchParams(query).get("epoch") ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Our client says as `?role=` what it believes to be. */
function expectsOtherRole({ url }: IncomingMessage, role: Role): boolean {
  const expected = new URLSearchParams((url ?? "").split("?")[1]).get("role");
  return expected !== null && expected !== role;
}

async function workshopOf(store: Store, address: RoomAddress): Promise<string | null> {
  switch (address.kind) {
    case "map":
    case "draft":
      return (await store.readMap(address.mapId))?.workshopId ?? null;
    case "outcome":
    case "session":
    case "results":
      return (await store.readWorkshop(address.workshopId))?.id ?? null;
  }
}
