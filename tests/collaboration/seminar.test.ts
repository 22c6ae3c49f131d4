import { expect, test } from "vitest";
import { runSeminar } from "../../bench/seminar/seminar.ts";
import { startServer } from "../support/startServer.ts";

test("a whole seminar, from join code to export: everything that anybody wrote is on the right map once", async () => {
  const { url } = await startServer();
  const report = await runSeminar({ url, people: 9, groups: 3 });
  expect(report.problems).toEqual([]);
  expect(report.notes).toBeGreaterThan(9 * 3);
  expect(report.comments).toBe(9);
  expect(report.points).toBe(9 * 5);
  expect(report.merged).toBe(report.notes);
  // Longer than others: ten people do ninety minutes' work, and a busy machine takes its time.
}, 120_000);
