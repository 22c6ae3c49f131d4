import * as z from "zod/mini";
import { FIELDS, PLACES } from "../fields.ts";
import { KANO_ANSWERS, KANO_MAX_ITEMS, KANO_QUESTION_LENGTH, KANO_TITLE_LENGTH } from "../kano.ts";
import { POLL_KINDS } from "../resultsDocument.ts";
import { MAX_GROUPS } from "../sessionDocument.ts";
import { LIMITS } from "../wire.ts";

const id = z.string().check(z.maxLength(40));

/**
 * Body of `PUT …/groups/me`: the group one wants to be in, where people choose; without one the smallest, where they are
 * placed at random. Answer: `joinedGroupSchema`. Otherwise 403 `forbidden`.
 */
export const ownGroupSchema = z.object({ groupId: z.optional(id) });
export const joinedGroupSchema = z.object({ groupId: z.string() });

/**
 * Body of `POST …/groups`, for facilitators: makes a group for each name, with a map each: those of the workshop that no
 * group has, in their order, then new ones. `known` is how many groups the sender sees: where there are others by now,
 * because somebody else was quicker, nothing is made. Answer: 204; the session's document says what there is.
 */
export const newGroupsSchema = z.object({
  names: z
    .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.nameLength)))
    .check(z.minLength(1), z.maxLength(MAX_GROUPS)),
  /** the customer of all these maps on which nobody has named one yet; without it each group finds its own */
  customerName: z.optional(z.string().check(z.trim(), z.maxLength(LIMITS.nameLength))),
  known: z.int().check(z.minimum(0)),
});
export type NewGroups = z.infer<typeof newGroupsSchema>;

/**
 * Body of `POST …/maps/:mapId/undo`, for facilitators: takes back all that one person did on the map from `since` on
 * (milliseconds since 1970 by the server's clock), and up to ten seconds before. Notes and comments that they made go; what they
 * changed, moved or deleted is as it was; what others did to it meanwhile stays where it can be told apart. Everyone
 * receives it live, as with a version that is restored. Answer: `undonePersonSchema`.
 */
export const undoPersonSchema = z.object({ participantId: id, since: z.number().check(z.minimum(0)) });
export type UndoPerson = z.infer<typeof undoPersonSchema>;
export const undonePersonSchema = z.object({
  /** how many notes of theirs went */
  removed: z.int(),
  /** how many notes were changed back, or came back */
  restored: z.int(),
  /** how many comments went, came back, or were changed back */
  comments: z.int(),
  /** notes of which something could not come back: it is neither remembered nor in a version from before `since` */
  lost: z.int(),
  /**
   * Whether the server knows of everything since `since`. It remembers for an hour and until it is started anew; what
   * somebody added is known in any case, what they changed or deleted before that only from a version.
   */
  complete: z.boolean(),
  /** id of the version of before the undo, to be restored by who thinks better of it; null when nothing was done */
  before: z.nullable(z.string()),
  /** id of the version from which came back what is not remembered; null when none is from before `since` */
  baseline: z.nullable(z.string()),
});
export type UndonePerson = z.infer<typeof undonePersonSchema>;

/**
 * Body of `POST …/maps/:mapId/reveal`, for facilitators: which privately written notes to lay on the map; all of them
 * without `fields` and `participantIds`. `names`: whether they then say who wrote them.
 */
export const revealSchema = z.object({
  fields: z.optional(z.array(z.enum(PLACES))),
  participantIds: z.optional(z.array(id).check(z.maxLength(500))),
  names: z.enum(["hidden", "shown"]),
});
export type Reveal = z.infer<typeof revealSchema>;
/**
 * Answer: ids of the notes that this has laid on the map, which are the ones that they had in their drafts. Names never
 * show where the session has said before that they will not. A note is `late` when its place was revealed before since
 * the step that is on was started. A note without text stays in its draft.
 */
export const revealedSchema = z.object({ noteIds: z.array(z.string()) });
export type Revealed = z.infer<typeof revealedSchema>;

/**
 * Answer to `GET …/maps/:mapId/drafts`, for facilitators: how many notes wait, by person and place. Never what is in
 * them. People who have left are in it, too.
 */
export const draftsSchema = z.object({
  drafts: z.array(
    z.object({
      participantId: z.string(),
      counts: z.partialRecord(z.enum(PLACES), z.int()),
    }),
  ),
});
export type Drafts = z.infer<typeof draftsSchema>;

