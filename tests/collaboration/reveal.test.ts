import { expect, test } from "vitest";
import * as Y from "yjs";
import { editStep } from "../../model/agendaCommands.ts";
import { NOTE_HEIGHT, NOTE_WIDTH } from "../../model/fieldLayout.ts";
import { addNotes, setColour, setFacet } from "../../model/mapCommands.ts";
import { notesOf, readNotes, readPersonName } from "../../model/mapDocument.ts";
import { changeTags } from "../../model/tagCommands.ts";
import { draftNote, runStep, waitingOn } from "../support/facilitation.ts";
import { bearer, post } from "../support/participants.ts";
import { privateWriters, textsOn } from "../support/privateWriters.ts";
import { placesOf, sealedIn } from "../support/sealedData.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

test("revealed notes keep what is on them and their order, cover nothing, and are nowhere in the drafts", async () => {
  const folder = temporaryFolder();
  const { mapId, ann, bob, chief, revealed, drafts, openMap, openResults, write } = await privateWriters({
    data: { folder },
  });
  const map = await openMap();
  addNotes(map.doc, [{ text: "schon da", place: { field: "saysDoes", x: 16, y: 52 } }], "test");
  await map.saved();
  const a = await write(
    ann,
    ...["A1", "A2", "A3"].map((text, row) => draftNote(`Marke${text}`, "saysDoes", row)),
  );
  setColour(a.client.doc, a.ids, "pink", "test");
  setFacet(a.client.doc, a.ids, "says", "test");
  const [first = ""] = a.ids;
  const note = notesOf(a.client.doc).get(first) as Y.Map<unknown>;
  note.set("evidence", "quoted");
  note.set("source", "Interview 3");
  changeTags(a.client.doc, [first], { add: ["Preis"] }, "test");
  note.set("size", "large");
  note.set("author", bob.participantId);
  note.set("hidden", true);
  note.set("secretOwner", ann.participantId);
  const createdAt = note.get("createdAt");
  await a.client.saved();
  const long = "Sehr langer Text, der viel Platz braucht. ".repeat(12);
  const b = await write(bob, ...["B1", "B2", long].map((text, row) => draftNote(text, "saysDoes", row)));
  const results = await openResults(ann);
  await waitUntil("six wait", () => waitingOn(results, mapId).saysDoes === 6);

  const ids = await revealed(chief.token, { names: "hidden" });
  expect([...ids].sort()).toEqual([...a.ids, ...b.ids].sort());
  await waitUntil("all see them", () => readNotes(map.doc).length === 7);
  const onMap = readNotes(map.doc);
  expect(onMap.find(({ id }) => id === first)).toMatchObject({
    text: "MarkeA1",
    colour: "pink",
    facet: "says",
    evidence: "quoted",
    source: "Interview 3",
    author: null,
    createdAt,
    late: false,
    hidden: false,
    stack: null,
    tags: ["Preis"],
  });
  const laid = notesOf(map.doc).get(first) as Y.Map<unknown>;
  expect(laid.get("size")).toBe("large");
  expect(laid.has("secretOwner")).toBe(false);
  const order = onMap.map(({ id }) => id);
  for (const own of [a.ids, b.ids]) {
    expect(order.filter((id) => own.includes(id))).toEqual(own);
  }
  for (const one of onMap) {
    for (const other of onMap) {
      if (one === other) continue;
      const isApart =
        Math.abs(one.place.x - other.place.x) >= NOTE_WIDTH ||
        Math.abs(one.place.y - other.place.y) >= NOTE_HEIGHT;
      expect(isApart, `${one.text} and ${other.text}`).toBe(true);
    }
  }
  await waitUntil("the owners see them go", () =>
    [a, b].every(({ client }) => notesOf(client.doc).size === 0),
  );
  await waitUntil("nothing waits", () => Object.keys(waitingOn(results, mapId)).length === 0);
  expect(await drafts(chief.token)).toEqual([]);
  const markers = ["MarkeA1", "MarkeA2", "MarkeA3", "Interview 3"];
  expect(placesOf(folder, markers).filter((where) => where.includes("draft."))).toEqual([]);
  expect(sealedIn(folder).filter(({ place }) => place.startsWith("log draft."))).toEqual([]);
  expect(placesOf(folder, ["MarkeA1"])).not.toEqual([]);
});

test("a reveal takes fields and people as told; those who left or were never back are in it", async () => {
  const { workshop, ann, bob, chief, revealed, url, openMap, write } = await privateWriters({
    tuning: { idleMs: 10 },
  });
  const map = await openMap();
  for (const [who, name] of [
    [ann, "Ann"],
    [bob, "Bob"],
  ] as const) {
    const notes = [draftNote(`${name} pains`), draftNote(`${name} gains`, "gains")];
    (await write(who, ...notes)).client.provider.destroy();
  }
  await fetch(`${url}/api/workshops/${workshop.id}/participants/${bob.participantId}`, {
    method: "DELETE",
    headers: bearer(chief.token),
  });
  expect(
    await revealed(chief.token, { fields: ["gains"], participantIds: [bob.participantId] }),
  ).toHaveLength(1);
  await waitUntil("Bob's gains", () => readNotes(map.doc).length === 1);
  expect(textsOn(map)).toEqual(["Bob gains"]);
  await revealed(chief.token, { fields: ["pains"] });
  await waitUntil("all pains", () => readNotes(map.doc).length === 3);
  expect(textsOn(map).sort()).toEqual(["Ann pains", "Bob gains", "Bob pains"]);
  await revealed(chief.token);
  await waitUntil("the rest", () => readNotes(map.doc).length === 4);
});

