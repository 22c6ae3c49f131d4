import { LIMITS } from "../../model/wire.ts";

/**
 * What browsers, PDFs and word processors leave in a copied text without its being seen: soft hyphens, spaces without
 * width, marks that turn the direction of what follows, and byte order marks.
 */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e\ufffc]/g;
/** Joiners that join nothing: emoji of several parts, Arabic and the scripts of India need theirs. */
const IDLE_JOINERS = /(?<=^|[\s\p{Script=Latin}\p{N}\p{P}])[\u200c\u200d]+/gu;
/** Spaces of other widths, and those at which a line does not break; the wide one of Japanese is a letter like others. */
const OTHER_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** A pasted text as one would have typed it: plain, with "\n" as the end of a line. */
export function cleanPasted(text: string): string {
  return text
    .normalize("NFC")
    .replace(LINE_ENDS, "\n")
    .replace(UNSEEN, "")
    .replace(IDLE_JOINERS, "")
    .replace(OTHER_SPACES, " ")
    .replace(/[^\P{Cc}\n]/gu, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

/** What the server takes of a participant in one message, with air for what else is on the way. */
const MOST_BYTES = 200 * 1024;
/** of one note without its text, with all its keys, at most */
const BYTES_PER_NOTE = 500;

/** The same with pictures, of which all that a map may have fit into a message. */
const MOST_BYTES_WITH_PICTURES = LIMITS.participantFrameBytes - 16 * 1024;

/**
 * Whether so many notes with such texts, and pictures of so many bytes, are too much for one step: the server would close
 * the connection.
 */
export function isTooMuchAtOnce(texts: readonly string[], pictureBytes = 0): boolean {
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  // Three bytes hold every letter but those that are counted as two.
  const bytes = texts.length * BYTES_PER_NOTE + 3 * letters;
  return bytes > MOST_BYTES || bytes + pictureBytes > MOST_BYTES_WITH_PICTURES;
}
