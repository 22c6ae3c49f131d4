import type { PageFormat } from "./pageFormat.ts";
import type { Pen } from "./pen.ts";
import type { Tag } from "./tags.ts";

/** Where a part is drawn: the document, and where in it the part stands. */
export interface Desk {
  readonly pen: Pen;
  readonly root: Tag;
  /** what its bookmarks hang on; call it once the page that they lead to is there */
  readonly outline: () => PDFKit.PDFOutline;
  readonly pagesBefore: number;
  /** of the whole document */
  readonly pages: number;
}

/** Pages that are laid out and wait to be drawn: only then is it known how many the document has. */
export interface PaperPart {
  readonly pages: number;
  /** draws one page after the other and pauses after each */
  draw(desk: Desk): Generator<void>;
}

/** Begins a page; all that follows is in the format's own points. */
export function openPage(pen: Pen, { width, height, scale }: PageFormat): void {
  pen.document.addPage({ size: [width * scale, height * scale], margin: 0 });
  if (scale !== 1) pen.document.scale(scale);
}

/** A bookmark that is set when the first of those under it is: it leads to the same page. */
export function lateBookmark(outline: () => PDFKit.PDFOutline, title: string): () => PDFKit.PDFOutline {
  let item: PDFKit.PDFOutline | null = null;
  return () => {
    item ??= outline().addItem(title);
    return item;
  };
}
