import { expect, test } from "vitest";
import { findCycle } from "../../scripts/findCycle.ts";

function graph(arrows: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(arrows).map(([from, to]) => [from, to === "" ? [] : to.split(" ")]));
}

test("files of which each only needs earlier ones have no cycle, even where several ways lead to the same", () => {
  expect(
    findCycle(graph({ page: "map shared", map: "entry both", shared: "both", both: "entry" })),
  ).toBeNull();
});

test("a cycle is told as the way around it, without those that only lead there", () => {
  const found = findCycle(graph({ page: "map", map: "entry few", few: "shared", shared: "few", entry: "" }));
  expect(found).toEqual(["few", "shared", "few"]);
});

test("a file that needs itself is one, too", () => {
  expect(findCycle(graph({ map: "map" }))).toEqual(["map", "map"]);
});
