import { createSignal, type Signal, type WritableSignal } from "../session/signal.ts";
import type { Editor } from "../state/editor.ts";
import type { AttentionState } from "./attentionState.ts";

/** Where one looks, on one open map. */
export interface AttentionHere {
  readonly state: Signal<AttentionState>;
  /** goes where the waiting call leads */
  take(): void;
  dismiss(): void;
  follow(participantId: string): void;
  stopFollowing(): void;
  close(): void;
}

const openFor = new WeakMap<Editor, WritableSignal<AttentionHere | null>>();

/** Where one looks on this map, while that is watched. */
export function attentionOf(editor: Editor): WritableSignal<AttentionHere | null> {
  const known = openFor.get(editor) ?? createSignal<AttentionHere | null>(null);
  openFor.set(editor, known);
  return known;
}

/** Looks where this person looks from now on, because I want to. */
export function followPerson(editor: Editor, participantId: string): void {
  attentionOf(editor).get()?.follow(participantId);
}
