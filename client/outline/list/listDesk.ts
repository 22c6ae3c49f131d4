import { createContext, useContext } from "react";
import type { Signal, WritableSignal } from "../../session/signal.ts";
import type { Editor } from "../../state/editor.ts";
import type { NoteFilter } from "../../state/noteFilter.ts";
import type { ListFocus } from "./listFocus.ts";
import type { Writers } from "./writersHere.ts";

/** Whose menu is open, beside which button, and what stands under the same heading. */
export interface OpenMenu {
  readonly noteId: string;
  readonly trigger: HTMLElement;
  readonly among: readonly string[];
}

/** What every part of one open list shares. The same object as long as the list is open. */
export interface ListDesk {
  readonly editor: Editor;
  /** null until the list is there */
  readonly focus: WritableSignal<ListFocus | null>;
  readonly menu: WritableSignal<OpenMenu | null>;
  /** who else writes in which note */
  readonly writers: Signal<Writers>;
  /** where the caret was in a text that is being put elsewhere */
  readonly carets: Map<string, number>;
}

export const ListDeskContext = createContext<ListDesk | null>(null);

export function useListDesk(): ListDesk {
  const desk = useContext(ListDeskContext);
  if (!desk) throw new Error("useListDesk needs a ListDeskContext above it");
  return desk;
}

/** What lies over the list: what my filter does not let pass, and which note a facilitator has put in the light. */
export interface ListLight {
  readonly filter: NoteFilter | null;
  readonly focusedNote: string | null;
}

export const ListLightContext = createContext<ListLight>({ filter: null, focusedNote: null });
