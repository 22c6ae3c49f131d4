import { toBase64 } from "./base64.ts";

const addresses = new WeakMap<Uint8Array, string>();

/** An address that holds the picture itself, for what shows pictures by their address. Made once for each picture. */
export function jpegAddress(bytes: Uint8Array): string {
  const known = addresses.get(bytes);
  if (known !== undefined) return known;
  const address = `data:image/jpeg;base64,${toBase64(bytes)}`;
  addresses.set(bytes, address);
  return address;
}
