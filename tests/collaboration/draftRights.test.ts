import { expect, test } from "vitest";
import type { Joined } from "../../model/api.ts";
import { addGroup, setMembers } from "../../model/groupCommands.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { readSession } from "../../model/sessionDocument.ts";
import { setGallery, setLocked } from "../../model/steeringCommands.ts";
import { draftNote, facilitationOf, mapIdOf } from "../support/facilitation.ts";
import { type Client, openSynced } from "../support/participants.ts";
import { refusedByRule, steeredWorkshop } from "../support/steeredWorkshop.ts";
import { waitUntil } from "../support/waitUntil.ts";

/** Two groups with a map each; Ann is in the first, Bob in none. */
async function twoGroups() {
  const all = await steeredWorkshop({}, { maps: [{ title: "A" }, { title: "B" }] });
  const { workshop, url, session, steer } = all;
  const [ann, bob] = await Promise.all([all.enter(), all.enter()]);
  await steer((doc) => {
    for (const { id, title } of workshop.maps) addGroup(doc, title, id, "test");
  });
  const groupIds = readSession(session.doc).groups.map(({ id }) => id);
  const move = (to: number): Promise<void> =>
    steer((doc) => setMembers(doc, new Map([[ann.participantId, groupIds[to] ?? ""]]), "test"));
  await move(0);
  const facilitation = facilitationOf(url, workshop);
  return {
    ...all,
    ann,
    bob,
    move,
    facilitation,
    draft: ({ participantId, token }: Joined, map: number): Promise<Client> =>
      openSynced(url, facilitation.draftOf(participantId, mapIdOf(workshop, map)), token),
    waiting: (map: number) => facilitation.drafts(all.chief.token, mapIdOf(workshop, map)),
  };
}

const write = ({ doc }: Client, text: string): string[] => addNotes(doc, [draftNote(text)], "test");

test("a draft takes nothing for another group's map, nor from somebody without a group, gallery walk or not", async () => {
  const { ann, bob, steer, draft, waiting } = await twoGroups();
  const own = await draft(ann, 0);
  write(own, "für die eigene Karte");
  await own.saved();
  for (const gallery of [false, true]) {
    await steer((doc) => setGallery(doc, gallery, "test"));
    for (const [who, map] of [
      [ann, 1],
      [bob, 0],
    ] as const) {
      const foreign = await draft(who, map);
      write(foreign, "für eine fremde Karte");
      await refusedByRule(foreign);
    }
  }
  expect((await waiting(0)).map(({ participantId }) => participantId)).toEqual([ann.participantId]);
  expect(await waiting(1)).toEqual([]);
});

test("who is moved to another group writes for that one; what waited before is still revealed", async () => {
  const { ann, chief, move, draft, waiting, open, facilitation } = await twoGroups();
  const first = await draft(ann, 0);
  const ids = write(first, "vor dem Umzug");
  await first.saved();
  await move(1);
  const second = await draft(ann, 1);
  write(second, "nach dem Umzug");
  await second.saved();
  expect(await waiting(1)).toHaveLength(1);
  write(first, "zu spät für die alte Karte");
  await refusedByRule(first);
  expect(await facilitation.revealed(chief.token)).toEqual(ids);
  const map = await open(chief);
  await waitUntil("it is on the map", () => readNotes(map.doc).length > 0);
  expect(readNotes(map.doc).map(({ text }) => text)).toEqual(["vor dem Umzug"]);
});

test("without groups everybody writes privately for each map, also while it is locked; facilitators always do", async () => {
  const { workshop, url, steer, enter, chief } = await steeredWorkshop(
    {},
    { maps: [{ title: "A" }, { title: "B" }] },
  );
  const { draftOf, drafts } = facilitationOf(url, workshop);
  const ann = await enter();
  const writeFor = async ({ participantId, token }: Joined, mapId: string): Promise<void> => {
    const draft = await openSynced(url, draftOf(participantId, mapId), token);
    write(draft, "geht");
    await draft.saved();
  };
  for (const { id } of workshop.maps) await writeFor(ann, id);
  // A lock is for what all see; a draft that was written offline before it must not be lost to it.
  await steer((doc) => setLocked(doc, null, true, "test"));
  await writeFor(ann, mapIdOf(workshop));
  await steer((doc) => addGroup(doc, "A", mapIdOf(workshop), "test"));
  await writeFor(chief, mapIdOf(workshop, 1));
  expect(await drafts(chief.token, mapIdOf(workshop, 1))).toHaveLength(2);
});
