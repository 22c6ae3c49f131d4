import { expect, test } from "vitest";
import * as Y from "yjs";
import { groupPlace, mayOpen } from "../../../../client/panels/groups/groupPlace.ts";
import { isHelpThere } from "../../../../client/panels/groups/helpThere.ts";
import { messagesFor } from "../../../../client/panels/groups/messagesFor.ts";
import { openMaps } from "../../../../client/panels/groups/openMaps.ts";
import { raisedHands } from "../../../../client/panels/groups/raisedHands.ts";
import { seminarPeople } from "../../../../client/panels/groups/seminarPeople.ts";
import { makeGroups, setGrouping, setMembers } from "../../../../model/groupCommands.ts";
import { readSession } from "../../../../model/sessionDocument.ts";
import type { SessionPresence } from "../../../../model/sessionPresence.ts";
import { sendMessage, setGallery } from "../../../../model/steeringCommands.ts";

const KIM = { participantId: "participantKim01", role: "participant" } as const;
const MAPS = ["map0000000000001", "map0000000000002"] as const;

function seminar(): Y.Doc {
  const doc = new Y.Doc();
  const groups = MAPS.map((mapId, index) => ({ name: `Gruppe ${index + 1}`, mapId }));
  makeGroups(doc, groups, "test");
  return doc;
}

function putKimInto(doc: Y.Doc, index: number): void {
  const { groups } = readSession(doc);
  setMembers(doc, new Map([[KIM.participantId, groups[index]?.id ?? null]]), "test");
}

function presence(participantId: string, change: Partial<SessionPresence> = {}): SessionPresence {
  return {
    participantId,
    name: "",
    role: "participant",
    mapId: null,
    doneWith: null,
    handRaised: false,
    ...change,
  };
}

test("without groups every map is open to everybody", () => {
  expect(groupPlace(readSession(new Y.Doc()), KIM)).toEqual({ kind: "anywhere" });
});

test("who is in no group chooses, is placed or waits, as the facilitator has set it", () => {
  const doc = seminar();
  const kinds = (["choice", "random", "facilitator"] as const).map((grouping) => {
    setGrouping(doc, grouping, "test");
    return groupPlace(readSession(doc), KIM).kind;
  });
  expect(kinds).toEqual(["choose", "beingPlaced", "waiting"]);
});

test("a member opens the group's own map, and all maps during a gallery walk; facilitators always all", () => {
  const doc = seminar();
  putKimInto(doc, 1);
  const open = (): readonly boolean[] => {
    const place = groupPlace(readSession(doc), KIM);
    return MAPS.map((mapId) => mayOpen(place, mapId));
  };
  expect(open()).toEqual([false, true]);
  setGallery(doc, true, "test");
  expect(open()).toEqual([true, true]);
  setGallery(doc, false, "test");
  expect(open()).toEqual([false, true]);
  expect(groupPlace(readSession(doc), { ...KIM, role: "facilitator" }).kind).toBe("anywhere");
});

test("the menu lists the maps that one may open, those of groups first", () => {
  const doc = seminar();
  putKimInto(doc, 1);
  const maps = [
    { id: "map0000000000009", title: "Übung" },
    ...MAPS.map((id) => ({ id, title: "Andrea" })),
  ].map((map) => Object.assign(map, { epoch: 1 }));
  const names = (me: Parameters<typeof openMaps>[2]): string[] =>
    openMaps({ maps }, readSession(doc), me).map(({ groupName, title }) => groupName || title);
  expect(names(KIM)).toEqual(["Gruppe 2"]);
  expect(names({ ...KIM, role: "facilitator" })).toEqual(["Gruppe 1", "Gruppe 2", "Übung"]);
});

test("a message reaches everybody or one group; late comers hear only the last ten minutes", () => {
  const doc = seminar();
  putKimInto(doc, 0);
  const [first, second] = readSession(doc).groups;
  const minute = 60_000;
  const messages: readonly [string, string | null, number][] = [
    ["lange her", null, 0],
    ["vorhin", null, 25 * minute],
    ["an Kims Gruppe", first?.id ?? "", 31 * minute],
    ["an die anderen", second?.id ?? "", 32 * minute],
  ];
  for (const [text, to, at] of messages) sendMessage(doc, text, to, at, "test");
  const heard = messagesFor(readSession(doc), KIM.participantId, 30 * minute).map(({ text }) => text);
  expect(heard).toEqual(["an Kims Gruppe", "vorhin"]);
});

test("a raised hand leads to where the person is, and help is a facilitator on that map", () => {
  const doc = seminar();
  putKimInto(doc, 1);
  const people = [
    presence(KIM.participantId, { name: "Kim", mapId: MAPS[1], handRaised: true }),
    presence(KIM.participantId, { name: "Kim", mapId: MAPS[1] }),
    presence("participantPet01", { role: "facilitator", mapId: MAPS[0] }),
  ];
  expect(raisedHands(readSession(doc), people)).toEqual([
    { participantId: KIM.participantId, name: "Kim", mapId: MAPS[1], groupName: "Gruppe 2" },
  ]);
  expect(MAPS.map((mapId) => isHelpThere(people, mapId))).toEqual([true, false]);
});

test("in groups belong participants, here or away; facilitators and onlookers do not", () => {
  const entry = { isConnected: false, isMe: false };
  const people = seminarPeople(
    [
      { participantId: "a", name: "Away", role: "participant", ...entry },
      { participantId: "f", name: "Petra", role: "facilitator", ...entry },
      { participantId: "v", name: "Gast", role: "viewer", ...entry },
    ],
    [
      presence("new", { name: "Neu", handRaised: true }),
      presence("f", { role: "facilitator" }),
      presence("v", { role: "viewer" }),
    ],
  );
  expect(people.map(({ name, isHere, handRaised }) => [name, isHere, handRaised])).toEqual([
    ["Away", false, false],
    ["Neu", true, true],
  ]);
});
