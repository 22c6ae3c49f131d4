import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openedAhead } from "../../../client/session/openedAhead.ts";
import type { Signal } from "../../../client/session/signal.ts";

/** Open for as long as someone watches, as the openings of maps and sessions are. */
function door({ name }: { readonly name: string }): Signal<string | null> {
  const listeners = new Set<() => void>();
  return {
    get: () => (listeners.size > 0 ? name : null),
    subscribe(listener) {
      if (listeners.size === 0) opened.push(name);
      listeners.add(listener);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) closed.push(name);
      };
    },
  };
}

let opened: string[] = [];
let closed: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  closed = [];
});
afterEach(() => vi.useRealTimers());

test("a page takes over what was opened before it was built", () => {
  const doors = openedAhead(door);
  expect(doors.begin({ name: "map" })).toBe("map");
  const taken = doors.of({ name: "map" });
  expect(taken.get()).toBe("map");
  const leave = taken.subscribe(() => undefined);
  vi.advanceTimersByTime(60_000);
  expect([opened, closed]).toEqual([["map"], []]);
  leave();
  expect(closed).toEqual(["map"]);
});

test("what no page takes over is closed", () => {
  const doors = openedAhead(door);
  doors.begin({ name: "map" });
  vi.advanceTimersByTime(60_000);
  expect(closed).toEqual(["map"]);
  expect(doors.of({ name: "map" }).get()).toBeNull();
});

test("a page that wants another opens its own, and the one that waits is not touched", () => {
  const doors = openedAhead(door);
  doors.begin({ name: "map" });
  const other = doors.of({ name: "other" });
  expect(other.get()).toBeNull();
  other.subscribe(() => undefined);
  expect([opened, closed]).toEqual([["map", "other"], []]);
});

test("only the last that was begun waits", () => {
  const doors = openedAhead(door);
  doors.begin({ name: "map" });
  doors.begin({ name: "other" });
  expect([opened, closed]).toEqual([["map", "other"], ["map"]]);
  expect(doors.of({ name: "other" }).get()).toBe("other");
});

test("a page that is torn down and built again opens it again", () => {
  const doors = openedAhead(door);
  doors.begin({ name: "map" });
  const taken = doors.of({ name: "map" });
  taken.subscribe(() => undefined)();
  taken.subscribe(() => undefined);
  expect([opened, closed]).toEqual([["map", "map"], ["map"]]);
});
