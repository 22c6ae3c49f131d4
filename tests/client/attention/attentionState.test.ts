import { describe, expect, test } from "vitest";
import {
  type AttentionEvent,
  type AttentionState,
  afterEvent,
  type Hearer,
  UNCALLED,
} from "../../../client/attention/attentionState.ts";
import type { Attention } from "../../../model/attention.ts";
import { newId } from "../../../model/ids.ts";

const KIM: Hearer = { participantId: "kim", place: "desk" };
const RECT = { x: 0, y: 0, width: 100, height: 100 };

const by = (who = "petra") => ({ id: newId(), by: who, at: 0 });
const bring = (who?: string): Attention => ({ ...by(who), kind: "view", mapId: "map", rect: RECT });
const follow = (participantId: string, who?: string): Extract<Attention, { kind: "follow" }> => ({
  ...by(who),
  kind: "follow",
  participantId,
});
const free = (): Attention => ({ ...by(), kind: "free" });

/** Runs events one after the other and tells where they led. */
function after(
  events: readonly AttentionEvent[],
  hearer = KIM,
): { state: AttentionState; went: readonly Attention[] } {
  let state = UNCALLED;
  const went: Attention[] = [];
  for (const event of events) {
    const step = afterEvent(state, event, hearer);
    state = step.state;
    if (step.go) went.push(step.go);
  }
  return { state, went };
}

const came: AttentionEvent = { kind: "came", call: null };
const called = (call: Attention | null, isBusy = false): AttentionEvent => ({
  kind: "called",
  call,
  reach: isBusy ? "busy" : "idle",
});

describe("being brought somewhere", () => {
  test("who is idle goes there, once", () => {
    const call = bring();
    expect(after([came, called(call), called(call), called(call, true)])).toMatchObject({
      went: [call],
      state: { offered: null },
    });
  });

  test("who is busy stays and is offered the way, until it is used", () => {
    const call = bring();
    const waiting = after([came, called(call, true), called(call)]);
    expect(waiting).toMatchObject({ went: [], state: { offered: call } });
    expect(after([came, called(call, true), { kind: "taken" }, { kind: "taken" }])).toMatchObject({
      went: [call],
      state: { offered: null },
    });
  });

  test("the next call takes the place of the one that waits, and so does being let go", () => {
    const second = bring();
    expect(after([came, called(bring(), true), called(second, true)]).state.offered).toBe(second);
    expect(after([came, called(bring(), true), called(free(), true)]).state.offered).toBeNull();
    expect(after([came, called(bring(), true), { kind: "dismissed" }]).state.offered).toBeNull();
  });

  test("who comes later is not brought to where the others were", () => {
    const call = bring();
    expect(after([{ kind: "came", call }, called(call)])).toMatchObject({
      went: [],
      state: { offered: null },
    });
  });

  test("who may not go there is neither brought nor offered the way, and what was called before is over", () => {
    const call = bring();
    const shutOut: AttentionEvent = { kind: "called", call, reach: "shutOut" };
    for (const before of [called(follow("mia")), called(bring(), true)]) {
      expect(after([came, before, shutOut, called(call)])).toMatchObject({
        went: [],
        state: { offered: null, following: null },
      });
    }
  });

  test("who calls stays where they are; their big screen goes", () => {
    const call = bring("kim");
    expect(after([came, called(call)]).went).toEqual([]);
    expect(after([came, called(call)], { participantId: "kim", place: "bigScreen" }).went).toEqual([call]);
  });
});

describe("following", () => {
  test("by a call holds for all who are here and all who come, until it is ended", () => {
    const call = follow("petra");
    for (const events of [
      [came, called(call)],
      [came, called(call, true)],
      [{ kind: "came", call } as const],
    ]) {
      expect(after(events).state.following).toEqual({ participantId: "petra", call });
      expect(after([...events, called(free())]).state).toMatchObject({ following: null, offered: null });
    }
  });

  test("whom all follow does not follow themself; their big screen does", () => {
    const call = follow("kim", "petra");
    expect(after([came, called(call)]).state.following).toBeNull();
    expect(
      after([came, called(call)], { participantId: "kim", place: "bigScreen" }).state.following,
    ).not.toBeNull();
  });

  test("ends with looking away, and the way back is offered where a facilitator asked for it", () => {
    const call = follow("petra");
    const away = after([came, called(call), { kind: "lookedAway" }]);
    expect(away.state).toMatchObject({ following: null, offered: call });
    expect(after([came, called(call), { kind: "lookedAway" }, { kind: "taken" }]).state).toMatchObject({
      following: { participantId: "petra" },
      offered: null,
    });
    const own = after([came, { kind: "follow", participantId: "mia" }, { kind: "lookedAway" }]);
    expect(own.state).toMatchObject({ following: null, offered: null });
  });

  test("by one's own choice goes on when facilitators let go, and ends when they bring everyone elsewhere", () => {
    const chosen = [came, { kind: "follow", participantId: "mia" }] as const;
    expect(after([...chosen, called(free())]).state.following).toMatchObject({ participantId: "mia" });
    expect(after([...chosen, called(bring())]).state.following).toBeNull();
    expect(after([...chosen, called(bring(), true)]).state.following).toBeNull();
  });
});

test("looking away without following anybody changes nothing", () => {
  const { state } = after([came]);
  expect(afterEvent(state, { kind: "lookedAway" }, KIM).state).toBe(state);
});
