import type { Hand } from "../tools/hand.ts";
import type { Preview } from "../tools/preview.ts";
import { createFrameLoop } from "./frameLoop.ts";

/** Gives the hand its frames while it holds something near an edge, or the map goes on by itself; none at rest. */
export function keepHandMoving(hand: Hand): () => void {
  const needsFrames = (): boolean => moves(hand.preview.get());
  const loop = createFrameLoop((elapsedMs) => {
    hand.send({ type: "frame", elapsedMs });
    return needsFrames();
  });
  const stillness = window.matchMedia("(prefers-reduced-motion: reduce)");
  const onStillness = (): void => hand.setCoasting(!stillness.matches);
  onStillness();
  stillness.addEventListener("change", onStillness);
  const stop = hand.preview.subscribe(() => {
    if (needsFrames()) loop.start();
  });
  return () => {
    stop();
    loop.stop();
    stillness.removeEventListener("change", onStillness);
  };
}

function moves(preview: Preview): boolean {
  switch (preview.kind) {
    case "dragging":
    case "new note":
    case "link":
    case "marquee":
      return true;
    case "moving the map":
      return preview.by === "itself";
    case "resizing":
    case "none":
      return false;
  }
}
