import type { PlaceKey } from "../../../model/fields.ts";
import { createSignal, type Signal } from "../../session/signal.ts";
import type { Editor } from "../../state/editor.ts";
import type { MapChange } from "../../state/mapProjection.ts";
import { reveal } from "../../tools/revealing.ts";
import { select } from "../../tools/selecting.ts";
import { say } from "../heard.ts";

/** The keyboard's focus in the list. It follows its note by id; where that goes it takes a neighbour, never the page. */
export interface ListFocus {
  /** the note of each field that the Tab key leads to; the first where none is named */
  readonly stops: Signal<ReadonlyMap<PlaceKey, string>>;
  /** after something was rendered: the focus goes back to its note, when that was put elsewhere, or to a neighbour */
  settle(): void;
  /** to the note before or after, across the fields */
  go(step: 1 | -1): void;
  /** to the first or last note of all */
  goTo(end: "first" | "last"): void;
  focusNote(id: string): void;
  close(): void;
}

/** Where the focus is to go when its note has gone. */
interface Successor {
  readonly noteId: string | null;
  readonly place: PlaceKey;
}

export function openListFocus(root: HTMLElement, editor: Editor): ListFocus {
  const { map, view } = editor;
  const stops = createSignal<ReadonlyMap<PlaceKey, string>>(new Map());
  let held: string | null = null;
  let successor: Successor | null = null;

  const rows = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>("[data-row]")];
  const rowOf = (id: string): HTMLElement | null =>
    root.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
  const noteAt = (target: EventTarget | null): string | null =>
    (target instanceof Element ? target.closest<HTMLElement>("[data-note]")?.dataset.note : null) ?? null;

  const onFocusIn = ({ target }: FocusEvent): void => {
    successor = null;
    held = noteAt(target);
    if (held === null) return;
    const record = map.get(held);
    if (!record) return;
    const { field } = record.note.place;
    if (stops.get().get(field) !== held) stops.set(new Map(stops.get()).set(field, held));
    select(editor, [held]);
    if (view.getState().shownView === "both") reveal(editor, record.rect);
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    // Without a goal the note may only be on its way to another place in the list.
    if (relatedTarget instanceof Node && !root.contains(relatedTarget)) held = null;
  };
  const onPress = ({ target }: PointerEvent): void => {
    if (noteAt(target) === null) held = null;
  };
  const onChange = ({ notes, by }: MapChange): void => {
    const gone = notes.find(({ id, after }) => id === held && after === null);
    if (!gone?.before) return;
    const { text, place } = gone.before.note;
    const inField = [
      ...root.querySelectorAll<HTMLElement>(`[data-outline-field=${place.field}] [data-note]`),
    ];
    const index = inField.findIndex((row) => row.dataset.note === gone.id);
    const [previous, next] = [inField[index - 1]?.dataset.note, inField[index + 1]?.dataset.note];
    // An empty note that is left goes back to the one that was written before it.
    const noteId = (text.trim() === "" ? previous : (next ?? previous)) ?? null;
    successor = { noteId, place: place.field };
    held = null;
    if (by === "me" && text.trim() !== "") say(editor, { kind: "deleted" });
  };
  /** Whoever writes or walks in the list stays there, and where there is no picture nobody can go to it. */
  const onAsk = (): void => {
    const isHere = view.getState().shownView === "list" || root.contains(document.activeElement);
    if (isHere && view.getState().asksFor === "board") view.setState({ asksFor: null });
  };
  const onSelection = (): void => {
    const [only, ...others] = view.getState().selection;
    const active = document.activeElement;
    if (only === undefined || others.length > 0 || !(active instanceof HTMLElement)) return;
    // The keys that walk through the map's notes walk here, too; where there is no picture, also from nowhere.
    const isFree = active === document.body && view.getState().shownView === "list";
    if (isFree || (active.dataset.row !== undefined && active.dataset.row !== only)) rowOf(only)?.focus();
  };

  root.addEventListener("focusin", onFocusIn);
  root.addEventListener("focusout", onFocusOut);
  document.addEventListener("pointerdown", onPress, true);
  const ends = [
    map.onChange(onChange),
    view.subscribe((state, before) => {
      if (state.selection !== before.selection) onSelection();
      if (state.asksFor !== before.asksFor) onAsk();
    }),
  ];

  return {
    stops,
    settle: () => {
      // Whoever has it keeps it: nobody's doing moves a focus that is somewhere.
      if (document.activeElement !== document.body && document.activeElement !== null) return;
      if (held !== null) rowOf(held)?.focus({ preventScroll: false });
      else if (successor) {
        const { noteId, place } = successor;
        successor = null;
        const row = noteId === null ? null : rowOf(noteId);
        (row ?? root.querySelector<HTMLElement>(`[data-new-note=${place}]`))?.focus();
      }
    },
    go: (step) => {
      const all = rows();
      const active = document.activeElement;
      const at = all.findIndex((row) => row.closest("[data-note]")?.contains(active));
      if (at >= 0) return all[at + step]?.focus();
      // From a heading's button: to the nearest note in the page's order.
      const isAfter = (row: HTMLElement): boolean =>
        active !== null && (active.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const near = step === 1 ? all.find(isAfter) : all.findLast((row) => !isAfter(row));
      near?.focus();
    },
    goTo: (end) =>
      rows()
        .at(end === "first" ? 0 : -1)
        ?.focus(),
    focusNote: (id) => rowOf(id)?.focus(),
    close: () => {
      root.removeEventListener("focusin", onFocusIn);
      root.removeEventListener("focusout", onFocusOut);
      document.removeEventListener("pointerdown", onPress, true);
      for (const end of ends) end();
    },
  };
}
