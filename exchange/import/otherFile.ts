/** What a file is whose name or type says something else. */
export const OTHER_FILES = ["pdf", "rtf", "picture", "page", "archive", "office"] as const;
export type OtherFile = (typeof OTHER_FILES)[number];

/** How files of these kinds begin, in Latin-1. */
const BEGINNINGS: readonly (readonly [OtherFile, readonly string[]])[] = [
  ["rtf", ["{\\rtf1"]],
  // PNG, GIF, JPEG
  ["picture", ["\x89PNG", "GIF8", "\xff\xd8\xff"]],
  ["archive", ["PK\x03\x04", "PK\x05\x06"]],
  // XLS, DOC, and XLSX with a password
  ["office", ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]],
];
/** A PDF may have up to 1,024 bytes before it. */
const PDF = /^[^]{0,1023}%PDF-\d/;
/** A page saved as a table; XLSX is no XML on its outside. */
const PAGE = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|\?xml)/i;

/** By a file's first bytes, whatever it is called; null for what may be a text. */
export function otherFileIn(bytes: Uint8Array): OtherFile | null {
  const start = Array.from(bytes.subarray(0, 1_100), (byte) => String.fromCharCode(byte)).join("");
  if (PDF.test(start)) return "pdf";
  if (PAGE.test(start)) return "page";
  return BEGINNINGS.find(([, all]) => all.some((one) => start.startsWith(one)))?.[0] ?? null;
}
