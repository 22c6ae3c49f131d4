import { MEASURED } from "../measured.ts";
import type { Database } from "./database.ts";
import type { DataFileName } from "./dataFiles.ts";

/** Steps from one schema to the next; the number of steps taken is the schema's version. Never edit a released step. */
const STEPS: readonly string[] = [
  `
  CREATE TABLE workshop (
    id TEXT PRIMARY KEY,
    sealed_title BLOB NOT NULL,
    language TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    retention_days INTEGER,
    facilitator_hash TEXT NOT NULL,
    participant_hash TEXT NOT NULL,
    viewer_hash TEXT NOT NULL
  ) STRICT;
  CREATE TABLE map (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    workshop_id TEXT NOT NULL,
    sealed_title BLOB NOT NULL
  ) STRICT;
  CREATE INDEX map_by_workshop ON map (workshop_id);
  CREATE TABLE participant (
    id TEXT PRIMARY KEY,
    workshop_id TEXT NOT NULL,
    role TEXT NOT NULL,
    sealed_name BLOB NOT NULL,
    token_hash TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE INDEX participant_by_workshop ON participant (workshop_id);
  CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    room TEXT NOT NULL UNIQUE,
    workshop_id TEXT NOT NULL,
    epoch INTEGER NOT NULL DEFAULT 1,
    state BLOB
  ) STRICT;
  CREATE INDEX document_by_workshop ON document (workshop_id);
  CREATE TABLE log (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL,
    blob BLOB NOT NULL
  ) STRICT;
  CREATE INDEX log_by_document ON log (document_id, row);
  CREATE TABLE client (
    document_id INTEGER NOT NULL,
    client_id INTEGER NOT NULL,
    participant_id TEXT NOT NULL,
    PRIMARY KEY (document_id, client_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE damaged (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL,
    source TEXT NOT NULL,
    blob BLOB NOT NULL
  ) STRICT;
  `,
  `
  ALTER TABLE workshop ADD COLUMN erase_at INTEGER;
  UPDATE workshop SET erase_at = created_at + retention_days * 86400000 WHERE retention_days IS NOT NULL;
  ALTER TABLE workshop DROP COLUMN retention_days;
  ALTER TABLE workshop ADD COLUMN keys_version INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE participant ADD COLUMN lowered_at_keys INTEGER;
  CREATE TABLE version (
    id TEXT PRIMARY KEY,
    document_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    notes INTEGER NOT NULL,
    sealed_name BLOB NOT NULL,
    blob BLOB NOT NULL
  ) STRICT;
  CREATE INDEX version_by_document ON version (document_id, at);
  CREATE TABLE join_code (
    code_hash TEXT PRIMARY KEY,
    workshop_id TEXT NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX join_code_by_workshop ON join_code (workshop_id);
  `,
  `
  CREATE TABLE poll (
    id TEXT PRIMARY KEY,
    workshop_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    sealed_title BLOB NOT NULL,
    status TEXT NOT NULL,
    round INTEGER NOT NULL,
    before_round INTEGER,
    opened_at INTEGER NOT NULL,
    group_id TEXT,
    dots TEXT,
    points_per_person INTEGER NOT NULL,
    max_per_note INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX poll_by_workshop ON poll (workshop_id);
  CREATE TABLE ballot (
    poll_id TEXT NOT NULL,
    round INTEGER NOT NULL,
    participant_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    map_id TEXT,
    points INTEGER NOT NULL,
    choice INTEGER,
    sealed_text BLOB,
    UNIQUE (poll_id, round, participant_id, subject)
  ) STRICT;
  CREATE INDEX ballot_by_participant ON ballot (participant_id);
  `,
  "ALTER TABLE poll ADD COLUMN sealed_items BLOB;",
  `
  CREATE TABLE webhook (
    workshop_id TEXT PRIMARY KEY,
    sealed_address BLOB NOT NULL,
    sealed_secret BLOB NOT NULL,
    state TEXT NOT NULL,
    set_at INTEGER NOT NULL,
    dropped INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE webhook_message (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    workshop_id TEXT NOT NULL,
    sealed_body BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    tried_at INTEGER,
    result TEXT,
    status INTEGER
  ) STRICT;
  CREATE INDEX webhook_message_by_workshop ON webhook_message (workshop_id, position);
  CREATE INDEX webhook_message_waiting ON webhook_message (workshop_id, due_at) WHERE state = 'waiting';
  `,
];

const KEY_STEPS: readonly string[] = [
  "CREATE TABLE workshop_key (workshop_id TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT;",
  "CREATE TABLE code_key (key BLOB NOT NULL) STRICT;",
  `
  ALTER TABLE workshop_key RENAME TO only_key;
  CREATE TABLE workshop_key (
    workshop_id TEXT NOT NULL,
    generation INTEGER NOT NULL,
    key BLOB NOT NULL,
    PRIMARY KEY (workshop_id, generation)
  ) STRICT;
  INSERT INTO workshop_key SELECT workshop_id, 1, key FROM only_key;
  DROP TABLE only_key;
  `,
];

const LEDGER_STEPS: readonly string[] = [
  `
  CREATE TABLE erasure (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    receipt_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    workshop_id TEXT NOT NULL,
    room TEXT,
    subjects TEXT NOT NULL,
    notes TEXT,
    requested_at INTEGER NOT NULL,
    completed_at INTEGER
  ) STRICT;
  CREATE INDEX erasure_by_workshop ON erasure (workshop_id);
  `,
];

/** The newest schema of each file that this version knows. */
export const KNOWN_SCHEMAS: Readonly<Record<DataFileName, number>> = {
  "workshops.sqlite": STEPS.length,
  "keys.sqlite": KEY_STEPS.length,
  "erasures.sqlite": LEDGER_STEPS.length,
};

/** Brings the data file to the newest schema, in one transaction. Throws for a file written by a newer version. */
export function migrateData(database: Database): { isNew: boolean } {
  return { isNew: migrate(database, STEPS) === 0 };
}

/** The same for the small file with the workshops' keys. */
export function migrateKeys(database: Database): void {
  migrate(database, KEY_STEPS);
}

/** The same for the ledger of erasures. */
export function migrateLedger(database: Database): void {
  migrate(database, LEDGER_STEPS);
}

/** Returns the version that it found; 0 for an empty file. */
function migrate(database: Database, steps: readonly string[]): number {
  return database.transaction(() => {
    database.exec("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT");
    const version = Number(database.all("SELECT version FROM schema_version")[0]?.version ?? 0);
    if (version > steps.length) {
      throw new Error(
        `the data was written by a newer version (schema ${version}, this one knows ${steps.length})`,
      );
    }
    if (version > 0 && version < steps.length) MEASURED.migrated.publish({ from: version, to: steps.length });
    for (const step of steps.slice(version)) database.exec(step);
    database.exec("DELETE FROM schema_version");
    database.run("INSERT INTO schema_version (version) VALUES (?)", steps.length);
    return version;
  });
}
