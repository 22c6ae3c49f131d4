/**
 * Text from a file's bytes: UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252, which
 * Excel still writes. Null for what is no text. Never throws.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return text === null || NO_TEXT.test(text) ? null : text;
}

/** Control characters that no text holds, tab and line ends aside; among them those bytes that Windows-1252 leaves empty. */
const NO_TEXT = /[^\P{Cc}\t-\r\u0085]|[\ufffe\uffff]/u;

function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodedAs("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decodedAs("utf-16be", bytes);
  return decodedAs("utf-8", bytes) ?? windows1252(bytes);
}

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes 80 to 9f of Windows-1252; the rest is Latin-1. */
const WINDOWS_1252_HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Done by hand: Node 20 decodes "windows-1252" as Latin-1 and turns „quotes“ into control characters. */
function windows1252(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return text.replace(
    /[\u0080-\u009f]/g,
    (letter) => WINDOWS_1252_HIGH[letter.charCodeAt(0) - 0x80] ?? letter,
  );
}
