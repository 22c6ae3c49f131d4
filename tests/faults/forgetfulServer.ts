import { createServer } from "../../server/createServer.ts";
import { createLog } from "../../server/log.ts";
import { openSqliteStore } from "../../server/storage/sqlite.ts";

/** The server with a store that calls everything synced at once: the control that shows that a power cut hurts. */
const server = await createServer({
  port: Number(process.env.PORT ?? 0),
  host: "127.0.0.1",
  data: { store: { ...openSqliteStore(process.env.DATA_DIR ?? ""), sync: () => Promise.resolve() } },
  publicUrl: null,
  clientFolder: "/nowhere",
  log: createLog(),
});
process.stdout.write(`ready at ${server.url}\n`);
