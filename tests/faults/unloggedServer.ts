import { existsSync } from "node:fs";
import { join } from "node:path";
import { createServer } from "../../server/createServer.ts";
import { createLog } from "../../server/log.ts";
import { openSqliteStore } from "../../server/storage/sqlite.ts";

/** The server with a log that takes nothing more once there is a file `stall` in its folder: a kill comes before it. */
const folder = process.env.DATA_DIR ?? "";
const sqlite = openSqliteStore(folder);
const server = await createServer({
  port: Number(process.env.PORT ?? 0),
  host: "127.0.0.1",
  data: {
    store: {
      ...sqlite,
      append: (entries) =>
        existsSync(join(folder, "stall")) ? new Promise(() => {}) : sqlite.append(entries),
    },
  },
  publicUrl: null,
  clientFolder: "/nowhere",
  log: createLog(),
});
process.stdout.write(`ready at ${server.url}\n`);
