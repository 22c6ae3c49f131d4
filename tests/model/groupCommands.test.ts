import { expect, test } from "vitest";
import * as Y from "yjs";
import {
  deleteGroup,
  groupToRestore,
  makeGroups,
  placesFor,
  restoreGroup,
  setMembers,
} from "../../model/groupCommands.ts";
import { readSession } from "../../model/sessionDocument.ts";

const person = (index: number): string => `participant${String(index).padStart(5, "0")}`;
const mapOf = (index: number): string => `map0000000000${String(index).padStart(3, "0")}`;

function seminar(count: number): Y.Doc {
  const doc = new Y.Doc();
  const groups = Array.from({ length: count }, (_, index) => ({
    name: `Gruppe ${index + 1}`,
    mapId: mapOf(index),
  }));
  makeGroups(doc, groups, "test");
  return doc;
}

test("groups that are made at once keep their order, names and maps", () => {
  const { groups } = readSession(seminar(3));
  expect(groups.map(({ name, mapId }) => [name, mapId])).toEqual([
    ["Gruppe 1", mapOf(0)],
    ["Gruppe 2", mapOf(1)],
    ["Gruppe 3", mapOf(2)],
  ]);
});

test("a group that was taken apart comes back in its place, with those who are nowhere else", () => {
  const doc = seminar(3);
  const [, second, third] = readSession(doc).groups;
  const [two, three] = [second?.id ?? "", third?.id ?? ""];
  setMembers(doc, new Map([1, 2, 3].map((index) => [person(index), two])), "test");
  const taken = groupToRestore(readSession(doc), two);
  deleteGroup(doc, two, "test");
  setMembers(doc, new Map([[person(3), three]]), "test");
  if (taken) restoreGroup(doc, taken, "test");
  const { groups, members } = readSession(doc);
  expect(groups.map(({ name }) => name)).toEqual(["Gruppe 1", "Gruppe 2", "Gruppe 3"]);
  expect([...members]).toEqual(
    expect.arrayContaining([
      [person(1), two],
      [person(2), two],
      [person(3), three],
    ]),
  );
});

test("late comers fill up the smallest groups, and nobody is moved", () => {
  const doc = seminar(3);
  const [first, second] = readSession(doc).groups.map(({ id }) => id);
  const members = [1, 2, 3].map((index): [string, string] => [person(index), first ?? ""]);
  setMembers(doc, new Map([...members, [person(4), second ?? ""]]), "test");
  const placed = placesFor(
    readSession(doc),
    Array.from({ length: 9 }, (_, index) => person(index + 1)),
  );
  expect(placed.has(person(1))).toBe(false);
  setMembers(doc, placed, "test");
  const sizes = readSession(doc).groups.map(
    ({ id }) => [...readSession(doc).members.values()].filter((where) => where === id).length,
  );
  expect(sizes).toEqual([3, 3, 3]);
});

test("without groups nobody is placed", () => {
  expect(placesFor(readSession(new Y.Doc()), [person(1)]).size).toBe(0);
});
