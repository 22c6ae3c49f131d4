import type { Point } from "../../model/fieldLayout.ts";
import type { Place } from "../../model/note.ts";
import { type Presence, personColour, type Resizing } from "../../model/presence.ts";
import { follow } from "../geometry/following.ts";
import { createSignal, type Signal } from "../session/signal.ts";
import type { Editor } from "../state/editor.ts";
import type { NoteRecord } from "../state/mapProjection.ts";
import { inSize } from "../tools/inSize.ts";
import { createFrameLoop } from "./frameLoop.ts";

/** What one of the others is doing to notes right now. */
export interface RemoteHand {
  readonly name: string;
  readonly colour: string;
  /** notes in that hand; they are not painted where they rest */
  readonly dragged: readonly string[];
  /** how far they are from where the document has them */
  readonly offset: Point;
  /** notes whose size that hand is changing, and to what; null for none */
  readonly resizing: Resizing | null;
  readonly editing: string | null;
}

/** Notes as they would be in the size that another hand is giving them. */
export function resizedBy({ resizing }: RemoteHand, editor: Pick<Editor, "map">): NoteRecord[] {
  return resizing ? resizing.noteIds.flatMap((id) => inSize(editor, id, resizing.size)) : [];
}

/** The others' drags and open notes, smoothed between their samples; a new list after each change. */
export interface RemoteHands {
  readonly list: Signal<readonly RemoteHand[]>;
}

interface Drag {
  target: Point;
  shown: Point;
  /** where the notes were when this drag began; the drop changes it before the hand is told empty */
  readonly places: ReadonlyMap<string, Place>;
}

const NO_OFFSET: Point = { x: 0, y: 0 };

function createRemoteHands(editor: Editor): RemoteHands {
  const { map, session } = editor;
  const list = createSignal<readonly RemoteHand[]>([]);
  const drags = new Map<number, Drag>();

  const placesOf = (ids: readonly string[]): Map<string, Place> =>
    new Map(
      ids.flatMap((id): [string, Place][] => {
        const place = map.get(id)?.note.place;
        return place ? [[id, place]] : [];
      }),
    );

  const stillThere = (drag: Drag): string[] =>
    [...drag.places].flatMap(([id, place]) => {
      const now = map.get(id)?.note.place;
      return now && now.field === place.field && now.x === place.x && now.y === place.y ? [id] : [];
    });

  /** The release changes the size before the hand is told empty. */
  const stillOfOtherSize = (resizing: Resizing | null): Resizing | null => {
    if (!resizing) return null;
    const { size } = resizing;
    const noteIds = resizing.noteIds.filter((id) => (map.get(id)?.note.size ?? size) !== size);
    return noteIds.length > 0 ? { noteIds, size } : null;
  };

  const handOf = (clientId: number, presence: Presence): RemoteHand | null => {
    const drag = drags.get(clientId);
    const dragged = drag ? stillThere(drag) : [];
    const editing = presence.editing?.noteId ?? null;
    const resizing = stillOfOtherSize(presence.resizing);
    if (dragged.length === 0 && editing === null && resizing === null) return null;
    return {
      name: presence.name,
      colour: personColour(presence.participantId),
      dragged,
      offset: drag?.shown ?? NO_OFFSET,
      resizing,
      editing,
    };
  };

  const tell = (): void => {
    const next = [...session.others.get()].flatMap(([clientId, presence]) => {
      const hand = handOf(clientId, presence);
      return hand ? [hand] : [];
    });
    // Two hundred pointers that move are no reason to paint what somebody carries anew.
    if (!isSame(next, list.get())) list.set(next);
  };

  const loop = createFrameLoop((elapsedMs) => {
    let moving = false;
    for (const drag of drags.values()) {
      drag.shown = follow(drag.shown, drag.target, elapsedMs);
      moving ||= drag.shown !== drag.target;
    }
    tell();
    return moving;
  });

  const onOthers = (): void => {
    const others = session.others.get();
    for (const clientId of drags.keys()) {
      if (!others.get(clientId)?.dragging) drags.delete(clientId);
    }
    for (const [clientId, { dragging }] of others) {
      if (!dragging) continue;
      const target = { x: dragging.dx, y: dragging.dy };
      const drag = drags.get(clientId);
      if (drag) {
        if (drag.target.x !== target.x || drag.target.y !== target.y) drag.target = target;
      } else drags.set(clientId, { target, shown: target, places: placesOf(dragging.noteIds) });
    }
    tell();
    if (drags.size > 0) loop.start();
  };

  session.others.subscribe(onOthers);
  map.onChange(tell);
  onOthers();
  return { list };
}

function isSame(a: readonly RemoteHand[], b: readonly RemoteHand[]): boolean {
  return (
    a.length === b.length &&
    a.every((hand, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        hand.name === other.name &&
        hand.colour === other.colour &&
        hand.editing === other.editing &&
        hand.resizing?.size === other.resizing?.size &&
        isSameList(hand.resizing?.noteIds ?? [], other.resizing?.noteIds ?? []) &&
        hand.offset === other.offset &&
        isSameList(hand.dragged, other.dragged)
      );
    })
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}

const known = new WeakMap<Editor, RemoteHands>();

/** The others' hands over one map; they live as long as its editor. */
export function remoteHandsOf(editor: Editor): RemoteHands {
  const hands = known.get(editor) ?? createRemoteHands(editor);
  known.set(editor, hands);
  return hands;
}
