import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { bearer, syncUrl } from "./participants.ts";

/** A socket by hand, for what no honest client sends. */
export interface RawSocket {
  readonly socket: WebSocket;
  readonly frames: Uint8Array[];
  /** Set once it is closed. */
  readonly closed: () => { code: number; reason: string } | null;
  /** Set when the upgrade was answered by HTTP. */
  readonly status: () => number | null;
  send(frame: Uint8Array): void;
}

export function openRaw(url: string, room: string, headers: Record<string, string> | string): RawSocket {
  const socket = new WebSocket(`${syncUrl(url)}/${room}`, {
    headers: typeof headers === "string" ? bearer(headers) : headers,
  });
  socket.binaryType = "nodebuffer";
  const frames: Uint8Array[] = [];
  let closed: { code: number; reason: string } | null = null;
  let status: number | null = null;
  const waiting: Uint8Array[] = [];
  socket.on("message", (data: Buffer) => void frames.push(new Uint8Array(data)));
  socket.on("close", (code, reason) => {
    closed = { code, reason: reason.toString() };
  });
  socket.on("unexpected-response", (_request, response) => {
    status = response.statusCode ?? null;
    socket.terminate();
  });
  socket.on("error", () => {});
  socket.on("open", () => {
    for (const bytes of waiting) socket.send(bytes);
  });
  onTestFinished(() => socket.terminate());
  return {
    socket,
    frames,
    closed: () => closed,
    status: () => status,
    send(bytes) {
      if (socket.readyState === WebSocket.CONNECTING) waiting.push(bytes);
      else socket.send(bytes);
    },
  };
}
