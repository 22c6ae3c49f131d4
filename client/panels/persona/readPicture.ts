import { PORTRAIT_EDGE, type Portrait, readPortrait } from "../../../model/portrait.ts";
import { LIMITS } from "../../../model/wire.ts";

/** Why a file does not become a portrait; each has its words. */
export type PictureTrouble = "tooLarge" | "drawing" | "heic" | "noPicture" | "broken";

export type PictureReading =
  | { readonly kind: "portrait"; readonly portrait: Portrait }
  | { readonly kind: "trouble"; readonly trouble: PictureTrouble };

/** A large photograph; beyond, unpacking it could take a phone's browser down. */
export const PICTURE_MEGABYTES = 15;
/** From hardly visible losses to small; a picture of 256 pixels never needs the last. */
const QUALITIES = [0.88, 0.75, 0.6, 0.4] as const;
/** People stand in the upper part of upright pictures. */
const FACE_HEIGHT = 0.35;
/** What shows through where a picture is transparent: JPEG knows no transparency. */
export const BACKDROP = "#f7f3ed";

/**
 * Makes a portrait of a picture file, all in this browser: the middle of it, small, and painted anew, so that nothing of
 * the file goes along, above all not where and when it was taken.
 */
export async function readPicture(file: Blob): Promise<PictureReading> {
  const picture = await openPicture(file);
  if (typeof picture === "string") return { kind: "trouble", trouble: picture };
  const portrait = await paintSmall(picture);
  picture.close();
  return portrait ? { kind: "portrait", portrait } : { kind: "trouble", trouble: "broken" };
}

/** The picture in a file that somebody has chosen, unpacked; close it. */
export async function openPicture(file: Blob): Promise<ImageBitmap | PictureTrouble> {
  if (file.size > PICTURE_MEGABYTES * 1024 * 1024) return "tooLarge";
  const kind = kindOf(new Uint8Array(await file.slice(0, 512).arrayBuffer()));
  if (kind === "drawing" || kind === "noPicture") return kind;
  const picture = await createImageBitmap(file).catch(() => null);
  // Some browsers know HEIC, and most do not.
  return picture ?? (kind === "heic" ? "heic" : "broken");
}

async function paintSmall(picture: ImageBitmap): Promise<Portrait | null> {
  const canvas = document.createElement("canvas");
  canvas.width = PORTRAIT_EDGE;
  canvas.height = PORTRAIT_EDGE;
  const context = canvas.getContext("2d");
  if (!context) return null;
  const { width, height } = picture;
  const edge = Math.min(width, height);
  context.fillStyle = BACKDROP;
  context.fillRect(0, 0, PORTRAIT_EDGE, PORTRAIT_EDGE);
  context.imageSmoothingQuality = "high";
  const top = Math.max(0, Math.min(height - edge, height * FACE_HEIGHT - edge / 2));
  context.drawImage(picture, (width - edge) / 2, top, edge, edge, 0, 0, PORTRAIT_EDGE, PORTRAIT_EDGE);
  return readPortrait(await jpegOf(canvas, LIMITS.portraitBytes));
}

/** All of a picture on `ground`, `scale` times as large; null where the browser has no memory for it. */
export function paintWhole(picture: ImageBitmap, scale: number, ground: string): HTMLCanvasElement | null {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** What is painted, as a JPEG of at most so many bytes; null where none is that small. */
export async function jpegOf(canvas: HTMLCanvasElement, mostBytes: number): Promise<Uint8Array | null> {
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));
    if (blob && blob.size <= mostBytes) return new Uint8Array(await blob.arrayBuffer());
  }
  return null;
}

type FileKind = "picture" | "heic" | "drawing" | "noPicture";

/** By what stands in it, not by what it calls itself. */
function kindOf(bytes: Uint8Array): FileKind {
  const begins = (...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);
  const text = String.fromCharCode(...bytes);
  if (begins(0xff, 0xd8, 0xff) || begins(0x89, 0x50, 0x4e, 0x47)) return "picture";
  if (text.startsWith("GIF8") || (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP")) return "picture";
  if (text.slice(4, 8) === "ftyp") return text.slice(8, 12) === "avif" ? "picture" : "heic";
  if (/<svg[\s>]/iu.test(text)) return "drawing";
  return "noPicture";
}
