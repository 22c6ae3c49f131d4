import { expect, test } from "vitest";
import * as Y from "yjs";
import { editRights } from "../../../model/editRights.ts";
import { deleteGroup, makeGroups, setMembers } from "../../../model/groupCommands.ts";
import { readSession } from "../../../model/sessionDocument.ts";
import { SILENT_LOG } from "../../../server/log.ts";
import { createSessions } from "../../../server/session/sessions.ts";
import { createMemoryStore } from "../../../server/storage/memory.ts";

const MAPS = ["map0000000000001", "map0000000000002", "map0000000000003"] as const;
const HERE = "workshop";

/** Ann in the first of three groups; the server has known that from the beginning. */
function annInAGroup() {
  const doc = new Y.Doc();
  makeGroups(
    doc,
    MAPS.map((mapId) => ({ name: mapId, mapId })),
    "test",
  );
  const groups = readSession(doc).groups;
  const sessions = createSessions(createMemoryStore(), SILENT_LOG, {
    ruleGraceMs: 0,
    moveGraceMs: 3_600_000,
  });
  const change = (work: () => void): void => {
    work();
    sessions.read(HERE, doc);
  };
  const moveTo = (index: number): void =>
    change(() => setMembers(doc, new Map([["ann", groups[index]?.id ?? null]]), "test"));
  moveTo(0);
  return {
    moveTo,
    dissolve: (index: number) => change(() => deleteGroup(doc, groups[index]?.id ?? "", "test")),
    rights: () =>
      MAPS.map((mapId) =>
        sessions.rightsOf(HERE, { participantId: "ann", role: "participant", mapId }, editRights),
      ),
    stranger: () =>
      MAPS.map((mapId) =>
        sessions.rightsOf(HERE, { participantId: "eve", role: "participant", mapId }, editRights),
      ),
  };
}

test("who is moved writes on the old map and the new one, on no third, and nobody else writes more", () => {
  const { moveTo, rights, stranger } = annInAGroup();
  moveTo(1);
  expect(rights()).toEqual(["all", "all", "none"]);
  expect(stranger()).toEqual(["none", "none", "none"]);
});

test("who is taken out of a group, or whose group is dissolved, finishes there, too", () => {
  const out = annInAGroup();
  out.moveTo(-1);
  expect(out.rights()).toEqual(["all", "none", "none"]);
  const dissolved = annInAGroup();
  dissolved.dissolve(0);
  expect(dissolved.rights()).toEqual(["all", "none", "none"]);
});
