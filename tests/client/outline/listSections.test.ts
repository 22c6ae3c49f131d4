import fc from "fast-check";
import { expect, test } from "vitest";
import { keepStill, listSections } from "../../../client/outline/list/listSections.ts";
import type { FacetKey } from "../../../model/fields.ts";

test("a field is read bundle by bundle, then facet by facet, then the rest, and every note stands once", () => {
  const facets: Record<string, FacetKey> = { b: "hears", c: "sees", d: "hears" };
  const sections = listSections({
    clusters: [{ id: "k", noteIds: ["a", "d"] }],
    ids: ["a", "b", "c", "d", "e"],
    facets: ["sees", "hears"],
    facetOf: (id) => facets[id] ?? null,
  });
  expect(sections).toEqual([
    { kind: "cluster", id: "k", noteIds: ["a", "d"] },
    { kind: "facet", facet: "sees", noteIds: ["c"] },
    { kind: "facet", facet: "hears", noteIds: ["b"] },
    { kind: "loose", noteIds: ["e"] },
  ]);
});

test("a field without notes has no parts", () => {
  expect(listSections({ clusters: [], ids: [], facets: ["sees"], facetOf: () => null })).toEqual([]);
});

test("while one writes, what is shown keeps its order, and a new note comes behind the one that it follows", () => {
  expect(keepStill(["a", "b", "c"], ["c", "new", "b", "a"])).toEqual(["a", "b", "c", "new"]);
  expect(keepStill(["a", "b"], ["new", "a", "b"])).toEqual(["new", "a", "b"]);
  expect(keepStill(["a", "b", "c"], ["c", "a"])).toEqual(["a", "c"]);
  expect(keepStill([], ["a", "b"])).toEqual(["a", "b"]);
});

test("however notes come, go and change places, all are shown once, and those that stay keep their order", () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 20 }).map(String));
  fc.assert(
    fc.property(ids, ids, (shown, now) => {
      const still = keepStill(shown, now);
      expect([...still].sort()).toEqual([...now].sort());
      const stayed = (list: readonly string[]) => list.filter((id) => shown.includes(id) && now.includes(id));
      expect(stayed(still)).toEqual(stayed(shown));
    }),
  );
});
