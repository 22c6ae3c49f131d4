/** The beginning of a JPEG of this size: a comment and a frame, as far as anybody reads it without a browser. */
export function jpegOf(width: number, height: number, words = "hi"): Uint8Array {
  const start = [0xff, 0xd8];
  const comment = [0xff, 0xfe, 0x00, 2 + words.length, ...Buffer.from(words, "latin1")];
  const frame = [0xff, 0xc0, 0x00, 0x0b, 0x08, height >> 8, height & 0xff, width >> 8, width & 0xff];
  const rest = [0x01, 0x01, 0x11, 0x00, 0xff, 0xd9];
  return Uint8Array.from([...start, ...comment, ...frame, ...rest]);
}
