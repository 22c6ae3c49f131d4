import { decodeEntities } from "./entities.ts";

const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
/** Unicode keeps these 32 code points out of every text: each stands for a sign that was escaped, and so is only a sign. */
const FIRST_STAND_IN = 0xfdd0;

/** What Markdown shows for a line: escapes and entities as their signs, emphasis, code and links as their words. */
export function plainOfMarkdown(line: string): string {
  const escaped = line
    .replace(/[\ufdd0-\ufdef]/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => standIn(sign))
    .replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/gi, (entity) =>
      decodeEntities(entity).replace(/[!-/:-@[-`{-~]/g, standIn),
    );
  const words = escaped
    .replace(/(`+)([^`]+)\1/g, (_, _ticks, code: string) => code.replace(/[!-/:-@[-`{-~]/g, standIn))
    .replace(/!\[([^\][]*)\]\([^()\s]*(?:\s[^()]*)?\)/g, "$1")
    .replace(/\[([^\][]+)\]\(([^()\s]*)(?:\s[^()]*)?\)/g, (_, text: string, target: string) =>
      text === target ? text : `${text} (${target})`,
    )
    .replace(/<((?:https?:|mailto:)[^<>\s]*)>/g, "$1")
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/~~([^~]+)~~/g, "$1")
    .replace(/\*\*\*([^*]+)\*\*\*|\*\*([^*]+)\*\*|\*([^*\s](?:[^*]*[^*\s])?)\*/g, "$1$2$3")
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})([^_\s](?:[^_]*[^_\s])?)\1(?![\p{L}\p{N}_])/gu, "$2");
  return words.replace(
    /[\ufdd0-\ufdef]/g,
    (letter) => PUNCTUATION[letter.charCodeAt(0) - FIRST_STAND_IN] ?? "",
  );
}

function standIn(sign: string): string {
  return String.fromCharCode(FIRST_STAND_IN + PUNCTUATION.indexOf(sign));
}
