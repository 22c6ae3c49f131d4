import type { Attention } from "../../model/attention.ts";

/** What the facilitators' calls have made of one person's attention. Pure: `openAttention.ts` acts on it. */
export interface AttentionState {
  /** the last call that was heard, obeyed or not: none is obeyed twice; null before the session was read */
  readonly heard: string | null;
  /** a call that waits until the person takes it, because it came while they were at work */
  readonly offered: Attention | null;
  readonly following: Following | null;
}

/** Whose view is taken over, and by which call; null when the person chose it themself. */
export interface Following {
  readonly participantId: string;
  readonly call: Attention | null;
}

/**
 * How somebody is met by a call: free to go, typing or with something in the hand, or not to be brought there, because
 * it leads to another group's map.
 */
export type Reach = "idle" | "busy" | "shutOut";

export type AttentionEvent =
  /** the session is known for the first time: whoever comes late follows a "follow", nothing else */
  | { readonly kind: "came"; readonly call: Attention | null }
  | { readonly kind: "called"; readonly call: Attention | null; readonly reach: Reach }
  | { readonly kind: "taken" }
  | { readonly kind: "dismissed" }
  | { readonly kind: "follow"; readonly participantId: string }
  /** moved the map themself, pressed Escape or the chip */
  | { readonly kind: "lookedAway" };

/** Who hears the calls: a desk does not obey its own person's, that person's big screen does. */
export interface Hearer {
  readonly participantId: string;
  readonly place: "desk" | "bigScreen";
}

export interface AttentionStep {
  readonly state: AttentionState;
  /** to be looked at now */
  readonly go: Attention | null;
}

export const UNCALLED: AttentionState = { heard: null, offered: null, following: null };

/** What becomes of a person's attention by an event. */
export function afterEvent(state: AttentionState, event: AttentionEvent, hearer: Hearer): AttentionStep {
  switch (event.kind) {
    case "came": {
      // No call counts as heard, too: what comes next is new.
      const heard = { ...state, heard: event.call?.id ?? "" };
      return event.call?.kind === "follow" ? stay(followCall(heard, event.call, hearer)) : stay(heard);
    }
    case "called":
      if (event.call === null || event.call.id === state.heard) return stay(state);
      return afterCall({ ...state, heard: event.call.id }, event.call, event.reach, hearer);
    case "taken": {
      const { offered } = state;
      if (offered === null) return stay(state);
      const taken = { ...state, offered: null };
      if (offered.kind === "follow") return stay(followCall(taken, offered, hearer));
      return { state: { ...taken, following: null }, go: offered };
    }
    case "dismissed":
      return stay({ ...state, offered: null });
    case "follow":
      return stay({ ...state, following: { participantId: event.participantId, call: null } });
    case "lookedAway": {
      if (state.following === null) return stay(state);
      // Whoever looked away from what the facilitator asked for finds the way back.
      return stay({ ...state, following: null, offered: state.following.call ?? state.offered });
    }
  }
}

function afterCall(state: AttentionState, call: Attention, reach: Reach, hearer: Hearer): AttentionStep {
  switch (call.kind) {
    case "free":
      return stay({
        ...state,
        offered: null,
        following: state.following?.call == null ? state.following : null,
      });
    case "follow":
      return stay(followCall({ ...state, offered: null }, call, hearer));
    case "view":
    case "field":
    case "note": {
      const called = { ...state, offered: null, following: null };
      if (isOwn(call.by, hearer)) return stay(called);
      switch (reach) {
        case "idle":
          return { state: called, go: call };
        case "busy":
          return stay({ ...called, offered: call });
        case "shutOut":
          return stay(called);
      }
    }
  }
}

function followCall(
  state: AttentionState,
  call: Extract<Attention, { kind: "follow" }>,
  hearer: Hearer,
): AttentionState {
  const { participantId } = call;
  return { ...state, following: isOwn(participantId, hearer) ? null : { participantId, call } };
}

function isOwn(participantId: string, hearer: Hearer): boolean {
  return hearer.place === "desk" && participantId === hearer.participantId;
}

function stay(state: AttentionState): AttentionStep {
  return { state, go: null };
}