test("names show only where nothing else was said when the notes were written", async () => {
  const { workshop, bob, chief, revealed, url, openMap, openSession, write } = await privateWriters();
  const here = `${url}/api/workshops/${workshop.id}`;
  const joined = await post(`${here}/join`, { key: workshop.keys.participant, name: "Änne" });
  const ann = (await joined.json()) as { participantId: string; token: string };
  const map = await openMap();
  const session = await openSession();
  const authorsOf = (ids: string[]) =>
    readNotes(map.doc).flatMap(({ id, author }) => (ids.includes(id) ? [author] : []));
  const revealNow = async () => {
    const ids = await revealed(chief.token, { names: "shown" });
    await waitUntil("they are there", () => ids.every((id) => notesOf(map.doc).has(id)));
    return authorsOf(ids);
  };

  await runStep(session, { mode: "private", names: "shown" });
  const draft = await write(ann, draftNote("mit Namen"));
  expect(await revealNow()).toEqual([ann.participantId]);
  expect(readPersonName(map.doc, ann.participantId)).toBe("Änne");

  const hidden = await runStep(session, { mode: "private", names: "hidden" });
  addNotes(draft.client.doc, [draftNote("ohne Namen")], "test");
  await draft.client.saved();
  expect(await revealNow()).toEqual([null]);

  // The promise stands when the step is changed, and when another one with names is on.
  addNotes(draft.client.doc, [draftNote("auch ohne")], "test");
  await draft.client.saved();
  await waitUntil(
    "the promise is kept with the draft",
    () => draft.client.doc.getMap("about").get("names") === "hidden",
  );
  editStep(session.doc, hidden, { names: "shown" }, "test");
  await session.saved();
  await runStep(session, { mode: "private", names: "shown" });
  const other = await write(bob, draftNote("Bob, mit Namen"));
  expect(new Set(await revealNow())).toEqual(new Set([bob.participantId, null]));
  // It ends with what was written on it.
  addNotes(draft.client.doc, [draftNote("wieder mit")], "test");
  await draft.client.saved();
  expect(await revealNow()).toEqual([ann.participantId]);

  // A discussion after a step without names does not show those of its notes.
  const last = await runStep(session, { mode: "private", names: "hidden" });
  addNotes(other.client.doc, [draftNote("spät")], "test");
  await other.client.saved();
  await runStep(session, { mode: "discuss", names: "shown" });
  expect(last).not.toBe("");
  expect(await revealNow()).toEqual([null]);
});

test("notes that come after their place was revealed are late, until the step is started anew", async () => {
  const { ann, bob, chief, revealed, openMap, openSession, write } = await privateWriters();
  const map = await openMap();
  const session = await openSession();
  await runStep(session, { mode: "private", names: "hidden", at: Date.now() - 1000 });
  const a = await write(ann, draftNote("A pünktlich"));
  const b = await write(bob, draftNote("B pünktlich", "gains"));
  const writeMore = async ({ client }: typeof a, text: string, field: "pains" | "gains") => {
    addNotes(client.doc, [draftNote(text, field)], "test");
    await client.saved();
  };
  await revealed(chief.token, { participantIds: [ann.participantId], fields: ["pains"] });
  await writeMore(a, "A zu spät", "pains");
  await writeMore(b, "B pünktlich", "pains");
  await writeMore(a, "A pünktlich", "gains");
  await revealed(chief.token);
  await writeMore(b, "B zu spät", "gains");
  await revealed(chief.token);
  await runStep(session, { mode: "private", names: "hidden", at: Date.now() + 1 });
  await writeMore(b, "B pünktlich", "gains");
  await revealed(chief.token);
  await waitUntil("all are there", () => readNotes(map.doc).length === 7);
  expect(new Set(readNotes(map.doc).map(({ text, late }) => `${text} ${late}`))).toEqual(
    new Set(["A pünktlich false", "B pünktlich false", "A zu spät true", "B zu spät true"]),
  );
});

test("a note that is on the map already comes no second time, and leaves the draft", async () => {
  const { ann, chief, revealed, openMap, write } = await privateWriters();
  const map = await openMap();
  const { client, ids } = await write(ann, draftNote("einmal"));
  await revealed(chief.token);
  await waitUntil("it is there", () => readNotes(map.doc).length === 1);
  await waitUntil("it is gone", () => notesOf(client.doc).size === 0);
  // As a copy that was cut off between the two would have left it, or an undo of the owner's brings back.
  const value = new Y.Map<unknown>();
  value.set("text", new Y.Text("zweimal"));
  value.set("place", draftNote("").place);
  notesOf(client.doc).set(ids[0] ?? "", value);
  await client.saved();
  await revealed(chief.token);
  await waitUntil("it has left the draft", () => notesOf(client.doc).size === 0);
  await map.saved();
  expect(textsOn(map)).toEqual(["einmal"]);
});
