import { WebSocketServer } from "ws";

/**
 * The reference for sync: forwards each message to everyone else, understands and stores nothing. What a server
 * costs that does no work at all. Run as a process of its own; prints its port.
 */
const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
server.on("connection", (socket) => {
  socket.on("message", (data: Buffer) => {
    for (const other of server.clients) if (other !== socket) other.send(data);
  });
});
server.on("listening", () => {
  const address = server.address();
  if (typeof address === "object" && address) console.log(`ready http://127.0.0.1:${address.port}`);
});
