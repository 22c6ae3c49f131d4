import type { Rows } from "../../exchange/import/tableNotes.ts";
import { cleanPasted } from "../tools/pastedText.ts";
import { carriedIn } from "./carriedNotes.ts";

/** What HTML from the clipboard holds that its plain text does not say. */
export interface PastedHtml {
  /** our own notes, as a map file */
  readonly carried: string | null;
  /** the cells of its tables; null without one */
  readonly rows: Rows | null;
  /** the items of its lists, and what stands between them; null without a list */
  readonly items: readonly string[] | null;
  /** all of it as lines, for boards that put no text beside it */
  readonly words: string;
}

const NOTHING: PastedHtml = { carried: null, rows: null, items: null, words: "" };
/** A page of that size was not copied to be notes. */
const MOST_CHARACTERS = 8_000_000;
const BLOCKS = "li, p, div, h1, h2, h3, h4, h5, h6, blockquote, pre, dt, dd";
/** Stands for the end of a line while white space is put together; no letter of any script. */
const LINE_END = "\ue000";
const NO_TEXT = "script, style, template, head, title, noscript, svg, object, iframe";

/**
 * Reads HTML that a spreadsheet, a word processor or another board has put on the clipboard. It is parsed into a document of
 * its own, in which nothing runs, loads or is ever shown, and only its letters are taken.
 */
export function readPastedHtml(html: string): PastedHtml {
  if (html.trim() === "" || html.length > MOST_CHARACTERS) return NOTHING;
  const page = new DOMParser().parseFromString(html, "text/html");
  const carried = carriedIn(page);
  for (const element of page.querySelectorAll(NO_TEXT)) element.remove();
  return { carried, rows: rowsIn(page), items: itemsIn(page), words: textOf(page.body) };
}

function rowsIn(page: Document): Rows | null {
  // Word processors lay tables into tables: cells are those of the innermost.
  const tables = [...page.querySelectorAll("table")].filter((table) => !table.querySelector("table"));
  const rows = tables.flatMap((table) =>
    [...table.querySelectorAll("tr")].map((row) => [...row.querySelectorAll("td, th")].map(textOf)),
  );
  return rows.length > 0 ? rows : null;
}

function itemsIn(page: Document): string[] | null {
  if (!page.querySelector("li")) return null;
  return [...page.querySelectorAll(BLOCKS)].flatMap((block) => {
    const own = block.cloneNode(true) as Element;
    for (const inner of own.querySelectorAll(`${BLOCKS}, ul, ol, table`)) {
      // A paragraph is how some programs write what is in an item: it is the item's own text.
      const isItsText = block.matches("li") && inner.matches("p, div, pre") && !inner.closest("ul, ol");
      if (!isItsText) inner.remove();
    }
    const isInItem = block.matches("p, div, pre") && block.closest("li") !== null;
    return isInItem ? [] : textOf(own) || [];
  });
}

/** White space is one space, as HTML has it; a `<br>` is the end of a line. */
function textOf(element: Element): string {
  const own = element.cloneNode(true) as Element;
  for (const end of own.querySelectorAll("br")) end.replaceWith(LINE_END);
  for (const block of own.querySelectorAll("p, div")) block.append(LINE_END);
  const text = (own.textContent ?? "").replace(/\s+/g, " ").replace(/ ?\ue000 ?/g, "\n");
  return cleanPasted(text).trim();
}
