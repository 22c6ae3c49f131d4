import { joinedGroupSchema } from "../../model/api/facilitation.ts";
import { ask, json, workshopPath } from "./api.ts";

/** Puts me into a group: the named one where people choose, else the smallest. Gives the id of the group I am in. */
export async function joinGroup(workshopId: string, groupId?: string): Promise<string> {
  const body = groupId === undefined ? {} : { groupId };
  const path = `${workshopPath(workshopId)}/groups/me`;
  return (await ask(joinedGroupSchema, path, { ...json(body), method: "PUT" })).groupId;
}
