import type { PlaceKey } from "../../model/fields.ts";
import { createSignal, type WritableSignal } from "../session/signal.ts";
import type { Editor } from "../state/editor.ts";

/** What came of something that I did in the list, or where I was brought, for those who cannot see it. */
export type Said =
  | { readonly kind: "moved" | "brought"; readonly place: PlaceKey }
  | { readonly kind: "order"; readonly place: number; readonly of: number }
  | { readonly kind: "joined"; readonly title: string }
  | { readonly kind: "deleted" | "left" | "dissolved" | "notBeside" };

const known = new WeakMap<Editor, WritableSignal<Said | null>>();

/** The last of it on this map. */
export function saidOn(editor: Editor): WritableSignal<Said | null> {
  const signal = known.get(editor) ?? createSignal<Said | null>(null);
  known.set(editor, signal);
  return signal;
}

export function say(editor: Editor, said: Said): void {
  saidOn(editor).set(said);
}
