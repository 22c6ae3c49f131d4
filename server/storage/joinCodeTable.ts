import { createHmac } from "node:crypto";
import type { Database } from "./database.ts";
import type { JoinCodes } from "./joinCodes.ts";

/** The join codes of the data file, hashed under `key`, which is kept in the other one. */
export function createJoinCodeTable(database: Database, key: Uint8Array): JoinCodes {
  const hash = (code: string): string => createHmac("sha256", key).update(code).digest("hex");
  return {
    add: async (workshopId, code, expiresAt) =>
      database.transaction(() => {
        const codeHash = hash(code);
        const isTaken = database.all("SELECT 1 FROM join_code WHERE code_hash = ?", codeHash).length > 0;
        if (isTaken) return false;
        database.run(
          "INSERT INTO join_code (code_hash, workshop_id, expires_at) VALUES (?, ?, ?)",
          codeHash,
          workshopId,
          expiresAt,
        );
        return true;
      }),
    async find(code) {
      const row = database.all("SELECT * FROM join_code WHERE code_hash = ?", hash(code))[0];
      return row ? { workshopId: String(row.workshop_id), expiresAt: Number(row.expires_at) } : null;
    },
    runningOf: async (workshopId, now) =>
      database
        .all(
          "SELECT expires_at FROM join_code WHERE workshop_id = ? AND expires_at > ? ORDER BY expires_at",
          workshopId,
          now,
        )
        .map((row) => Number(row.expires_at)),
    async endAllOf(workshopId, now) {
      database.run(
        "UPDATE join_code SET expires_at = ? WHERE workshop_id = ? AND expires_at > ?",
        now,
        workshopId,
        now,
      );
    },
    async deleteEndedBefore(time) {
      database.run("DELETE FROM join_code WHERE expires_at < ?", time);
    },
  };
}
