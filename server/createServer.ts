import { mkdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Operator, ServerAbout } from "../model/api/serverAbout.ts";
import { CLOSE } from "../model/wire.ts";
import { createAuthority } from "./authorize.ts";
import { backupHandler } from "./backup/backup.ts";
import { openControlSocket } from "./backup/controlSocket.ts";
import { createPolls } from "./ballots/polls.ts";
import { createDeeds } from "./deeds/deeds.ts";
import { createDraftCounts } from "./drafts/draftCounts.ts";
import { createReveals } from "./drafts/reveal.ts";
import { createErasures } from "./erasure/erasures.ts";
import { startHousekeeping } from "./erasure/housekeeping.ts";
import { createWorkshopQueue } from "./erasure/workshopQueue.ts";
import { createFileWorkers } from "./files/fileWorkers.ts";
import { createApp } from "./http/app.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import type { Log } from "./log.ts";
import { listen, MEASURED } from "./measured.ts";
import { createMerges } from "./merging/merges.ts";
import { serveMetrics } from "./metrics.ts";
import { startRefusalLog } from "./refusalLog.ts";
import { createResultsPublisher } from "./results/resultsPublisher.ts";
import { keepSteps } from "./session/keepSteps.ts";
import { createSessions, type SessionsTuning } from "./session/sessions.ts";
import { steerRooms } from "./session/steering.ts";
import { DatabaseInUse } from "./storage/database.ts";
import type { CopyableFile } from "./storage/dataFiles.ts";
import { type ErasureLedger, openErasureLedger } from "./storage/erasureLedger.ts";
import { createMemoryStore } from "./storage/memory.ts";
import { openSqliteStore } from "./storage/sqlite.ts";
import type { Store } from "./storage/store.ts";
import { createGroupCommit } from "./sync/groupCommit.ts";
import { type RightsTuning, watchRights } from "./sync/rightsWatch.ts";
import { createRooms, type RoomsTuning } from "./sync/rooms.ts";
import { openSyncDoor } from "./sync/upgrade.ts";
import { createVersions, type VersionsTuning } from "./versions/versions.ts";
import { createWebhooks, type WebhookTuning } from "./webhook/webhooks.ts";

/** What is not on disk by then stays with the browsers, which send it again. */
const FLUSH_DEADLINE_MS = 8_000;

export interface ServerOptions {
  /** 0 picks a free one */
  readonly port: number;
  readonly host: string;
  /** folder of the data files; a store that is already open is used instead, and closed with the server */
  readonly data:
    | { readonly folder: string }
    | { readonly store: Store; readonly ledger?: ErasureLedger }
    | "memory";
  readonly publicUrl: URL | null;
  /** the built client; the API works without */
  readonly clientFolder: string;
  readonly log: Log;
  /** the defaults where it says nothing */
  readonly limits?: Partial<Limits>;
  /** whether `/metrics` is served */
  readonly metrics?: boolean;
  readonly tuning?: RoomsTuning & RightsTuning & VersionsTuning & SessionsTuning;
  /** hosts that workshops may have messages about finished exports sent to; none without it. `tuning`: for tests */
  readonly webhooks?: { readonly hosts: readonly string[]; readonly tuning?: WebhookTuning };
  /** origins of sites that may show a map in a frame; none without it */
  readonly embedOrigins?: readonly string[];
  /** days after which a workshop is erased unless it is made otherwise; null, as without it, is never */
  readonly retentionDays?: number | null;
  /** how often it tidies up and looks for erasures that are due; an hour */
  readonly tidyEveryMs?: number;
  /** the time of day in milliseconds since 1970, for what ends at a date */
  readonly now?: () => number;
  /** of this program */
  readonly version?: string;
  /** for tests: the thread that writes and reads files, built ahead; its own otherwise */
  readonly fileWorker?: URL;
  /** who runs the server; said to everyone who asks */
  readonly operator?: Operator;
}

const UNSAID_OPERATOR: Operator = { name: null, address: null, contact: null, dpo: null, hosting: null };

export interface RunningServer {
  /** where it listens, without a slash at the end */
  readonly url: string;
  /**
   * Stops accepting, closes sockets with 1012, stores what is waiting (for at most 8 s) and closes the store.
   * Safe to call twice; rejects when something could not be stored in time.
   */
  close(): Promise<void>;
}

