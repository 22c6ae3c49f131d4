import { describe, expect, onTestFinished, test } from "vitest";
import { newId } from "../../../model/ids.ts";
import { KANO_ANSWERS, type KanoAnswer } from "../../../model/kano.ts";
import { createMemoryStore } from "../../../server/storage/memory.ts";
import type { PollRecord } from "../../../server/storage/pollStore.ts";
import { openSqliteStore } from "../../../server/storage/sqlite.ts";
import type { Store } from "../../../server/storage/store.ts";
import { sealedIn } from "../../support/sealedData.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const STORES: readonly [name: string, open: (folder: string) => Store][] = [
  ["memory", createMemoryStore],
  ["sqlite", openSqliteStore],
];
const MOST = 50;
const EMPTY = { points: [], choice: null, text: null, kano: [] };

async function withWorkshop(store: Store): Promise<string> {
  const id = newId();
  const keyHashes = { facilitator: "f", participant: "p", viewer: "v" };
  const record = { id, title: "W", language: "de", createdAt: 1, eraseAt: null, keysVersion: 1, keyHashes };
  await store.createWorkshop({ ...record, language: "de" }, [], []);
  return id;
}

async function person(store: Store, workshopId: string): Promise<string> {
  const id = newId();
  const record = { id, workshopId, role: "participant", name: "", tokenHash: newId(), loweredAtKeys: null };
  await store.addParticipant({ ...record, role: "participant" });
  return id;
}

function dotsPoll(workshopId: string): PollRecord {
  return {
    id: newId(),
    workshopId,
    kind: "dots",
    title: "Was ist wichtig? 💛",
    status: "open",
    round: 1,
    beforeRound: null,
    openedAt: 1_700_000_000_000,
    groupId: newId(),
    dots: { mapIds: [newId()], fields: ["pains", "gains"], pointsPerPerson: 3, maxPerNote: 2 },
    kanoItems: null,
  };
}

const plainPoll = (workshopId: string, kind: "thumb" | "question"): PollRecord => ({
  ...dotsPoll(workshopId),
  kind,
  groupId: null,
  dots: null,
});

const points = (noteId: string, count: number, gone: readonly string[] = []) =>
  ({ kind: "points", noteId, mapId: "map", points: count, gone }) as const;

