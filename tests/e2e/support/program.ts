import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { type CreatedWorkshop, joinedSchema } from "../../../model/api.ts";
import { type Room, roomName } from "../../../model/wire.ts";
import type { Product } from "./product.ts";

/** Somebody without a window, as a program would take part. */
export interface Program {
  readonly token: string;
  readonly participantId: string;
  /** asks the server over HTTP, below the workshop's address */
  ask(method: string, path: string, body?: unknown): Promise<Response>;
}

export async function joinAsProgram(
  { url }: Product,
  workshop: CreatedWorkshop,
  role: keyof CreatedWorkshop["keys"],
  name = "",
): Promise<Program> {
  const here = `${url}/api/workshops/${workshop.id}`;
  const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${here}${path}`, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const answer = await send("POST", "/join", { key: workshop.keys[role], name });
  const { token, participantId } = joinedSchema.parse(await answer.json());
  return {
    token,
    participantId,
    ask: (method, path, body) => send(method, path, body, { authorization: `Bearer ${token}` }),
  };
}

/** A document as the server has it, live until it is closed. */
export interface OpenRoom {
  readonly doc: Y.Doc;
  /** what the others see of this program while it happens */
  show(state: Record<string, unknown>): void;
  close(): void;
}

/** An unchanged npm y-websocket client in a room of the server. */
export async function openRoom({ url }: Product, { token }: Program, room: Room): Promise<OpenRoom> {
  class WithToken extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: { authorization: `Bearer ${token}` } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace(/^http/, "ws")}/sync`, roomName(room), doc, {
    disableBc: true,
    WebSocketPolyfill: WithToken as unknown as typeof globalThis.WebSocket,
  });
  if (!provider.synced) await new Promise<void>((resolve) => provider.once("sync", () => resolve()));
  return {
    doc,
    show: (state) => provider.awareness.setLocalState(state),
    close: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}
