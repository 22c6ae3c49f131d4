import * as z from "zod/mini";
import {
  joinByCodeSchema,
  joinedByCodeSchema,
  newCodeSchema,
  ownNameSchema,
  peopleSchema,
  personSchema,
  roleChangeSchema,
  runningCodesSchema,
} from "../../../model/api/access.ts";
import {
  noteErasureSchema,
  ownDataSchema,
  receiptSchema,
  retentionChangeSchema,
} from "../../../model/api/erasure.ts";
import {
  ballotChangeSchema,
  ballotSchema,
  draftsSchema,
  joinedGroupSchema,
  newGroupsSchema,
  newPollSchema,
  ownGroupSchema,
  pollChangeSchema,
  pollSchema,
  revealedSchema,
  revealSchema,
  undonePersonSchema,
  undoPersonSchema,
} from "../../../model/api/facilitation.ts";
import {
  mergeAgainSchema,
  mergeableMapsSchema,
  mergedSchema,
  newMergeSchema,
} from "../../../model/api/merging.ts";
import { serverAboutSchema } from "../../../model/api/serverAbout.ts";
import { timeSchema } from "../../../model/api/time.ts";
import {
  newVersionSchema,
  restoredSchema,
  versionEntrySchema,
  versionListSchema,
  versionMapSchema,
  versionNameSchema,
} from "../../../model/api/versions.ts";
import {
  exportFinishedSchema,
  newWebhookSchema,
  webhookChangeSchema,
  webhookSchema,
  webhookTestSchema,
} from "../../../model/api/webhook.ts";
import {
  addedMapSchema,
  createdWorkshopSchema,
  importedSchema,
  joinedSchema,
  joinSchema,
  mapEntrySchema,
  newKeysSchema,
  newWorkshopSchema,
  problemSchema,
  workshopSchema,
} from "../../../model/api.ts";
import { wholeMapFileSchema } from "../../../model/mapFile.ts";

/** Bodies, by the schemas with which the routes read them. */
export const BODIES = {
  NewWorkshop: newWorkshopSchema,
  Join: joinSchema,
  JoinByCode: joinByCodeSchema,
  RetentionChange: retentionChangeSchema,
  NewMap: addedMapSchema,
  NewMerge: newMergeSchema,
  MergeAgain: mergeAgainSchema,
  RoleChange: roleChangeSchema,
  OwnName: ownNameSchema,
  NewVersion: newVersionSchema,
  VersionName: versionNameSchema,
  UndoPerson: undoPersonSchema,
  OwnGroup: ownGroupSchema,
  NewGroups: newGroupsSchema,
  Reveal: revealSchema,
  NewPoll: newPollSchema,
  PollChange: pollChangeSchema,
  BallotChange: ballotChangeSchema,
  NoteErasure: noteErasureSchema,
  WebhookChange: webhookChangeSchema,
} as const satisfies Record<string, z.ZodMiniType>;
export type BodyName = keyof typeof BODIES;

const aliveSchema = z.object({ status: z.literal("ok") });

/** Answers, by the schemas with which our own clients read them. */
export const ANSWERS = {
  Problem: problemSchema,
  CreatedWorkshop: createdWorkshopSchema,
  Joined: joinedSchema,
  JoinedByCode: joinedByCodeSchema,
  Workshop: workshopSchema,
  MapEntry: mapEntrySchema,
  MergeableMaps: mergeableMapsSchema,
  Merged: mergedSchema,
  Imported: importedSchema,
  Person: personSchema,
  People: peopleSchema,
  NewKeys: newKeysSchema,
  NewCode: newCodeSchema,
  RunningCodes: runningCodesSchema,
  Version: versionEntrySchema,
  Versions: versionListSchema,
  VersionMap: versionMapSchema,
  Restored: restoredSchema,
  UndonePerson: undonePersonSchema,
  JoinedGroup: joinedGroupSchema,
  Drafts: draftsSchema,
  Revealed: revealedSchema,
  Poll: pollSchema,
  Ballot: ballotSchema,
  Webhook: webhookSchema,
  NewWebhook: newWebhookSchema,
  ExportFinished: exportFinishedSchema,
  WebhookTest: webhookTestSchema,
  Receipt: receiptSchema,
  OwnData: ownDataSchema,
  ServerAbout: serverAboutSchema,
  Time: timeSchema,
  Alive: aliveSchema,
} as const satisfies Record<string, z.ZodMiniType>;
export type AnswerName = keyof typeof ANSWERS;

/** Files that programs may write themselves. */
const FILES = { MapFile: wholeMapFileSchema } as const;

export type JsonSchema = Readonly<Record<string, unknown>>;

/** All of them as JSON Schema, for `components.schemas`. */
export function componentSchemas(): Record<string, JsonSchema> {
  return {
    ...jsonSchemas(BODIES, "input"),
    ...jsonSchemas(ANSWERS, "output"),
    ...jsonSchemas(FILES, "input"),
  };
}

function jsonSchemas(
  schemas: Readonly<Record<string, z.ZodMiniType>>,
  io: "input" | "output",
): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    io,
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      // An answer may say more in a later release: a program that refuses what it does not know would break then.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // zod's own bounds of a whole number in JavaScript say nothing about ours.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $schema: _dialect, $id: _id, ...schema }]) => [id, schema]),
  );
}
