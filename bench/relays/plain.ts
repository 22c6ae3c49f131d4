import { startRelay } from "./relayServer.ts";

/**
 * The plain relay: forwards each message to everyone else in the room, at once. It understands and stores nothing:
 * what a server costs that does no work at all and gathers nothing. Run as a process of its own.
 */
startRelay(
  (base) => base,
  (room, data, from) => {
    for (const listener of room.listeners) if (listener !== from) listener.socket.send(data);
  },
);
