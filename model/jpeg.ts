/** A JPEG whose size is known: one format, because every browser writes and shows it and it can hold nothing that runs. */
export interface Jpeg {
  readonly bytes: Uint8Array;
  /** pixels */
  readonly width: number;
  readonly height: number;
}

/** Total: other people's input, which every browser on the map is about to unpack. Null for what is larger, or no JPEG. */
export function readJpeg(
  value: unknown,
  most: { readonly bytes: number /** pixels */; readonly edge: number },
): Jpeg | null {
  if (!(value instanceof Uint8Array) || value.length > most.bytes) return null;
  const size = jpegSize(value);
  if (!size || size.width === 0 || size.height === 0) return null;
  return Math.max(size.width, size.height) <= most.edge ? { bytes: value, ...size } : null;
}

const MARK = 0xff;
const START_OF_IMAGE = 0xd8;
/** "Start of frame", C0 to CF: these three of them are something else. */
const NO_FRAMES: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);

/** What the first frame of a JPEG says of its size; null for anything else. */
function jpegSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (bytes[0] !== MARK || bytes[1] !== START_OF_IMAGE) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 <= bytes.length; ) {
    const kind = view.getUint8(at + 1);
    if (view.getUint8(at) !== MARK || kind < 0xc0 || kind === MARK) return null;
    if (kind <= 0xcf && !NO_FRAMES.has(kind)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
