import { createSignal, type Signal } from "../session/signal.ts";
import type { Editor } from "../state/editor.ts";
import type { MapChange } from "../state/mapProjection.ts";
import { createFrameLoop } from "./frameLoop.ts";

/** How long a note takes to come up: calm, and over before anybody waits for it. */
const APPEAR_MS = 180;
/** More at once are simply there: nobody follows them, and each would be painted in every frame. */
const MOST_AT_ONCE = 300;

/** Notes that others have just laid on the map with a text, as a reveal does: how far each has come up, 0 to 1. */
export interface AppearingNotes {
  readonly list: Signal<ReadonlyMap<string, number>>;
}

const NONE: ReadonlyMap<string, number> = new Map();

function createAppearingNotes({ map, session }: Editor): AppearingNotes {
  const list = createSignal(NONE);
  const started = new Map<string, number>();

  const loop = createFrameLoop(() => {
    const now = performance.now();
    for (const [id, at] of started) if (now - at >= APPEAR_MS || !map.get(id)) started.delete(id);
    list.set(
      started.size === 0
        ? NONE
        : new Map([...started].map(([id, at]) => [id, easeOut((now - at) / APPEAR_MS)])),
    );
    return started.size > 0;
  });
  const onChange = ({ notes, by }: MapChange): void => {
    // What is loaded when the map is opened was there before; a sleeping screen has nobody to show it to.
    if (by === "me" || !session.loaded.get() || !mayMove()) return;
    const fresh = notes.filter(
      ({ before, after }) => before === null && after?.seenBy === "everyone" && after.note.text !== "",
    );
    if (fresh.length === 0 || fresh.length > MOST_AT_ONCE) return;
    const now = performance.now();
    for (const { id } of fresh) started.set(id, now);
    list.set(new Map([...started].map(([id, at]) => [id, easeOut((now - at) / APPEAR_MS)])));
    loop.start();
  };
  map.onChange(onChange);
  return { list };
}

function mayMove(): boolean {
  return (
    document.visibilityState === "visible" && !window.matchMedia("(prefers-reduced-motion: reduce)").matches
  );
}

function easeOut(part: number): number {
  return 1 - (1 - Math.min(1, Math.max(0, part))) ** 2;
}

const known = new WeakMap<Editor, AppearingNotes>();

/** The notes that are coming up on a map; they live as long as its editor. */
export function appearingNotesOf(editor: Editor): AppearingNotes {
  const notes = known.get(editor) ?? createAppearingNotes(editor);
  known.set(editor, notes);
  return notes;
}
