import { createServer } from "../../server/createServer.ts";
import { createLog } from "../../server/log.ts";
import { openSqliteStore } from "../../server/storage/sqlite.ts";

/**
 * The server with the real store, only that it compacts all the time and says on stdout when it begins, so that a
 * test can kill it in the middle. Run as a process of its own.
 */
const store = openSqliteStore(process.env.DATA_DIR ?? "");
const loaded = new Set<string>();
const server = await createServer({
  port: Number(process.env.PORT ?? 0),
  host: "127.0.0.1",
  data: {
    store: {
      ...store,
      loadDocument(room) {
        // The first time it is opened for people, from then on for compaction.
        if (loaded.has(room)) process.stdout.write("compacting\n");
        loaded.add(room);
        return store.loadDocument(room);
      },
    },
  },
  publicUrl: null,
  clientFolder: "/nowhere",
  log: createLog(),
  tuning: { compactAfterUpdates: 15, idleMs: 100 },
});
process.stdout.write(`ready at ${server.url}\n`);
