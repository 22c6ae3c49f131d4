/** A file's text. `isDamaged`: some of its bytes were no letters; a `\ufffd` stands for each such place. */
export interface DecodedText {
  readonly text: string;
  readonly isDamaged: boolean;
}

/**
 * Text from a file's bytes: UTF-8 with or without byte order mark, UTF-16, else Windows-1252, which Excel still writes.
 * A UTF-8 file that is cut off or damaged in places stays UTF-8. Null for what is no text. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const decoded = decodedText(bytes);
  return decoded === null || NO_TEXT.test(decoded.text) ? null : decoded;
}

/** Control characters that no text holds, tab and line ends aside; among them those bytes that Windows-1252 leaves empty. */
const NO_TEXT = /[^\P{Cc}\t-\r\u0085]|[\ufffe\uffff]/u;

function decodedText(bytes: Uint8Array): DecodedText | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodedAs("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decodedAs("utf-16be", bytes);
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return decodedAs(unmarked, bytes);
  const text = decodedAs("utf-8", bytes);
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  if (!text.isDamaged || isMarked || isMostlyUtf8(bytes)) return text;
  return { text: windows1252(bytes), isDamaged: false };
}

function decodedAs(encoding: string, bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), isDamaged: false };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), isDamaged: true };
  }
}

/** As many bytes as it takes to tell. */
const SAMPLE = 4_096;

/** Without a mark: every other byte of what is mostly Latin letters is zero. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 4 || bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = 0.4 * sample.length;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : null;
}

/** Whether there are more letters of several bytes that UTF-8 allows than bytes that it does not. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    const rest = bytes.subarray(index + 1, index + 1 + more);
    if (more > 0 && rest.length === more && rest.every((one) => (one & 0xc0) === 0x80)) {
      good += 1;
      index += more;
    } else bad += 1;
  }
  return good > bad;
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
