import type { Language } from "../../model/fields.ts";
import type { Role } from "../../model/roles.ts";
import type { ErasingStore } from "./erasingStore.ts";
import type { JoinCodes } from "./joinCodes.ts";
import type { PollStore } from "./pollStore.ts";
import type { VersionStore } from "./versionStore.ts";
import type { WebhookStore } from "./webhookStore.ts";

/** A workshop as the store keeps it. Titles are sealed on disk; keys are only ever hashes. */
export interface WorkshopRecord {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** milliseconds since 1970 */
  readonly createdAt: number;
  /** when it is to be erased, in milliseconds since 1970; null is never */
  readonly eraseAt: number | null;
  /** counts how often the links were changed; 1 at first */
  readonly keysVersion: number;
  /** SHA-256 of the role's key, in hex */
  readonly keyHashes: Readonly<Record<Role, string>>;
}

export interface MapRecord {
  readonly id: string;
  readonly workshopId: string;
  readonly title: string;
}

/** One person in one workshop. No address, no device, no account: a random id and what they call themselves. */
export interface ParticipantRecord {
  readonly id: string;
  readonly workshopId: string;
  readonly role: Role;
  readonly name: string;
  /** SHA-256 of the token, in hex */
  readonly tokenHash: string;
  /**
   * `keysVersion` when a facilitator last lowered this person's role; null when none did. Links and codes of that
   * version do not raise it again: otherwise the link in the browser's history would undo the change.
   */
  readonly loweredAtKeys: number | null;
}

/** What came of a change to one person. A workshop never loses its last facilitator. */
export type PersonChange = "done" | "unknown" | "lastFacilitator";

/** Which participant writes under a Yjs client id in a document; `SERVER_OWNER` for the server's own edits. */
export interface ClientClaim {
  readonly clientId: number;
  readonly participantId: string;
}

export const SERVER_OWNER = "server";
/** Nobody: of client ids whose participant was erased. */
export const ERASED_OWNER = "erased";

/** One update to append to a document's log, with the client ids that it is the first to use. */
export interface LogEntry {
  readonly room: string;
  readonly workshopId: string;
  readonly update: Uint8Array;
  readonly claims: readonly ClientClaim[];
}

/** A document that is stored together with the workshop or map it belongs to. */
export interface NewDocument {
  readonly room: string;
  readonly state: Uint8Array;
  readonly claims: readonly ClientClaim[];
}

/** What a document's rows hold: its compacted state, then the updates after it, oldest first. */
export interface StoredDocument {
  readonly state: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
  /** counts the erasures on this document, from 1 */
  readonly epoch: number;
  /** number of the newest row read; compaction replaces the rows up to it */
  readonly lastRow: number;
  readonly claims: readonly ClientClaim[];
  /** rows that could not be opened; they were set aside and the rest loads */
  readonly damagedRows: number;
}

/**
 * Where everything that must outlive the process is kept. All methods reject when the store fails, and each
 * write but `append` is one transaction that is on disk when its promise resolves.
 */
export interface Store {
  createWorkshop(
    workshop: WorkshopRecord,
    maps: readonly MapRecord[],
    documents: readonly NewDocument[],
  ): Promise<void>;
  readWorkshop(workshopId: string): Promise<WorkshopRecord | null>;
  /** Removes the workshop, its maps, participants, polls, documents and messages, then its key: nothing sealed can be read again. */
  deleteWorkshop(workshopId: string): Promise<void>;
  addMap(map: MapRecord, document: NewDocument): Promise<void>;
  renameMap(mapId: string, title: string): Promise<void>;
  /** Maps in the order in which they were made. */
  mapsOf(workshopId: string): Promise<readonly MapRecord[]>;
  readMap(mapId: string): Promise<MapRecord | null>;
  /** Replaces all three keys, counts `keysVersion` up and ends the join codes; gives the new version, 0 if unknown. */
  setKeys(workshopId: string, keyHashes: WorkshopRecord["keyHashes"], now: number): Promise<number>;
  readonly joinCodes: JoinCodes;
  addParticipant(participant: ParticipantRecord): Promise<void>;
  /** Sets name and role, unless the role or the person has changed or gone since `known` was read: then false. */
  updateParticipant(
    known: ParticipantRecord,
    change: Pick<ParticipantRecord, "name" | "role">,
  ): Promise<boolean>;
  participantByToken(tokenHash: string): Promise<ParticipantRecord | null>;
  readParticipant(participantId: string): Promise<ParticipantRecord | null>;
  /** Participants in the order in which they first came. */
  participantsOf(workshopId: string): Promise<readonly ParticipantRecord[]>;
  /** Gives a role by hand. */
  setRole(participantId: string, role: Role): Promise<PersonChange>;
  /** Forgets a person, whose token is worth nothing from then on. What they wrote stays. */
  removeParticipant(participantId: string): Promise<PersonChange>;
  /** An unknown room is an empty document. */
  loadDocument(room: string): Promise<StoredDocument>;
  /**
   * Appends to any number of documents in one transaction. Entries of an erased workshop are dropped. When it
   * resolves, the end of this process takes nothing back; the end of the machine does not, once `sync` has resolved.
   */
  append(entries: readonly LogEntry[]): Promise<void>;
  /** Resolves when all that was appended before is on the disk. May take long without holding up anything else. */
  sync(): Promise<void>;
  /** Replaces a document's state and its log up to and including `lastRow`, in one transaction. */
  compact(room: string, state: Uint8Array, lastRow: number): Promise<void>;
  /** What erasing and tidying need. */
  readonly erasing: ErasingStore;
  readonly versions: VersionStore;
  readonly polls: PollStore;
  readonly webhooks: WebhookStore;
  /** Rejects when the store cannot be reached. */
  check(): Promise<void>;
  /** Safe to call twice. */
  close(): Promise<void>;
}
