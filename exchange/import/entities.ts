const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["shy", "\u00ad"],
  ["auml", "ä"],
  ["ouml", "ö"],
  ["uuml", "ü"],
  ["Auml", "Ä"],
  ["Ouml", "Ö"],
  ["Uuml", "Ü"],
  ["szlig", "ß"],
  ["euro", "€"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["bdquo", "„"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["bull", "•"],
]);

/** Signs for the entities of HTML that programs write; once, so that what comes out is never read again. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED.get(name) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isLetter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isLetter ? String.fromCodePoint(code) : "\ufffd";
  });
}

const TAGS =
  "a|b|blockquote|code|del|div|em|font|h[1-6]|i|img|ins|li|mark|ol|p|pre|s|span|strong|sub|sup|table|tbody|td|tr|u|ul";
const TAG = new RegExp(`</?(?:${TAGS})(?:\\s[^<>]*)?/?>`, "gi");
const LINE_END = /<br\s*\/?>|<\/(?:p|div|li|h[1-6]|tr|blockquote)>/gi;

/** The words of a text that boards keep as HTML. What only looks like a tag stays. */
export function textOfHtml(html: string): string {
  const text = html
    .replace(/<(script|style)\b[^<>]*>[^<]*<\/\1>/gi, "")
    .replace(LINE_END, "\n")
    .replace(TAG, "");
  return decodeEntities(text)
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
