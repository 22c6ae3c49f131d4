import type { WebsocketProvider } from "y-websocket";

/**
 * Tries anew at once when the device says that its network went or came. Without this a dead connection is noticed
 * only after 30 s of silence. It tries rather than believes: on a trainer's own laptop the server stays in reach.
 */
export function watchNetwork(provider: WebsocketProvider): () => void {
  const reconnect = (): void => {
    if (!provider.shouldConnect) return;
    provider.disconnect();
    provider.wsUnsuccessfulReconnects = 0;
    provider.connect();
  };
  window.addEventListener("offline", reconnect);
  window.addEventListener("online", reconnect);
  return () => {
    window.removeEventListener("offline", reconnect);
    window.removeEventListener("online", reconnect);
  };
}
