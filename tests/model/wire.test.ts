import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../../model/ids.ts";
import { keysBelow, keysOf } from "../../model/keys.ts";
import { ROLES } from "../../model/roles.ts";
import { parseRoomName, type Room, rightsIn, roomName } from "../../model/wire.ts";

test("a room name reads back as the room it names", () => {
  const rooms: Room[] = [
    { kind: "map", mapId: newId() },
    { kind: "outcome", workshopId: newId() },
    { kind: "session", workshopId: newId() },
    { kind: "results", workshopId: newId() },
    { kind: "draft", mapId: newId(), participantId: newId() },
  ];
  for (const room of rooms) expect(parseRoomName(roomName(room))).toEqual(room);
});

test("anything that is not exactly a room name is refused, never repaired", () => {
  const id = newId();
  for (const name of [
    "",
    "map",
    `map.${id}.${id}`,
    `map.../${id}`,
    `Map.${id}`,
    `draft.${id}`,
    "map.__proto__",
    `map.${id} `,
  ]) {
    expect(parseRoomName(name)).toBeNull();
  }
  fc.assert(
    fc.property(fc.string(), (name) => {
      const room = parseRoomName(name);
      expect(room === null || roomName(room) === name).toBe(true);
    }),
  );
});

test("viewers write nowhere, only facilitators steer, nobody writes results", () => {
  const id = newId();
  for (const role of ROLES) {
    expect(rightsIn({ kind: "results", workshopId: id }, role)).toBe("read");
    expect(rightsIn({ kind: "map", mapId: id }, role)).toBe(role === "viewer" ? "read" : "write");
    expect(rightsIn({ kind: "session", workshopId: id }, role)).toBe(
      role === "facilitator" ? "write" : "read",
    );
  }
});

test("keys go down the roles, never up, and are as long as secrets", () => {
  const keys = keysOf("S".repeat(26));
  expect(new Set(Object.values(keys)).size).toBe(3);
  expect(keysBelow("participant", keys.participant)).toEqual({
    participant: keys.participant,
    viewer: keys.viewer,
  });
  expect(keysBelow("viewer", keys.viewer)).toEqual({ viewer: keys.viewer });
  for (const key of [keys.participant, keys.viewer]) expect(key).toMatch(/^[0-9A-Za-z]{26}$/);
});
