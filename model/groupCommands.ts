import * as Y from "yjs";
import { addGroup, setMembers } from "./sessionCommands.ts";
import {
  ALL_GROUPS,
  type Group,
  groupOf,
  readSession,
  type Session,
  sessionRoot,
  smallestGroup,
} from "./sessionDocument.ts";

/** A group as it was, to bring it back. */
export interface TakenApart {
  readonly group: Group;
  readonly members: readonly string[];
}

/** What `deleteGroup` would take: call before it. Null for a group that is gone. */
export function groupToRestore(session: Pick<Session, "groups" | "members">, id: string): TakenApart | null {
  const group = session.groups.find((one) => one.id === id);
  if (!group) return null;
  return { group, members: [...session.members].flatMap(([who, where]) => (where === id ? [who] : [])) };
}

/** Brings back a group that was taken apart, with those of its people who are in no other meanwhile. */
export function restoreGroup(doc: Y.Doc, { group, members }: TakenApart, origin: unknown): void {
  const session = readSession(doc);
  doc.transact(() => {
    const value = new Y.Map<unknown>();
    value.set("name", group.name);
    value.set("mapId", group.mapId);
    value.set("order", group.order);
    sessionRoot(doc, "groups").set(group.id, value);
    const free = members.filter((who) => !session.members.has(who));
    setMembers(doc, new Map(free.map((who) => [who, group.id])), origin);
  }, origin);
}

/** Makes several groups at once, each with its map. */
export function makeGroups(
  doc: Y.Doc,
  groups: readonly Pick<Group, "name" | "mapId">[],
  origin: unknown,
): void {
  doc.transact(() => {
    for (const { name, mapId } of groups) addGroup(doc, name, mapId, origin);
  }, origin);
}

/** Where to put those who are in no group yet: always into the one that is smallest then. */
export function placesFor(
  session: Pick<Session, "groups" | "members">,
  participantIds: readonly string[],
): Map<string, string> {
  const members = new Map(session.members);
  const placed = new Map<string, string>();
  for (const participantId of participantIds) {
    const group = groupOf(session, participantId) ? null : smallestGroup({ groups: session.groups, members });
    if (!group) continue;
    placed.set(participantId, group.id);
    members.set(participantId, group.id);
  }
  return placed;
}

/** Gives a group a run of its own, as everybody's is now: from then on its clock can go its own way. */
export function keepOwnRun(doc: Y.Doc, groupId: string, origin: unknown): void {
  const { runs } = readSession(doc);
  const run = runs.get(ALL_GROUPS);
  if (run === undefined || runs.has(groupId)) return;
  doc.transact(() => sessionRoot(doc, "runs").set(groupId, run), origin);
}
