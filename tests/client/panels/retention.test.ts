import { describe, expect, test } from "vitest";
import { reminderFor } from "../../../client/panels/map/retentionReminder.ts";

/** Dates without a zone are the reader's own, as the calendar on the wall. */
const at = (local: string): Date => new Date(local);
const NOON = at("2026-11-22T12:00");

describe("the reminder of the date on which a workshop goes", () => {
  test("comes to facilitators fourteen days before, to all others three", () => {
    const inDays = (days: number): string => new Date(NOON.getTime() + days * 24 * 3600 * 1000).toISOString();
    expect(reminderFor("facilitator", inDays(14.1), NOON)).toBeNull();
    expect(reminderFor("facilitator", inDays(13.9), NOON)).not.toBeNull();
    for (const role of ["participant", "viewer"] as const) {
      expect(reminderFor(role, inDays(3.1), NOON)).toBeNull();
      expect(reminderFor(role, inDays(2.9), NOON)).not.toBeNull();
    }
  });

  test("never comes where no date is set", () => {
    expect(reminderFor("facilitator", null, NOON)).toBeNull();
  });

  test("counts midnights, not hours", () => {
    const days = (local: string): number | undefined =>
      reminderFor("facilitator", at(local).toISOString(), at("2026-11-22T23:30"))?.days;
    expect(days("2026-11-22T23:50")).toBe(0);
    expect(days("2026-11-23T00:10")).toBe(1);
    expect(days("2026-11-24T23:00")).toBe(2);
  });

  test("says today for what is overdue, as the server erases it within the hour", () => {
    expect(reminderFor("viewer", at("2026-11-20T08:00").toISOString(), NOON)?.days).toBe(0);
  });
});
