import { isOneOf } from "../../model/fields.ts";
import { includesRole, ROLES } from "../../model/roles.ts";
import type { Database, SqlRow } from "./database.ts";
import type { ParticipantRecord, PersonChange, Store } from "./store.ts";

/** What the store does with people. */
export type ParticipantTable = Pick<
  Store,
  | "addParticipant"
  | "updateParticipant"
  | "participantByToken"
  | "readParticipant"
  | "participantsOf"
  | "setRole"
  | "removeParticipant"
>;

/** Seals and opens texts of a workshop; `place` names what a text belongs to. */
export interface TextSeal {
  seal(workshopId: string, place: string, text: string): Uint8Array;
  open(workshopId: string, place: string, sealed: unknown): string;
}

export function createParticipantTable(database: Database, texts: TextSeal): ParticipantTable {
  const place = (participantId: string): string => `participant ${participantId}`;
  const read = (row: SqlRow | undefined): ParticipantRecord | null => {
    if (!row || !isOneOf(ROLES, row.role)) return null;
    const id = String(row.id);
    const workshopId = String(row.workshop_id);
    return {
      id,
      workshopId,
      role: row.role,
      name: texts.open(workshopId, place(id), row.sealed_name),
      tokenHash: String(row.token_hash),
      loweredAtKeys: row.lowered_at_keys === null ? null : Number(row.lowered_at_keys),
    };
  };
  const find = (participantId: string): ParticipantRecord | null =>
    read(database.all("SELECT * FROM participant WHERE id = ?", participantId)[0]);
  const isLastFacilitator = ({ role, workshopId }: ParticipantRecord): boolean =>
    role === "facilitator" &&
    database.all(
      "SELECT id FROM participant WHERE workshop_id = ? AND role = 'facilitator' LIMIT 2",
      workshopId,
    ).length < 2;
  /** One transaction, so that two facilitators who remove each other at once do not both succeed. */
  const change = (
    participantId: string,
    losesRole: boolean,
    apply: (known: ParticipantRecord) => void,
  ): PersonChange =>
    database.transaction(() => {
      const known = find(participantId);
      if (!known) return "unknown";
      if (losesRole && isLastFacilitator(known)) return "lastFacilitator";
      apply(known);
      return "done";
    });

  return {
    async addParticipant({ id, workshopId, role, name, tokenHash, loweredAtKeys }) {
      database.run(
        `INSERT INTO participant (id, workshop_id, role, sealed_name, token_hash, lowered_at_keys)
         VALUES (?, ?, ?, ?, ?, ?)`,
        id,
        workshopId,
        role,
        texts.seal(workshopId, place(id), name),
        tokenHash,
        loweredAtKeys,
      );
    },
    updateParticipant: async ({ id, workshopId, role: knownRole }, { name, role }) =>
      database.transaction(() => {
        if (find(id)?.role !== knownRole) return false;
        const sealed = texts.seal(workshopId, place(id), name);
        database.run("UPDATE participant SET role = ?, sealed_name = ? WHERE id = ?", role, sealed, id);
        return true;
      }),
    participantByToken: async (tokenHash) =>
      read(database.all("SELECT * FROM participant WHERE token_hash = ?", tokenHash)[0]),
    readParticipant: async (participantId) => find(participantId),
    participantsOf: async (workshopId) =>
      database
        .all("SELECT * FROM participant WHERE workshop_id = ? ORDER BY rowid", workshopId)
        .flatMap((row) => read(row) ?? []),
    setRole: async (participantId, role) =>
      change(participantId, role !== "facilitator", (known) =>
        database.run(
          `UPDATE participant SET role = ?, lowered_at_keys = ${
            includesRole(role, known.role)
              ? "lowered_at_keys"
              : "(SELECT keys_version FROM workshop WHERE workshop.id = participant.workshop_id)"
          } WHERE id = ?`,
          role,
          participantId,
        ),
      ),
    removeParticipant: async (participantId) =>
      change(participantId, true, () => database.run("DELETE FROM participant WHERE id = ?", participantId)),
  };
}
