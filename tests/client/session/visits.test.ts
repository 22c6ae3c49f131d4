import { expect, test, vi } from "vitest";
import { browserStorage, memoryStorage } from "../../../client/session/browserStorage.ts";
import { openVisits, type Visit } from "../../../client/session/visits.ts";

const ID = "aaaaaaaaaaaaaaaa";

function visit(id: string, openedAt: number): Visit {
  return {
    id,
    openedAt,
    key: { role: "participant", secret: "secret", keysVersion: 1 },
    code: null,
    offeredKey: null,
    address: "du",
    workshop: {
      id,
      title: `Workshop ${id}`,
      language: "de",
      createdAt: "2026-01-01T00:00:00.000Z",
      maps: [{ id: "mmmmmmmmmmmmmmmm", title: "Map", epoch: 1 }],
      outcomeEpoch: 1,
      eraseAt: null,
      keysVersion: 1,
      me: { participantId: "pppppppppppppppp", role: "participant", name: "Kim" },
    },
  };
}

test("opened workshops are listed, the newest first", () => {
  const visits = openVisits(memoryStorage());
  visits.keep(visit("aaaaaaaaaaaaaaaa", 1));
  visits.keep(visit("bbbbbbbbbbbbbbbb", 3));
  visits.keep(visit("cccccccccccccccc", 2));
  expect(visits.opened().map(({ openedAt }) => openedAt)).toEqual([3, 2, 1]);
});

test("a link that was offered but never entered is not listed", () => {
  const visits = openVisits(memoryStorage());
  visits.keep({ ...visits.of(ID), offeredKey: "key" });
  expect(visits.opened()).toEqual([]);
  expect(visits.of(ID).offeredKey).toBe("key");
});

test("what is forgotten is gone, and can be kept again", () => {
  const visits = openVisits(memoryStorage());
  visits.keep(visit(ID, 1));
  visits.forget(ID);
  expect(visits.opened()).toEqual([]);
  visits.keep(visit(ID, 1));
  expect(visits.opened()).toHaveLength(1);
});

test.each([
  "",
  "{",
  "null",
  "[]",
  '"text"',
  "{}",
  '{"id":"aaaaaaaaaaaaaaaa"}',
  '{"id":"aaaaaaaaaaaaaaaa","openedAt":"now","key":null,"offeredKey":null,"workshop":null}',
  '{"id":"aaaaaaaaaaaaaaaa","openedAt":1,"key":{"role":"king","secret":"x"},"offeredKey":null,"workshop":null}',
  '{"id":"aaaaaaaaaaaaaaaa","openedAt":1,"key":null,"offeredKey":null,"workshop":{"id":7}}',
  '{"id":"bbbbbbbbbbbbbbbb","openedAt":1,"key":null,"offeredKey":null,"workshop":null}',
])("garbage in storage counts as nothing: %s", (garbage) => {
  const storage = memoryStorage();
  storage.setItem(`empathy-map.workshop.${ID}`, garbage);
  storage.setItem("empathy-map.name", garbage);
  const visits = openVisits(storage);
  expect(visits.opened()).toEqual([]);
  expect(visits.of(ID)).toMatchObject({ id: ID, openedAt: 0, key: null });
  expect(() => visits.name()).not.toThrow();
});

test("a name is remembered trimmed, and an empty one is not the same as none", () => {
  const visits = openVisits(memoryStorage());
  expect(visits.name()).toBeNull();
  visits.keepName("  Kim ");
  expect(visits.name()).toBe("Kim");
  visits.keepName("");
  expect(visits.name()).toBe("");
});

test("what an earlier version of the program stored is still read, its key above all", () => {
  const storage = memoryStorage();
  const stored = JSON.parse(
    JSON.stringify(visit(ID, 1), (name, value: unknown) =>
      name === "keysVersion" || name === "code" ? undefined : value,
    ),
  ) as unknown;
  storage.setItem(`empathy-map.workshop.${ID}`, JSON.stringify(stored));
  expect(openVisits(storage).of(ID)).toEqual(visit(ID, 1));
});

test("a full storage loses the convenience, not the visit", () => {
  const storage = memoryStorage();
  const full = {
    ...storage,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  expect(() => openVisits(full).keep(visit(ID, 1))).not.toThrow();
});

test("where the browser forbids storage, memory takes its place", () => {
  vi.stubGlobal("window", {
    get localStorage(): Storage {
      throw new DOMException("forbidden", "SecurityError");
    },
  });
  const visits = openVisits(browserStorage());
  visits.keep(visit(ID, 1));
  expect(visits.opened()).toHaveLength(1);
  vi.unstubAllGlobals();
});