/** A start that cannot succeed, in one line for whoever started it. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
}

/** Starts the whole server. Rejects with `CannotStart` when the port is taken or the data cannot be opened. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const { log, publicUrl, clientFolder, embedOrigins = [], retentionDays = null, now = Date.now } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { store, ledger, files: dataFiles } = openData(options.data, log);
  const refusals = startRefusalLog(log);
  const commits = createGroupCommit(store, log);
  const sessions = createSessions(store, log, { moveGraceMs: limits.moveGraceMs, ...options.tuning });
  const deeds = createDeeds(now);
  const rooms = createRooms(store, ledger, commits, log, now, steerRooms(sessions, deeds), {
    limits,
    ...options.tuning,
  });
  const queue = createWorkshopQueue();
  const publisher = createResultsPublisher(rooms, log);
  const drafts = createDraftCounts({ store, rooms, publisher, log });
  const polls = createPolls({ store, rooms, publisher, now });
  const keptOutside = {
    forgetPerson: polls.forgetPerson,
    forgetNotes: polls.forgetNotes,
    recount: drafts.recount,
  };
  const erasures = createErasures({ store, ledger, rooms, queue, keptOutside, log }, now);
  const webhooks = createWebhooks(
    { store, hosts: options.webhooks?.hosts ?? [], limits, version: options.version ?? "", log, now },
    options.webhooks?.tuning,
  );
  const housekeeping = startHousekeeping(
    { store, rooms, erasures, tidy: webhooks.tidy, log },
    now,
    options.tidyEveryMs,
  );
  const versions = createVersions({ store, rooms, deeds, queue, log, limits, now }, options.tuning);
  const steps = keepSteps({ sessions, rooms, store, versions, log, now });
  const authority = createAuthority(store, publicUrl);
  const files = createFileWorkers(limits, options.fileWorker);
  const reveals = createReveals({ store, rooms, files, queue, publisher, limits, log, now });
  const about: ServerAbout = {
    version: options.version ?? "",
    operator: options.operator ?? UNSAID_OPERATOR,
    retentionDays,
    cookie: authority.cookie,
    embedding: embedOrigins.length > 0,
    webhooks: webhooks.hosts.length > 0,
  };
  const app = await createApp(
    {
      store,
      rooms,
      sessions,
      versions,
      drafts,
      reveals,
      merges: createMerges({ store, rooms, files, queue, versions, limits }),
      polls,
      authority,
      files,
      webhooks,
      limits,
      erasures,
      retentionDays,
      now,
    },
    { publicUrl, clientFolder, log, about, embedOrigins },
  );
  if (options.metrics) serveMetrics(app, { rooms, commits, files });
  const door = openSyncDoor(app.server, { store, rooms, authority, log, limits });
  const rights = watchRights({ store, rooms, log, now }, options.tuning);

  const dataFolder =
    typeof options.data === "object" && "folder" in options.data ? options.data.folder : null;
  const control = dataFolder ? await openControlSocket(dataFolder, backupHandler(dataFiles, log), log) : null;

  const close = async (): Promise<void> => {
    rights.close();
    await control?.close();
    await door.close();
    refusals.close();
    await app.close();
    await files.close();
    await webhooks.close();
    await housekeeping.close();
    await steps.close();
    await versions.close();
    await erasures.close();
    await publisher.close();
    rooms.close(CLOSE.comeBack, "restarting");
    try {
      await commits.flush(FLUSH_DEADLINE_MS);
    } finally {
      await store.close();
      ledger.close();
    }
  };
  // Nobody may see once more what was to be gone.
  await housekeeping.eraseDue();
  try {
    await app.listen({ port: options.port, host: options.host });
  } catch (error) {
    await close();
    throw new CannotStart(listenProblem(error, options), { cause: error });
  }
  webhooks.start();
  void housekeeping.round();
  let closing: Promise<void> | null = null;
  return {
    url: addressOf(app.server.address(), options.host),
    close() {
      closing ??= close();
      return closing;
    },
  };
}

interface OpenData {
  readonly store: Store;
  readonly ledger: ErasureLedger;
  /** what a backup copies */
  readonly files: readonly CopyableFile[];
}

function openData(data: ServerOptions["data"], log: Log): OpenData {
  if (data === "memory") return { store: createMemoryStore(), ledger: openErasureLedger(null), files: [] };
  if ("store" in data) {
    return { store: data.store, ledger: data.ledger ?? openErasureLedger(null), files: [] };
  }
  let endMigrations = (): void => {};
  try {
    mkdirSync(data.folder, { recursive: true, mode: 0o700 });
    endMigrations = listen(MEASURED.migrated, (step) =>
      log.info("a data file was brought to a newer schema", step as { from: number; to: number }),
    );
    const store = openSqliteStore(data.folder);
    const ledger = openErasureLedger(join(data.folder, "erasures.sqlite"));
    const ledgerFile: CopyableFile = { name: "erasures.sqlite", copyTo: (path) => ledger.copyTo(path) };
    return { store, ledger, files: [ledgerFile, ...store.files] };
  } catch (error) {
    const reason =
      error instanceof DatabaseInUse
        ? "another server is using it"
        : error instanceof Error
          ? error.message
          : String(error);
    throw new CannotStart(`Cannot use the data folder ${data.folder}: ${reason}`, { cause: error });
  } finally {
    endMigrations();
  }
}

function listenProblem(error: unknown, { host, port }: ServerOptions): string {
  const code = (error as { code?: string }).code;
  if (code === "EADDRINUSE") return `Cannot listen on ${host}:${port}: the port is in use`;
  if (code === "EACCES") return `Cannot listen on ${host}:${port}: not permitted`;
  return `Cannot listen on ${host}:${port}: ${error instanceof Error ? error.message : String(error)}`;
}

function addressOf(address: AddressInfo | string | null, host: string): string {
  if (address === null || typeof address === "string") return String(address);
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${address.port}`;
}