describe.each(STORES)("the %s store keeps polls:", (name, open) => {
  const opened = (): { store: Store; folder: string } => {
    const folder = temporaryFolder();
    const store = open(folder);
    onTestFinished(() => store.close());
    return { store, folder };
  };

  test("gives them back as they were, oldest first, and takes no more than it is told", async () => {
    const { store } = opened();
    const workshopId = await withWorkshop(store);
    const other = await withWorkshop(store);
    const polls = [dotsPoll(workshopId), plainPoll(workshopId, "question"), plainPoll(workshopId, "thumb")];
    for (const poll of polls) expect(await store.polls.add(poll, 3)).toBe(true);
    expect(await store.polls.add(dotsPoll(workshopId), 3)).toBe(false);
    expect(await store.polls.add(dotsPoll(other), 3)).toBe(true);
    expect(await store.polls.list(workshopId)).toEqual(polls);
    expect(await store.polls.read(polls[1]?.id ?? "")).toEqual(polls[1]);
    expect(await store.polls.read(newId())).toBeNull();
    await store.polls.remove(polls[1]?.id ?? "");
    expect(await store.polls.list(workshopId)).toEqual([polls[0], polls[2]]);
  });

  test("takes points up to the budget and the maximum of a note, however many come at once", async () => {
    const { store } = opened();
    const workshopId = await withWorkshop(store);
    const [ann, bob] = [await person(store, workshopId), await person(store, workshopId)];
    const poll = dotsPoll(workshopId);
    await store.polls.add(poll, MOST);
    const mark = (who: string, noteId: string, count: number, gone: readonly string[] = []) =>
      store.polls.mark(poll.id, who, points(noteId, count, gone));
    expect(await mark(ann, "a", 3)).toBe("overBudget");
    const verdicts = await Promise.all(Array.from({ length: 99 }, (_, index) => mark(ann, `n${index}`, 1)));
    expect(verdicts.filter((verdict) => verdict === "taken")).toHaveLength(3);
    expect(new Set(verdicts)).toEqual(new Set(["taken", "overBudget"]));
    // A note's points are set, not added: what it had counts no more.
    const [first = ""] = (await store.polls.ballotOf(poll.id, 1, ann)).points.map(({ noteId }) => noteId);
    expect(await mark(ann, first, 2)).toBe("overBudget");
    expect(await mark(ann, first, 0)).toBe("taken");
    expect(await mark(ann, "b", 1)).toBe("taken");
    expect(await mark(ann, "c", 1)).toBe("overBudget");
    // Those on notes that are no more are free again.
    expect(await mark(ann, "c", 1, ["b"])).toBe("taken");
    expect(await mark(bob, "c", 2)).toBe("taken");
    const tally = await store.polls.tally(poll.id, 1);
    expect(tally.voters).toBe(2);
    expect(await store.polls.countVoters(poll.id, 1)).toBe(2);
    expect(await store.polls.countVoters(poll.id, 2)).toBe(0);
    expect(tally.totals.get("c")).toBe(3);
    expect(tally.totals.has("b")).toBe(false);
    expect([...tally.totals.values()].reduce((sum, count) => sum + count)).toBe(5);
  });

  test("takes one answer a person, which can be changed and taken back, while the poll is open", async () => {
    const { store } = opened();
    const workshopId = await withWorkshop(store);
    const [ann, bob] = [await person(store, workshopId), await person(store, workshopId)];
    const [thumb, question] = [plainPoll(workshopId, "thumb"), plainPoll(workshopId, "question")];
    for (const poll of [thumb, question]) await store.polls.add(poll, MOST);
    for (const choice of [2, 0]) await store.polls.mark(thumb.id, ann, { kind: "choice", choice });
    await store.polls.mark(thumb.id, bob, { kind: "choice", choice: 1 });
    await store.polls.mark(question.id, ann, { kind: "text", text: "Später 💛" });
    expect(await store.polls.ballotOf(thumb.id, 1, ann)).toEqual({ ...EMPTY, choice: 0 });
    expect(await store.polls.ballotOf(question.id, 1, ann)).toEqual({ ...EMPTY, text: "Später 💛" });
    expect(await store.polls.ballotOf(question.id, 1, bob)).toEqual(EMPTY);
    expect(new Set((await store.polls.tally(thumb.id, 1)).choices)).toEqual(new Set([0, 1]));
    await store.polls.mark(thumb.id, bob, { kind: "choice", choice: null });
    await store.polls.mark(question.id, ann, { kind: "text", text: "" });
    expect(await store.polls.tally(thumb.id, 1)).toMatchObject({ voters: 1, choices: [0] });
    expect(await store.polls.tally(question.id, 1)).toMatchObject({ voters: 0, texts: [] });
    await store.polls.advance(thumb, { status: "closed", round: 1, beforeRound: null });
    expect(await store.polls.mark(thumb.id, bob, { kind: "choice", choice: 0 })).toBe("closed");
    expect(await store.polls.mark(newId(), bob, { kind: "choice", choice: 0 })).toBe("closed");
    expect(await store.polls.mark(question.id, newId(), { kind: "text", text: "x" })).toBe("gone");
  });

  test("changes a poll only for who has read it as it is, and keeps the round before", async () => {
    const { store } = opened();
    const workshopId = await withWorkshop(store);
    const ann = await person(store, workshopId);
    const poll = dotsPoll(workshopId);
    await store.polls.add(poll, MOST);
    await store.polls.mark(poll.id, ann, points("a", 2));
    const second = { status: "open", round: 2, beforeRound: 1 } as const;
    const both = await Promise.all([1, 2].map(() => store.polls.advance(poll, second)));
    expect(both.filter(Boolean)).toHaveLength(1);
    expect((await store.polls.tally(poll.id, 1)).totals).toEqual(new Map([["a", 2]]));
    expect(await store.polls.ballotOf(poll.id, 2, ann)).toEqual(EMPTY);
    expect(await store.polls.mark(poll.id, ann, points("b", 2))).toBe("taken");
    const now = { ...poll, ...second };
    expect(await store.polls.read(poll.id)).toEqual(now);
    await store.polls.advance(now, { status: "open", round: 3, beforeRound: null });
    for (const round of [1, 2, 3]) expect((await store.polls.tally(poll.id, round)).voters).toBe(0);
  });

  test("keeps pairs of answers by item, counts who has all, and drops those to items that go", async () => {
    const { store, folder } = opened();
    const workshopId = await withWorkshop(store);
    const [ann, bob] = [await person(store, workshopId), await person(store, workshopId)];
    const item = (id: string) => ({
      id,
      mapId: newId(),
      noteId: newId(),
      author: ann,
      field: "pains" as const,
      title: `Titel ${id} 💛`,
      functional: "So?",
      dysfunctional: "Nicht so?",
    });
    const items = [item("eins"), item("zwei")];
    const poll: PollRecord = {
      ...plainPoll(workshopId, "thumb"),
      kind: "kano",
      kanoItems: items,
    };
    await store.polls.add(poll, MOST);
    expect(await store.polls.read(poll.id)).toEqual(poll);
    const mark = (who: string, itemId: string, functional: KanoAnswer | null, other: KanoAnswer | null) =>
      store.polls.mark(poll.id, who, { kind: "kano", itemId, functional, dysfunctional: other });
    for (const functional of [...KANO_ANSWERS, null]) {
      for (const dysfunctional of [...KANO_ANSWERS, null]) {
        expect(await mark(ann, "eins", functional, dysfunctional)).toBe("taken");
        const isEmpty = functional === null && dysfunctional === null;
        expect((await store.polls.ballotOf(poll.id, 1, ann)).kano).toEqual(
          isEmpty ? [] : [{ itemId: "eins", functional, dysfunctional }],
        );
        const isPair = functional !== null && dysfunctional !== null;
        expect(await store.polls.countFinished(poll.id, 1, 1)).toBe(isPair ? 1 : 0);
      }
    }
    await mark(ann, "eins", "like", "dislike");
    await mark(ann, "zwei", "expect", null);
    await mark(bob, "eins", "dislike", "like");
    await mark(bob, "zwei", "neutral", "neutral");
    expect(await store.polls.countFinished(poll.id, 1, 2)).toBe(1);
    const { pairs, ...rest } = await store.polls.tally(poll.id, 1);
    expect(rest).toEqual({ voters: 2, totals: new Map(), choices: [], texts: [] });
    // In no order: who came first is nobody's business.
    expect(new Set(pairs.get("eins"))).toEqual(
      new Set([
        { functional: "like", dysfunctional: "dislike" },
        { functional: "dislike", dysfunctional: "like" },
      ]),
    );
    expect(pairs.get("zwei")).toEqual([{ functional: "neutral", dysfunctional: "neutral" }]);
    if (name === "sqlite") await store.erasing.reseal(workshopId, []);
    await store.polls.keepItems(poll.id, items.slice(1));
    expect((await store.polls.read(poll.id))?.kanoItems).toEqual(items.slice(1));
    expect([...(await store.polls.tally(poll.id, 1)).pairs.keys()]).toEqual(["zwei"]);
    if (name === "sqlite") {
      expect(sealedIn(folder).filter(({ place }) => place === `poll-items ${poll.id}`)).toHaveLength(1);
    }
  });

  test("forgets a person's ballots, and with a workshop all of it", async () => {
    const { store } = opened();
    const workshopId = await withWorkshop(store);
    const [ann, bob] = [await person(store, workshopId), await person(store, workshopId)];
    const [dots, question] = [dotsPoll(workshopId), plainPoll(workshopId, "question")];
    for (const poll of [dots, question]) await store.polls.add(poll, MOST);
    for (const who of [ann, bob]) {
      await store.polls.mark(dots.id, who, points("a", 1));
      await store.polls.mark(question.id, who, { kind: "text", text: `von ${who}` });
    }
    const own = await store.polls.ballotsBy(workshopId, ann);
    expect(own).toEqual([
      { poll: dots, round: 1, ...EMPTY, points: [{ noteId: "a", mapId: "map", points: 1 }] },
      { poll: question, round: 1, ...EMPTY, text: `von ${ann}` },
    ]);
    expect(await store.polls.removeBallotsBy(workshopId, ann)).toBe(2);
    expect(await store.polls.ballotsBy(workshopId, ann)).toEqual([]);
    expect(await store.polls.tally(question.id, 1)).toMatchObject({ voters: 1, texts: [`von ${bob}`] });
    expect((await store.polls.tally(dots.id, 1)).totals).toEqual(new Map([["a", 1]]));
    await store.deleteWorkshop(workshopId);
    expect(await store.polls.list(workshopId)).toEqual([]);
    expect(await store.polls.mark(dots.id, bob, points("a", 1))).toBe("closed");
    expect((await store.polls.tally(dots.id, 1)).voters).toBe(0);
  });

  test("reads titles and answers under the new key, once everything is sealed anew", async () => {
    const { store, folder } = opened();
    const workshopId = await withWorkshop(store);
    const ann = await person(store, workshopId);
    const question = plainPoll(workshopId, "question");
    await store.polls.add(question, MOST);
    await store.polls.mark(question.id, ann, { kind: "text", text: "Antwort" });
    const before = name === "sqlite" ? sealedIn(folder) : [];
    await store.erasing.reseal(workshopId, []);
    expect(await store.polls.read(question.id)).toEqual(question);
    expect((await store.polls.tally(question.id, 1)).texts).toEqual(["Antwort"]);
    const after = name === "sqlite" ? sealedIn(folder) : [];
    const bytesOf = (blobs: typeof after) => blobs.map(({ bytes }) => Buffer.from(bytes).toString("hex"));
    expect(bytesOf(after).filter((bytes) => bytesOf(before).includes(bytes))).toEqual([]);
  });
});
