import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { CreatedWorkshop, Joined, NewWorkshop } from "../../model/api.ts";
import type { Role } from "../../model/roles.ts";
import { MESSAGE, roomName } from "../../model/wire.ts";
import { waitUntil } from "./waitUntil.ts";

/** Sends JSON and gives back the answer. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

export async function createWorkshop(url: string, body: Partial<NewWorkshop> = {}): Promise<CreatedWorkshop> {
  const response = await post(`${url}/api/workshops`, { title: "Workshop", ...body });
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as CreatedWorkshop;
}

export async function join(
  url: string,
  workshop: CreatedWorkshop,
  role: Role = "participant",
): Promise<Joined> {
  const response = await post(`${url}/api/workshops/${workshop.id}/join`, { key: workshop.keys[role] });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Joined;
}

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** The room of a workshop's first map. */
export function firstRoom(workshop: CreatedWorkshop): string {
  return roomName({ kind: "map", mapId: workshop.maps[0]?.id ?? "" });
}

export const syncUrl = (url: string): string => `${url.replace(/^http/, "ws")}/sync`;

export interface Client {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Close codes that the provider took as final. */
  readonly closes: { code: number; reason: string }[];
  /** All that the server has sent. */
  readonly frames: Buffer[];
  /** Resolves when all that was sent before is confirmed to be on disk. */
  saved(): Promise<void>;
}

/** An unchanged npm y-websocket client that brings nothing but its token in a header. */
export function openClient(
  url: string,
  room: string,
  token: string,
  doc: Y.Doc = new Y.Doc(),
  params: Record<string, string> = {},
): Client {
  const frames: Buffer[] = [];
  class WithToken extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: bearer(token) });
      this.on("message", (data) => void frames.push(Buffer.from(data as ArrayBuffer)));
    }
  }
  const provider = new WebsocketProvider(syncUrl(url), room, doc, {
    disableBc: true,
    params,
    maxBackoffTime: 200,
    WebSocketPolyfill: WithToken as unknown as typeof globalThis.WebSocket,
  });
  const closes: { code: number; reason: string }[] = [];
  const confirmed = new Set<number>();
  let nonce = 0;
  provider.on("closed", (event) => void closes.push(event));
  provider.messageHandlers[MESSAGE.saveConfirmed] = (_, decoder) => {
    confirmed.add(decoding.readVarUint(decoder));
  };
  provider.messageHandlers[MESSAGE.saveFailed] = () => {};
  provider.messageHandlers[MESSAGE.epoch] = () => {};
  onTestFinished(() => {
    provider.destroy();
    doc.destroy();
  });
  return {
    doc,
    provider,
    closes,
    frames,
    async saved() {
      nonce += 1;
      const mine = nonce;
      provider.ws?.send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, MESSAGE.saveRequest);
          encoding.writeVarUint(encoder, mine);
        }),
      );
      await waitUntil("the server confirms", () => confirmed.has(mine));
    },
  };
}

/** The same, once it has what the server has. */
export async function openSynced(url: string, room: string, token: string): Promise<Client> {
  const client = openClient(url, room, token);
  await waitUntil("the client is synced", () => client.provider.synced);
  return client;
}
