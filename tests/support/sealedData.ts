import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, openDatabase } from "../../server/storage/database.ts";
import { unseal } from "../../server/storage/sealed.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

/** One blob that is sealed in the data of a folder. */
export interface SealedBlob {
  readonly workshopId: string;
  readonly place: string;
  readonly bytes: Uint8Array;
}

export interface StoredKey {
  readonly workshopId: string;
  readonly key: Uint8Array;
}

const SEALED_COLUMNS = [
  "SELECT id AS workshop, 'workshop' AS place, sealed_title AS blob FROM workshop",
  "SELECT workshop_id AS workshop, 'map ' || id AS place, sealed_title AS blob FROM map",
  "SELECT workshop_id AS workshop, 'participant ' || id AS place, sealed_name AS blob FROM participant",
  "SELECT workshop_id AS workshop, 'state ' || room AS place, state AS blob FROM document WHERE state IS NOT NULL",
  `SELECT workshop_id AS workshop, 'log ' || room AS place, blob FROM log
   JOIN document ON document.id = document_id`,
  `SELECT workshop_id AS workshop, 'version ' || version.id AS place, blob FROM version
   JOIN document ON document.id = document_id`,
  `SELECT workshop_id AS workshop, 'version-name ' || version.id AS place, sealed_name AS blob FROM version
   JOIN document ON document.id = document_id`,
  "SELECT workshop_id AS workshop, 'poll ' || id AS place, sealed_title AS blob FROM poll",
  `SELECT workshop_id AS workshop, 'poll-items ' || id AS place, sealed_items AS blob FROM poll
   WHERE sealed_items IS NOT NULL`,
  `SELECT workshop_id AS workshop,
     'ballot ' || poll_id || ' ' || ballot.round || ' ' || participant_id AS place, sealed_text AS blob
   FROM ballot JOIN poll ON poll.id = poll_id WHERE sealed_text IS NOT NULL`,
  "SELECT workshop_id AS workshop, 'webhook-address' AS place, sealed_address AS blob FROM webhook",
  "SELECT workshop_id AS workshop, 'webhook-secret' AS place, sealed_secret AS blob FROM webhook",
  "SELECT workshop_id AS workshop, 'webhook-message ' || id AS place, sealed_body AS blob FROM webhook_message",
  `SELECT workshop_id AS workshop, source || ' ' || room AS place, blob FROM damaged
   JOIN document ON document.id = document_id`,
];

/** Names of the files of a data folder; beside them lies the socket of the running server. */
export function dataFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

/** What lies on the disk now, which is what a kill would leave. */
export function copyData(from: string, to: string): void {
  for (const name of dataFiles(from)) copyFileSync(join(from, name), join(to, name));
}

/** Opens copies of the files, so that the server may go on with its own. */
export function inCopy<T>(folder: string, read: (data: Database, keys: Database) => T): T {
  const copy = temporaryFolder();
  copyData(folder, copy);
  const data = openDatabase(join(copy, "workshops.sqlite"));
  const keys = openDatabase(join(copy, "keys.sqlite"));
  try {
    return read(data, keys);
  } finally {
    data.close();
    keys.close();
  }
}

export function sealedIn(folder: string): SealedBlob[] {
  return inCopy(folder, (data) =>
    SEALED_COLUMNS.flatMap((sql) =>
      data.all(sql).map(({ workshop, place, blob }) => ({
        workshopId: String(workshop),
        place: String(place),
        bytes: blob as Uint8Array,
      })),
    ),
  );
}

export function keysIn(folder: string): StoredKey[] {
  return inCopy(folder, (_, keys) =>
    keys
      .all("SELECT workshop_id, key FROM workshop_key")
      .map((row) => ({ workshopId: String(row.workshop_id), key: row.key as Uint8Array })),
  );
}

/** What `keys` open of `blobs`. */
export function openBlobs(blobs: readonly SealedBlob[], keys: readonly StoredKey[]): Map<string, Buffer> {
  const plain = new Map<string, Buffer>();
  for (const [index, { workshopId, place, bytes }] of blobs.entries()) {
    for (const one of keys) {
      const content = one.workshopId === workshopId ? unseal(one.key, place, bytes) : null;
      if (content) plain.set(`${index} ${place}`, Buffer.from(content));
    }
  }
  return plain;
}

/** Where a marker stands: in the raw bytes of a file, or in what can be unsealed with the keys of the folder. */
export function placesOf(folder: string, markers: readonly string[]): string[] {
  const files = dataFiles(folder).map((file): [string, Buffer] => [file, readFileSync(join(folder, file))]);
  const blobs = sealedIn(folder);
  const content = openBlobs(blobs, keysIn(folder));
  if (content.size !== blobs.length) throw new Error("not everything that is sealed can be opened");
  return [...files, ...content].flatMap(([where, bytes]) =>
    markers.flatMap((marker) => (bytes.includes(marker) ? [`${marker} in ${where}`] : [])),
  );
}
