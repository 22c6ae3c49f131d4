import type { Hand } from "../tools/hand.ts";
import type { AppearingNotes } from "./appearingNotes.ts";
import type { RemoteHands } from "./remoteHands.ts";

/** Tells which notes are in a hand, mine or another's, or just coming up, and so not painted where they rest. Returns the way to stop. */
export function watchLiftedNotes(
  hand: Hand,
  remote: RemoteHands,
  appearing: AppearingNotes,
  onLifted: (ids: ReadonlySet<string>) => void,
): () => void {
  let lifted = new Set<string>();
  const judge = (): void => {
    const preview = hand.preview.get();
    const isLifted = preview.kind === "resizing" || (preview.kind === "dragging" && !preview.copies);
    const mine = isLifted ? preview.ids : [];
    const next = new Set([
      ...mine,
      ...remote.list.get().flatMap(({ dragged, resizing }) => dragged.concat(resizing?.noteIds ?? [])),
      ...appearing.list.get().keys(),
    ]);
    if (next.size === lifted.size && [...next].every((id) => lifted.has(id))) return;
    lifted = next;
    onLifted(next);
  };
  judge();
  const stops = [
    hand.preview.subscribe(judge),
    remote.list.subscribe(judge),
    appearing.list.subscribe(judge),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
