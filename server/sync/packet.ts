/** Websocket messages with their frames around them: made once, then written as they are to any number of sockets. */
export interface Packet {
  readonly bytes: Uint8Array;
}

/** FIN and "binary" (RFC 6455, 5.2). What a server sends is not masked, so that the bytes are alike for everybody. */
const WHOLE_BINARY = 0x82;
const LENGTH_IN_TWO_BYTES = 126;
const LENGTH_IN_EIGHT_BYTES = 127;

/** One message each; they arrive in this order, and cost one write together. */
export function packetOf(messages: readonly Uint8Array[]): Packet {
  const size = messages.reduce((sum, { length }) => sum + headerBytes(length) + length, 0);
  const bytes = Buffer.allocUnsafe(size);
  let position = 0;
  for (const message of messages) {
    position = writeHeader(bytes, position, message.length);
    bytes.set(message, position);
    position += message.length;
  }
  return { bytes };
}

function headerBytes(length: number): number {
  if (length < LENGTH_IN_TWO_BYTES) return 2;
  return length < 2 ** 16 ? 4 : 10;
}

function writeHeader(bytes: Buffer, position: number, length: number): number {
  bytes[position] = WHOLE_BINARY;
  if (length < LENGTH_IN_TWO_BYTES) {
    bytes[position + 1] = length;
    return position + 2;
  }
  if (length < 2 ** 16) {
    bytes[position + 1] = LENGTH_IN_TWO_BYTES;
    return bytes.writeUInt16BE(length, position + 2);
  }
  bytes[position + 1] = LENGTH_IN_EIGHT_BYTES;
  return bytes.writeBigUInt64BE(BigInt(length), position + 2);
}
