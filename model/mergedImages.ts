import type { Arrival } from "./mergeArrivals.ts";
import type { Origin } from "./merged.ts";
import type { Note } from "./note.ts";
import { imageMark } from "./noteImage.ts";
import { LIMITS } from "./wire.ts";

/** What becomes of the picture of a copy, whose original may have another one by now. */
export function imageChange(
  origin: Origin,
  { words: { image: now } }: Arrival,
  copy: Note | undefined,
): "same" | "follows" | "kept" {
  const was = origin.words.image;
  // Where it was not noted which one the original had, nobody can say who gave the copy its own.
  if (!copy || was === null || now === was) return "same";
  const here = imageMark(copy.image);
  if (here === now) return "same";
  return here === was ? "follows" : "kept";
}

/** Decides which pictures come, one after the other, while the map has room for them. */
export function openImageRoom(notes: readonly Pick<Note, "image">[]) {
  let left = LIMITS.imagesPerMap - notes.filter(({ image }) => image).length;
  let leftOut = 0;
  /** For a picture that had none before it here. */
  const fitting = (arrival: Arrival, before: string | null): Arrival => {
    if (arrival.image === null) return arrival;
    if (left > 0) {
      left -= 1;
      return arrival;
    }
    leftOut += 1;
    // As if the original had none: then it comes the next time, when there is room.
    return { ...arrival, image: null, words: { ...arrival.words, image: before } };
  };
  return {
    leftOut: (): number => leftOut,
    ofNew: (arrival: Arrival): Arrival => fitting(arrival, ""),
    ofKnown(arrival: Arrival, origin: Origin, copy: Note | undefined): Arrival {
      if (imageChange(origin, arrival, copy) !== "follows") return arrival;
      if (!copy?.image) return fitting(arrival, origin.words.image);
      if (!arrival.image) left += 1;
      return arrival;
    },
  };
}
