import { type KeyedStorage, readStored, tryToStore } from "../../session/browserStorage.ts";

const KEY = "empathy-map.logo";
const PNG = [0x89, 0x50, 0x4e, 0x47];
const JPEG = [0xff, 0xd8, 0xff];

/** The logo of the last protocol, on this device only; null for none, and for anything else that stands there. */
export function readKeptLogo(storage: KeyedStorage): Uint8Array | null {
  const kept = readStored(storage, KEY);
  if (typeof kept !== "string") return null;
  try {
    const bytes = Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0));
    const isPicture = [PNG, JPEG].some((start) => start.every((byte, index) => bytes[index] === byte));
    return isPicture ? bytes : null;
  } catch {
    return null;
  }
}

export function keepLogo(storage: KeyedStorage, logo: Uint8Array | null): void {
  if (!logo) return storage.removeItem(KEY);
  tryToStore(storage, KEY, JSON.stringify(encoded(logo)));
}

/** An address under which the page can show it. */
export function logoAddress(logo: Uint8Array): string {
  return `data:image/${logo[0] === PNG[0] ? "png" : "jpeg"};base64,${encoded(logo)}`;
}

function encoded(logo: Uint8Array): string {
  return btoa(Array.from(logo, (byte) => String.fromCharCode(byte)).join(""));
}
