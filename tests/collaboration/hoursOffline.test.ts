import { afterEach, expect, test, vi } from "vitest";
import { memoryStorage } from "../../client/session/browserStorage.ts";
import { openHeldCopies } from "../../client/session/heldCopies.ts";
import { openMapSession } from "../../client/session/openMapSession.ts";
import { renewOldCopies } from "../../client/session/renewOldCopies.ts";
import type { Joined } from "../../model/api.ts";
import { workshopSchema } from "../../model/api.ts";
import { FIELDS } from "../../model/fields.ts";
import { addNotes, deleteNotes, editText, moveNotes, setColour } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { NOTE_COLOURS } from "../../model/noteColours.ts";
import { localCopiesInMemory, stubFlakyNetwork } from "../support/flakyNetwork.ts";
import { syncUrl } from "../support/participants.ts";
import { type SeededRandom, seededRandom } from "../support/seededRandom.ts";
import { steeredWorkshop } from "../support/steeredWorkshop.ts";
import { waitUntil } from "../support/waitUntil.ts";

/** Two people work without a network for hours, each on a device of their own; then both come back. */
const copies = vi.hoisted(() => ({ open: undefined as ReturnType<typeof localCopiesInMemory> | undefined }));
vi.mock("../../client/session/localCopy.ts", () => ({
  openLocalCopy: (...args: Parameters<ReturnType<typeof localCopiesInMemory>>) => copies.open?.(...args),
}));
afterEach(() => vi.unstubAllGlobals());

const EDITS = 300;
const SEED = Number(process.env.OFFLINE_SEED ?? 8);

type World = Awaited<ReturnType<typeof steeredWorkshop>>;

/** A person's device: what they open on it uses its network and its storage. */
function deviceOf(world: World, joined: Joined) {
  const open = localCopiesInMemory();
  const storage = memoryStorage();
  const me = { participantId: joined.participantId, role: "participant", name: "" } as const;
  const address = syncUrl(world.url);
  const network = stubFlakyNetwork(world.url, joined.token);
  return {
    me,
    network,
    storage,
    openMap(mapId: string) {
      copies.open = open;
      return openMapSession({ mapId, me, syncUrl: address, storage });
    },
    async catchUp(openMapId: string) {
      copies.open = open;
      const answer = await world.send("GET", "", undefined, joined);
      const workshop = workshopSchema.parse(await answer.json());
      return renewOldCopies(workshop, { openMapId, me, syncUrl: address, storage });
    },
  };
}

type Session = ReturnType<typeof openMapSession>;

/** One edit as people make them; what it adds is in `added`, what it deletes leaves for good. */
function editSomething(
  session: Session,
  random: SeededRandom,
  added: Map<string, string>,
  deleted: Set<string>,
): void {
  const notes = readNotes(session.doc);
  const note = notes.length > 0 ? random.pick(notes) : null;
  const place = { field: random.pick(FIELDS), x: random.below(300), y: 60 + random.below(300) };
  const what = random.below(10);
  session.write((doc, origin) => {
    if (note === null || what < 4) {
      const text = `n${added.size} ${session.me.participantId}`;
      for (const id of addNotes(doc, [{ text, place, author: session.me.participantId }], origin))
        added.set(id, text);
    } else if (what < 6) moveNotes(doc, new Map([[note.id, place]]), origin);
    else if (what < 7) setColour(doc, [note.id], random.pick(NOTE_COLOURS), origin);
    else if (what < 9) editText(doc, note.id, `${note.text}!`, note.text.length + 1, origin);
    else {
      deleteNotes(doc, [note.id], origin);
      deleted.add(note.id);
    }
  });
}

test(`hundreds of edits by two people without a network merge, also over a closed window (OFFLINE_SEED=${SEED})`, async () => {
  const world = await steeredWorkshop();
  const mapId = world.workshop.maps[0]?.id ?? "";
  const random = seededRandom(SEED);
  const devices = [await world.enter(), await world.enter()].map((joined) => deviceOf(world, joined));
  const sessions: Session[] = [];
  for (const device of devices) {
    const session = device.openMap(mapId);
    sessions.push(session);
  }
  const isSaved = (session: Session): boolean => session.connection.get().kind === "saved";
  await waitUntil("both are there", () => sessions.every(isSaved));
  for (const { network } of devices) network.set(false);
  await waitUntil("both are away", () =>
    sessions.every(({ connection }) => connection.get().kind === "offline"),
  );

  const added = new Map<string, string>();
  const deleted = new Set<string>();
  for (let edit = 0; edit < EDITS; edit += 1) {
    for (const [index, session] of sessions.entries()) {
      editSomething(session, random, added, deleted);
      // One of them closes the window in between, and opens it again from what the device has.
      if (index === 0 && edit === EDITS / 2) {
        session.close();
        const again = devices[0]?.openMap(mapId);
        if (!again) throw new Error("No device");
        sessions[0] = again;
        await waitUntil("the copy is read", () => again.loaded.get() && again.unconfirmed.get() > 0);
      }
    }
  }
  for (const [index, { unconfirmed }] of sessions.entries()) {
    expect(unconfirmed.get()).toBeGreaterThan(EDITS / 2);
    const { storage } = devices[index] ?? { storage: memoryStorage() };
    await waitUntil("the device knows", () => openHeldCopies(storage).waiting(mapId) === unconfirmed.get());
  }

  for (const { network } of devices) network.set(true);
  window.dispatchEvent(new Event("online"));
  await waitUntil("both have sent all", () => sessions.every(isSaved));
  const ids = (notes: readonly { readonly id: string }[]): string[] => notes.map(({ id }) => id).sort();
  const there = await world.notesNow();
  expect(ids(there)).toEqual([...added.keys()].filter((id) => !deleted.has(id)).sort());
  for (const { id, text } of there) expect(text.replaceAll("!", "")).toBe(added.get(id));
  for (const session of sessions)
    await waitUntil("each has the other's", () => ids(readNotes(session.doc)).length === there.length);
  for (const { storage } of devices) expect(openHeldCopies(storage).waiting(mapId)).toBe(0);
  for (const session of sessions) session.close();
});

test("what waits for another map is sent without opening it", async () => {
  const world = await steeredWorkshop({}, { maps: [{ title: "Andrea" }, { title: "Chris" }] });
  const [andrea = "", chris = ""] = world.workshop.maps.map(({ id }) => id);
  const joined = await world.enter();
  const device = deviceOf(world, joined);
  const first = device.openMap(andrea);
  await waitUntil("it is there", () => first.connection.get().kind === "saved");
  device.network.set(false);
  await waitUntil("it is away", () => first.connection.get().kind === "offline");
  first.write((doc, origin) =>
    addNotes(doc, [{ text: "ohne Netz", place: { field: "pains", x: 20, y: 60 } }], origin),
  );
  await waitUntil("the device knows", () => openHeldCopies(device.storage).waiting(andrea) === 1);
  first.close();
  device.network.set(true);
  const stop = await device.catchUp(chris);
  await waitUntil("it is sent", () => openHeldCopies(device.storage).waiting(andrea) === 0);
  expect((await world.notesNow()).map(({ text }) => text)).toEqual(["ohne Netz"]);
  stop();
});
