// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { openCursors } from "../../../client/canvas/cursors.ts";
import { createPresenceLink } from "../../../client/session/presenceLink.ts";
import type { Point } from "../../../model/fieldLayout.ts";
import { EMPTY_PRESENCE, type Presence } from "../../../model/presence.ts";
import { seededRandom } from "../../support/seededRandom.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

/** What a screen of this size has room for. */
const MOST_SHOWN = 24;

const person = (id: number, cursor: Point | null, more: Partial<Presence> = {}): [number, Presence] => [
  id,
  { ...EMPTY_PRESENCE, participantId: `p${id}`, name: `Person ${id}`, cursor, ...more },
];

/** A map on a screen of 2,400 × 1,600 pixels with other people's arrows over it. */
function room() {
  vi.useFakeTimers();
  const at = editorAtHand();
  const container = document.createElement("div");
  let more = 0;
  const stop = openCursors({
    container,
    editor: at.editor,
    unnamed: "Ohne Namen",
    classes: { person: "person", name: "name" },
    onMore: (count) => {
      more = count;
    },
  });
  onTestFinished(() => {
    stop();
    vi.useRealTimers();
  });
  const shown = () => [...container.querySelectorAll<HTMLElement>(".person")];
  return {
    ...at,
    container,
    stop,
    more: () => more,
    shown,
    names: () => shown().map((element) => element.textContent),
    restOf: (name: string) => {
      const element = shown().find(({ textContent }) => textContent === name);
      return element ? (element.dataset.rest ?? "") : "gone";
    },
    be: (people: readonly [number, Presence][]) => at.others.set(new Map(people)),
  };
}

/** Where person `id` of a crowd is: all over a map that is larger than the screen. */
function crowd(count: number): Point[] {
  const { below } = seededRandom(7);
  return Array.from({ length: count }, () => ({ x: below(4800) - 1200, y: below(3200) - 800 }));
}

test("of two hundred people those are shown who move in what I see, nearest to its middle, and the rest are counted", () => {
  const { be, shown, names, more } = room();
  const places = crowd(200);
  be(places.map((place, id) => person(id, place)));
  const here = places.filter(({ x, y }) => x >= -40 && x < 2440 && y >= -40 && y < 1640);
  expect(here.length).toBeGreaterThan(MOST_SHOWN);
  expect(shown()).toHaveLength(MOST_SHOWN);
  expect(more()).toBe(here.length - MOST_SHOWN);

  // Most put their hands down; who goes on at the edge is not hidden behind those who rest in the middle.
  vi.advanceTimersByTime(6_000);
  const far = places.findIndex(({ x, y }) => x > 0 && x < 200 && y > 0 && y < 1600);
  expect(names()).not.toContain(`Person ${far}`);
  be(places.map((place, id) => person(id, id === far ? { ...place, x: place.x + 5 } : place)));
  expect(names()).toContain(`Person ${far}`);
  expect(shown()).toHaveLength(MOST_SHOWN);
  expect(more()).toBe(0);
});

test("a phone has room for a few", () => {
  const { be, editor, shown, more } = room();
  editor.camera.view.set({ width: 390, height: 560 });
  be(Array.from({ length: 30 }, (_, id) => person(id, { x: 10 * id, y: 200 })));
  expect(shown()).toHaveLength(6);
  expect(more()).toBe(24);
});

test("the map moved, those are shown who point there; one left alone has no arrows and no count", () => {
  const { be, editor, shown, more, names } = room();
  be([person(1, { x: 100, y: 100 }), person(2, { x: 9000, y: 100 }), person(3, null)]);
  expect(names()).toEqual(["Person 1"]);
  editor.camera.camera.set({ x: -8000, y: 0, zoom: 1 });
  vi.advanceTimersByTime(1_000);
  expect(names()).toEqual(["Person 2"]);
  be([]);
  expect(shown()).toEqual([]);
  expect(more()).toBe(0);
});

