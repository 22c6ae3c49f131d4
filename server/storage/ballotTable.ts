import type { KanoPair } from "../../model/kano.ts";
import type { Database, SqlRow } from "./database.ts";
import { IS_PAIR, isPair, kanoCode, kanoMarks } from "./kanoCode.ts";
import type { TextSeal } from "./participantTable.ts";
import type { BallotMark, PollRecord, PollStore, StoredBallot } from "./pollStore.ts";

type BallotTable = Pick<
  PollStore,
  "mark" | "ballotOf" | "ballotsBy" | "tally" | "countVoters" | "countFinished" | "removeBallotsBy"
>;

/** Names the place of a sealed answer: a row copied to another person or round does not open. */
export function answerPlace(pollId: string, round: number, participantId: string): string {
  return `ballot ${pollId} ${round} ${participantId}`;
}

const OF_WORKSHOP = "poll_id IN (SELECT id FROM poll WHERE workshop_id = ?)";

/**
 * The ballots of the data file: a row for each note with points and each item of a Kano round (`subject` is its id), and
 * one with an empty `subject` for any other answer. `readPoll` reads a row of the table of polls.
 */
export function createBallotTable(
  database: Database,
  texts: TextSeal,
  readPoll: (row: SqlRow | undefined) => PollRecord | null,
): BallotTable {
  const pollRow = (pollId: string): SqlRow | undefined =>
    database.all("SELECT * FROM poll WHERE id = ?", pollId)[0];

  /** The budget, the maximum and the writing in one statement. True when it was written. */
  const setPoints = (
    pollId: string,
    participantId: string,
    { noteId, mapId, points }: Extract<BallotMark, { kind: "points" }>,
  ): boolean =>
    database.all(
      `INSERT INTO ballot (poll_id, round, participant_id, subject, map_id, points)
       SELECT poll.id, poll.round, ?, ?, ?, ? FROM poll
       WHERE poll.id = ? AND poll.status = 'open' AND ? <= poll.max_per_note
         AND ? + (SELECT coalesce(sum(given.points), 0) FROM ballot AS given
                  WHERE given.poll_id = poll.id AND given.round = poll.round
                    AND given.participant_id = ? AND given.subject <> ?) <= poll.points_per_person
       ON CONFLICT (poll_id, round, participant_id, subject) DO UPDATE SET points = excluded.points
       RETURNING points`,
      participantId,
      noteId,
      mapId,
      points,
      pollId,
      points,
      points,
      participantId,
      noteId,
    ).length > 0;

  const takeBack = (pollId: string, round: number, participantId: string, subject: string): void =>
    database.run(
      "DELETE FROM ballot WHERE poll_id = ? AND round = ? AND participant_id = ? AND subject = ?",
      pollId,
      round,
      participantId,
      subject,
    );

  const answer = (
    pollId: string,
    round: number,
    participantId: string,
    choice: number | null,
    sealed: Uint8Array | null,
    subject = "",
  ): void => {
    takeBack(pollId, round, participantId, subject);
    if (choice === null && sealed === null) return;
    database.run(
      `INSERT INTO ballot (poll_id, round, participant_id, subject, points, choice, sealed_text)
       VALUES (?, ?, ?, ?, 0, ?, ?)`,
      pollId,
      round,
      participantId,
      subject,
      choice,
      sealed,
    );
  };

  /** Inside a transaction. */
  const markNow = (
    pollId: string,
    participantId: string,
    mark: BallotMark,
  ): Awaited<ReturnType<PollStore["mark"]>> => {
    const poll = pollRow(pollId);
    if (poll?.status !== "open") return "closed";
    const people = database.all(
      "SELECT 1 FROM participant WHERE id = ? AND workshop_id = ?",
      participantId,
      String(poll.workshop_id),
    );
    if (people.length === 0) return "gone";
    const round = Number(poll.round);
    switch (mark.kind) {
      case "points":
        for (const noteId of mark.gone) takeBack(pollId, round, participantId, noteId);
        if (mark.points > 0) return setPoints(pollId, participantId, mark) ? "taken" : "overBudget";
        takeBack(pollId, round, participantId, mark.noteId);
        return "taken";
      case "choice":
        answer(pollId, round, participantId, mark.choice, null);
        return "taken";
      case "kano": {
        const isEmpty = mark.functional === null && mark.dysfunctional === null;
        answer(pollId, round, participantId, isEmpty ? null : kanoCode(mark), null, mark.itemId);
        return "taken";
      }
      case "text": {
        const place = answerPlace(pollId, round, participantId);
        const sealed = mark.text === "" ? null : texts.seal(String(poll.workshop_id), place, mark.text);
        answer(pollId, round, participantId, null, sealed);
        return "taken";
      }
    }
  };

  const textOf = (workshopId: string, row: SqlRow): string =>
    texts.open(
      workshopId,
      answerPlace(String(row.poll_id), Number(row.round), String(row.participant_id)),
      row.sealed_text,
    );
  const ballotFrom = (workshopId: string, rows: readonly SqlRow[]): StoredBallot => {
    const only = rows.find(({ subject }) => subject === "");
    return {
      points: rows
        .filter((row) => row !== only && row.choice === null)
        .map((row) => ({
          noteId: String(row.subject),
          mapId: String(row.map_id),
          points: Number(row.points),
        })),
      choice: only && only.choice !== null ? Number(only.choice) : null,
      text: only && only.sealed_text !== null ? textOf(workshopId, only) : null,
      kano: rows
        .filter((row) => row !== only && row.choice !== null)
        .map((row) => {
          const { functional, dysfunctional } = kanoMarks(Number(row.choice));
          return { itemId: String(row.subject), functional, dysfunctional };
        }),
    };
  };

  return {
    async mark(pollId, participantId, mark) {
      // Many vote in the same second: what waits for the disk waits beside the process.
      const verdict = database.quickTransaction(() => markNow(pollId, participantId, mark));
      if (verdict === "taken") await database.sync();
      return verdict;
    },
    async ballotOf(pollId, round, participantId) {
      const rows = database.all(
        "SELECT * FROM ballot WHERE poll_id = ? AND round = ? AND participant_id = ? ORDER BY rowid",
        pollId,
        round,
        participantId,
      );
      return ballotFrom(String(pollRow(pollId)?.workshop_id), rows);
    },
    async ballotsBy(workshopId, participantId) {
      const rows = database.all(
        `SELECT * FROM ballot WHERE participant_id = ? AND ${OF_WORKSHOP} ORDER BY rowid`,
        participantId,
        workshopId,
      );
      const keys = new Set(rows.map((row) => `${String(row.poll_id)} ${String(row.round)}`));
      return [...keys].flatMap((key) => {
        const [pollId = "", round = ""] = key.split(" ");
        const poll = readPoll(pollRow(pollId));
        if (!poll) return [];
        const own = rows.filter((row) => row.poll_id === pollId && String(row.round) === round);
        return [{ poll, round: Number(round), ...ballotFrom(workshopId, own) }];
      });
    },
    async tally(pollId, round) {
      const rows = database.all("SELECT * FROM ballot WHERE poll_id = ? AND round = ?", pollId, round);
      const workshopId = String(pollRow(pollId)?.workshop_id);
      const totals = new Map<string, number>();
      const pairs = new Map<string, KanoPair[]>();
      for (const { subject, points, choice } of rows) {
        if (subject === "") continue;
        if (choice !== null) {
          const marks = kanoMarks(Number(choice));
          const itemId = String(subject);
          if (isPair(marks)) pairs.set(itemId, [...(pairs.get(itemId) ?? []), marks]);
          continue;
        }
        totals.set(String(subject), (totals.get(String(subject)) ?? 0) + Number(points));
      }
      return {
        voters: new Set(rows.map((row) => row.participant_id)).size,
        totals,
        choices: rows.flatMap(({ choice, subject }) =>
          choice === null || subject !== "" ? [] : [Number(choice)],
        ),
        texts: rows.flatMap((row) => (row.sealed_text === null ? [] : [textOf(workshopId, row)])),
        pairs,
      };
    },
    async countVoters(pollId, round) {
      const [row] = database.all(
        "SELECT count(DISTINCT participant_id) AS count FROM ballot WHERE poll_id = ? AND round = ?",
        pollId,
        round,
      );
      return Number(row?.count);
    },
    async countFinished(pollId, round, items) {
      const [row] = database.all(
        `SELECT count(*) AS count FROM (
           SELECT 1 FROM ballot WHERE poll_id = ? AND round = ? AND ${IS_PAIR}
           GROUP BY participant_id HAVING count(*) >= ?)`,
        pollId,
        round,
        items,
      );
      return Number(row?.count);
    },
    removeBallotsBy: async (workshopId, participantId) =>
      database.transaction(() => {
        const where = `FROM ballot WHERE participant_id = ? AND ${OF_WORKSHOP}`;
        const found = database.all(
          `SELECT DISTINCT poll_id, round ${where}`,
          participantId,
          workshopId,
        ).length;
        database.run(`DELETE ${where}`, participantId, workshopId);
        return found;
      }),
  };
}
