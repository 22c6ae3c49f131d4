import * as Y from "yjs";
import { newId } from "./ids.ts";
import {
  type Group,
  type Grouping,
  groupOf,
  MAX_GROUPS,
  readSession,
  type Session,
  sessionRoot,
  smallestGroup,
} from "./sessionDocument.ts";
import { setEntry, setIfNew } from "./sessionEntries.ts";
import { ALL_GROUPS } from "./stepRun.ts";
import { LIMITS } from "./wire.ts";

/** Writes to the groups of a session document. One command is one transaction; `origin` says whose. */

export function setGrouping(doc: Y.Doc, grouping: Grouping, origin: unknown): void {
  setEntry(doc, "plan", "grouping", grouping, origin);
}

/** Adds a group with its map and returns its id; null when there are too many. */
export function addGroup(doc: Y.Doc, name: string, mapId: string, origin: unknown): string | null {
  const { groups } = readSession(doc);
  if (groups.length >= MAX_GROUPS) return null;
  const id = newId();
  doc.transact(() => {
    const group = new Y.Map<unknown>();
    group.set("name", cleanName(name));
    group.set("mapId", mapId);
    group.set("order", (groups.at(-1)?.order ?? 0) + 1);
    sessionRoot(doc, "groups").set(id, group);
  }, origin);
  return id;
}

export function renameGroup(doc: Y.Doc, id: string, name: string, origin: unknown): void {
  const group = sessionRoot(doc, "groups").get(id);
  if (group instanceof Y.Map) doc.transact(() => setIfNew(group, "name", cleanName(name)), origin);
}

/** Takes a group apart: its people are in none then, its map stays. */
export function deleteGroup(doc: Y.Doc, id: string, origin: unknown): void {
  doc.transact(() => {
    sessionRoot(doc, "groups").delete(id);
    sessionRoot(doc, "runs").delete(id);
    const members = sessionRoot(doc, "members");
    for (const [participantId, groupId] of members) if (groupId === id) members.delete(participantId);
  }, origin);
}

/** Puts people into groups; null takes them out of theirs. */
export function setMembers(doc: Y.Doc, members: ReadonlyMap<string, string | null>, origin: unknown): void {
  doc.transact(() => {
    const target = sessionRoot(doc, "members");
    for (const [participantId, groupId] of members) {
      if (groupId === null) target.delete(participantId);
      else if (target.get(participantId) !== groupId) target.set(participantId, groupId);
    }
  }, origin);
}

/** Everybody at random into groups whose sizes differ by at most one. `random` gives numbers in [0, 1). */
export function shuffled(
  participantIds: readonly string[],
  groupIds: readonly string[],
  random: () => number = Math.random,
): Map<string, string> {
  const people = [...participantIds];
  for (let index = people.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [people[index], people[other]] = [people[other] ?? "", people[index] ?? ""];
  }
  const placed = new Map<string, string>();
  people.forEach((id, index) => {
    const groupId = groupIds[index % groupIds.length];
    if (groupId !== undefined) placed.set(id, groupId);
  });
  return placed;
}

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

function cleanName(name: string): string {
  return name.trim().slice(0, LIMITS.nameLength);
}