/** Points that one person may have in one poll; more is no choice any more. */
export const MAX_POINTS = 50;

const kanoWords = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/**
 * Body of `POST …/polls`, for facilitators. `dots` and `kano` with the kind of that name and no other. The items of a
 * Kano round stand on notes that everybody sees in pains or gains, each note once; others are refused with `not-found`
 * (404). Answer 201: `pollSchema`.
 */
export const newPollSchema = z.object({
  kind: z.enum(POLL_KINDS),
  title: z.string().check(z.trim(), z.maxLength(LIMITS.titleLength)),
  groupId: z.optional(z.nullable(id)),
  dots: z.optional(
    z.object({
      mapIds: z.array(id).check(z.minLength(1), z.maxLength(LIMITS.mapsPerWorkshop)),
      fields: z.array(z.enum(FIELDS)).check(z.minLength(1)),
      pointsPerPerson: z.int().check(z.minimum(1), z.maximum(MAX_POINTS)),
      maxPerNote: z.int().check(z.minimum(1), z.maximum(MAX_POINTS)),
    }),
  ),
  kano: z.optional(
    z.object({
      items: z
        .array(
          z.object({
            mapId: id,
            noteId: id,
            title: kanoWords(KANO_TITLE_LENGTH),
            functional: kanoWords(KANO_QUESTION_LENGTH),
            dysfunctional: kanoWords(KANO_QUESTION_LENGTH),
          }),
        )
        .check(z.minLength(1), z.maxLength(KANO_MAX_ITEMS)),
    }),
  ),
});
export type NewPoll = z.infer<typeof newPollSchema>;
export const pollSchema = z.object({ id: z.string() });

/**
 * Body of `PATCH …/polls/:pollId`, for facilitators: close, open again, or begin a round with nothing in it. `secondRound`
 * keeps the outcome so far beside the new round, `reset` does not. Answer: `pollSchema`. `DELETE` answers 204. Both 404
 * `unknown-poll` for what is not there.
 */
export const pollChangeSchema = z.object({ action: z.enum(["close", "reopen", "reset", "secondRound"]) });
export type PollChange = z.infer<typeof pollChangeSchema>;

/** How long an answer to a free-text question may be. */
export const MAX_ANSWER_LENGTH = 500;

const kanoMarks = {
  functional: z.nullable(z.enum(KANO_ANSWERS)),
  dysfunctional: z.nullable(z.enum(KANO_ANSWERS)),
};
const kanoMarksSchema = z.object(kanoMarks);
/** One's answers to the two questions of one item, so far. */
export type KanoMarks = z.infer<typeof kanoMarksSchema>;

/**
 * Body of `PUT …/polls/:pollId/ballot`. `points` sets one note's points (0 takes them back), `choice` answers a thumb
 * (0 up, 1 level, 2 down) or a fist (0 to 5), `text` a question (empty takes it back), `itemId` both questions of one
 * item of a Kano round (null: not answered yet). Answer: `ballotSchema` as it is then. Refused with `over-budget` (409) beyond the points or the maximum of a note, `poll-closed` (409), `not-found`
 * (404) for a note that is not on the poll's maps and in its fields, or is hidden, and for an unknown item, `forbidden` (403) for viewers and for
 * people of another group. Points on notes that have been deleted are free again.
 */
export const ballotChangeSchema = z.union([
  z.object({
    noteId: id,
    mapId: id,
    points: z.int().check(z.minimum(0), z.maximum(MAX_POINTS)),
  }),
  z.object({ itemId: id, ...kanoMarks }),
  z.object({ choice: z.nullable(z.int().check(z.minimum(0), z.maximum(5))) }),
  z.object({ text: z.string().check(z.trim(), z.maxLength(MAX_ANSWER_LENGTH)) }),
]);
export type BallotChange = z.infer<typeof ballotChangeSchema>;

/** Answer to `GET` and `PUT …/polls/:pollId/ballot`: one's own, and nobody else's. */
export const ballotSchema = z.object({
  round: z.int(),
  /** note id → points */
  points: z.record(z.string(), z.int()),
  choice: z.nullable(z.int()),
  text: z.nullable(z.string()),
  /** item id → one's answers, of items that have any */
  kano: z.prefault(z.record(z.string(), kanoMarksSchema), {}),
});
export type Ballot = z.infer<typeof ballotSchema>;
