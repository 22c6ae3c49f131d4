/** The beginning of a JPEG of this size: a header, a comment and a frame, as far as anybody reads it without a browser. */
export function jpegOf(width: number, height: number): Uint8Array {
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...[0xff, 0xfe, 0x00, 0x04, 0x68, 0x69],
    ...[0xff, 0xc0, 0x00, 0x0b, 0x08, ...size, 0x01, 0x01, 0x11, 0x00],
    ...[0xff, 0xd9],
  ]);
}
