import { printable } from "../printable.ts";

/** Attributes of an element; those that are null are left out. */
type Attributes = Readonly<Record<string, string | number | null>>;

/** An element as SVG source. `content` is source already: texts go through `textOf` first. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${attribute(value)}"`]))
    .join("");
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join("")}</${name}>`;
}

/** One line of text, without what nobody sees. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s/gu, " ");
}

/** Text between tags: markup in it stays text, and what XML cannot hold is left out. */
export function textOf(text: string): string {
  return printable(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Hundredths of a map unit are finer than any printer. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function attribute(value: string | number): string {
  if (typeof value === "number") return String(rounded(value));
  return textOf(value).replaceAll('"', "&quot;").replaceAll("\n", "&#10;");
}
