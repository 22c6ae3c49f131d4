import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Me } from "./mapSession.ts";

interface Asking {
  /** the name of a map's room, or a draft's */
  readonly room: string;
  readonly me: Me;
  readonly syncUrl: string;
}

/**
 * A document as the server has it now, in a document of its own that nothing of this device gets into. `onRead` may take
 * as long as the server is away, and is never called when it refuses. Returns the way to stop.
 */
export function readFromServer({ room, me, syncUrl }: Asking, onRead: (doc: Y.Doc) => void): () => void {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(syncUrl, room, doc, {
    disableBc: true,
    params: { role: me.role },
    shouldReconnect: ({ code }) => !(code >= 4400 && code < 4500),
  });
  // Nobody is here by this: the window itself comes back in a moment.
  provider.awareness.setLocalState(null);
  let isOver = false;
  const stop = (): void => {
    if (isOver) return;
    isOver = true;
    provider.destroy();
    doc.destroy();
  };
  provider.on("sync", (synced: boolean) => {
    if (!synced || isOver) return;
    onRead(doc);
    stop();
  });
  return stop;
}
