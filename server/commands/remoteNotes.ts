import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { readNotes } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import { roomName } from "../../model/wire.ts";
import { NotDone } from "./command.ts";
import { bearer, type Remote } from "./remote.ts";

/** For the whole of a map, over a slow line. */
const SYNC_MS = 60_000;

/** The notes of a map with their authors, which no file tells: read as every client reads them. */
export async function readRemoteNotes(remote: Remote, mapId: string): Promise<readonly Note[]> {
  const { server, token } = remote;
  class WithToken extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: bearer(token) });
    }
  }
  const doc = new Y.Doc();
  const address = `${server.replace(/^http/, "ws")}/sync`;
  const provider = new WebsocketProvider(address, roomName({ kind: "map", mapId }), doc, {
    disableBc: true,
    connect: false,
    WebSocketPolyfill: WithToken as unknown as typeof globalThis.WebSocket,
  });
  try {
    await new Promise<void>((done, fail) => {
      const late = setTimeout(() => fail(new NotDone("the map did not arrive in time")), SYNC_MS);
      provider.on("sync", (isSynced: boolean) => {
        if (!isSynced) return;
        clearTimeout(late);
        done();
      });
      provider.on("closed", () => {
        clearTimeout(late);
        fail(new NotDone("the server does not show this map"));
      });
      provider.connect();
    });
    return readNotes(doc);
  } finally {
    provider.destroy();
    doc.destroy();
  }
}
