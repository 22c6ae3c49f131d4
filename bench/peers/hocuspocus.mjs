import { join } from "node:path";
import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";

/** Hocuspocus with its own SQLite extension and otherwise as it comes. Needs Node 22 or later. */
const database = join(process.env.DATA_DIR, "hocuspocus.sqlite");
const server = new Server({
  port: 0,
  address: "127.0.0.1",
  quiet: true,
  extensions: [new SQLite({ database })],
});
await server.listen();
console.log(`ready ${server.httpURL}`);
