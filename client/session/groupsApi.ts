import { joinedGroupSchema, type NewGroups } from "../../model/api/facilitation.ts";
import type { Workshop } from "../../model/api.ts";
import { answer, ask, json, readWorkshop, workshopPath } from "./api.ts";

/** Puts me into a group: the named one where people choose, else the smallest. Gives the id of the group I am in. */
export async function joinGroup(workshopId: string, groupId?: string): Promise<string> {
  const body = groupId === undefined ? {} : { groupId };
  const path = `${workshopPath(workshopId)}/groups/me`;
  return (await ask(joinedGroupSchema, path, { ...json(body), method: "PUT" })).groupId;
}

/**
 * Makes groups with a map each, unless there are others than `known` already. Gives the workshop with its maps as they
 * are then; the groups come with the session.
 */
export async function makeGroups(workshopId: string, groups: NewGroups): Promise<Workshop> {
  await answer(`${workshopPath(workshopId)}/groups`, json(groups));
  return await readWorkshop(workshopId);
}
