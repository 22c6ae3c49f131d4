import type { NoteImage } from "../../model/noteImage.ts";
import { createListeners } from "../state/listeners.ts";

/** A picture that is ready to be painted. */
interface Unpacked {
  readonly bitmap: ImageBitmap;
  /** of all of it, for where it is a few pixels large */
  readonly mean: string;
}

/** Unpacked ones that are kept: those of a whole map. One takes at most 0.9 MB. */
const MOST_KEPT = 80;

/** By the bytes in the document, which are another array as soon as they are another picture; the longest unused first. */
const kept = new Map<Uint8Array, Unpacked | "on its way" | "broken">();
const listeners = createListeners<Uint8Array>();

/** After a picture was unpacked: what shows it is to be painted again. */
export const onImageUnpacked = listeners.add;

/** A picture, if it is unpacked already; otherwise that begins, beside the painting. */
export function unpacked({ bytes }: NoteImage): Unpacked | null {
  const known = kept.get(bytes);
  if (known === undefined) void unpack(bytes);
  else if (typeof known === "object") {
    kept.delete(bytes);
    kept.set(bytes, known);
    return known;
  }
  return null;
}

async function unpack(bytes: Uint8Array): Promise<void> {
  kept.set(bytes, "on its way");
  try {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }));
    kept.delete(bytes);
    kept.set(bytes, { bitmap, mean: meanOf(bitmap) });
  } catch {
    // Cut off in the middle: it stays the grey box that it is.
    kept.set(bytes, "broken");
  }
  forgetUnused();
  listeners.tell(bytes);
}

function forgetUnused(): void {
  for (const [bytes, one] of kept) {
    if (kept.size <= MOST_KEPT) return;
    if (one === "on its way") continue;
    if (typeof one === "object") one.bitmap.close();
    kept.delete(bytes);
  }
}

function meanOf(bitmap: ImageBitmap): string {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return "#8886";
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red} ${green} ${blue})`;
}
