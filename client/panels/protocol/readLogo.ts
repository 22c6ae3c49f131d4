import { openPicture, type PictureTrouble, paintWhole } from "../persona/readPicture.ts";

/** Pixels: on the cover a logo is some centimetres wide, and a printer draws 300 pixels an inch. */
const MAX_WIDTH = 900;
const MAX_HEIGHT = 450;
/** What this device keeps for the next time; a browser gives a site about five megabytes for everything. */
const MAX_BYTES = 400_000;
const PAPER = "#ffffff";

export type LogoReading =
  | { readonly kind: "logo"; readonly logo: Uint8Array }
  | { readonly kind: "trouble"; readonly trouble: PictureTrouble };

/**
 * Makes a logo for the cover of a picture file, all in this browser: whole, small, on white, and painted anew, so that
 * nothing else of the file goes along.
 */
export async function readLogo(file: Blob): Promise<LogoReading> {
  const picture = await openPicture(file);
  if (typeof picture === "string") return { kind: "trouble", trouble: picture };
  const logo = await paintLogo(picture);
  picture.close();
  return logo ? { kind: "logo", logo } : { kind: "trouble", trouble: "broken" };
}

async function paintLogo(picture: ImageBitmap): Promise<Uint8Array | null> {
  const scale = Math.min(1, MAX_WIDTH / picture.width, MAX_HEIGHT / picture.height);
  const canvas = paintWhole(picture, scale, PAPER);
  if (!canvas) return null;
  // Drawn logos keep their edges as PNG; a photograph would be too large as one.
  for (const type of ["image/png", "image/jpeg"]) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.9));
    if (blob && blob.size <= MAX_BYTES) return new Uint8Array(await blob.arrayBuffer());
  }
  return null;
}