test("a crowd that jostles changes who is shown as little as it must", () => {
  const { be, names } = room();
  const { below } = seededRandom(3);
  // All about as far from the middle.
  const places = Array.from({ length: 60 }, (_, id) => ({
    x: 1200 + 400 * Math.cos(id),
    y: 800 + 400 * Math.sin(id),
  }));
  be(places.map((place, id) => person(id, place)));
  const before = names();
  for (let turn = 0; turn < 50; turn += 1) {
    be(places.map(({ x, y }, id) => person(id, { x: x + below(40), y: y + below(40) })));
    expect(names().toSorted()).toEqual(before.toSorted());
  }
});

test("who rests loses first the name, then pales, then goes, and is all there again with the next move", () => {
  const { be, restOf } = room();
  be([person(1, { x: 100, y: 100 }), person(2, { x: 300, y: 100 })]);
  expect(restOf("Person 1")).toBe("");
  vi.advanceTimersByTime(4_000);
  expect(restOf("Person 1")).toBe("name");
  vi.advanceTimersByTime(2_000);
  expect(restOf("Person 1")).toBe("arrow");
  vi.advanceTimersByTime(30_000);
  expect(restOf("Person 1")).toBe("all");
  be([person(1, { x: 101, y: 100 }), person(2, { x: 300, y: 100 })]);
  expect(restOf("Person 1")).toBe("");
  expect(restOf("Person 2")).toBe("all");
});

test("once all rest nothing runs any more, nor after it was closed", () => {
  const { be, editor, stop } = room();
  be([person(1, { x: 100, y: 100 }), person(2, { x: 300, y: 100 })]);
  vi.advanceTimersByTime(40_000);
  expect(vi.getTimerCount()).toBe(0);
  be([person(1, { x: 500, y: 100 })]);
  editor.camera.camera.set({ x: 5, y: 5, zoom: 1 });
  expect(vi.getTimerCount()).toBeGreaterThan(0);
  stop();
  expect(vi.getTimerCount()).toBe(0);
});

test("the name is not said twice on what somebody carries, and who has none is called so", () => {
  const { be, shown } = room();
  be([
    person(1, { x: 100, y: 100 }, { dragging: { noteIds: ["n"], dx: 1, dy: 1 } }),
    person(2, { x: 100, y: 100 }, { name: "" }),
  ]);
  const [carrying, unnamed] = shown().map((element) => element.querySelector<HTMLElement>(".name"));
  expect(carrying?.hidden).toBe(true);
  expect(unnamed?.textContent).toBe("Ohne Namen");
});

test("of two hundred people one moves: the other states are the same as before, and who leaves is gone", () => {
  const awareness = new Awareness(new Y.Doc());
  const link = createPresenceLink(awareness, { participantId: "me", name: "Kim" });
  onTestFinished(() => {
    link.close();
    awareness.destroy();
  });
  const say = (changed: readonly number[], event: "added" | "updated" | "removed"): void => {
    awareness.emit("change", [{ added: [], updated: [], removed: [], [event]: changed }, "test"]);
  };
  const ids = Array.from({ length: 200 }, (_, index) => index + 1).filter((id) => id !== awareness.clientID);
  for (const id of ids) awareness.states.set(id, person(id, { x: id, y: 0 })[1]);
  say(ids, "added");
  const before = link.others.get();
  expect(before.size).toBe(ids.length);
  awareness.states.set(5, person(5, { x: 77, y: 0 })[1]);
  awareness.states.set(6, { participantId: 6, cursor: "there" });
  say([5, 6], "updated");
  const after = link.others.get();
  expect(after.get(5)?.cursor).toEqual({ x: 77, y: 0 });
  // What cannot be read is nobody.
  expect(after.has(6)).toBe(false);
  for (const id of ids) if (id > 6) expect(after.get(id)).toBe(before.get(id));
  awareness.states.delete(9);
  say([9], "removed");
  expect(link.others.get().has(9)).toBe(false);
});
