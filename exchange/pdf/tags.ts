import type { Rect } from "../../model/fieldLayout.ts";
import type { PdfDocument } from "./pdfDocument.ts";
import type { Pen } from "./pen.ts";

/** What an element says of itself beside its content. */
export interface TagFacts {
  /** read out in place of what stands there */
  readonly spoken?: string;
  /** which cells the head of a table heads */
  readonly heads?: "Row" | "Column";
  /** where a figure stands, in the page's points */
  readonly bounds?: Rect;
}

/** An element of the structure that screen readers follow. Texts are drawn inside elements, in reading order. */
export interface Tag {
  /** opens an element inside this one; close it with `end` */
  open(type: string): Tag;
  /** an element around what `draw` draws on the current page */
  add(type: string, draw: () => void, facts?: TagFacts): void;
  end(): void;
}

/** The root of the document's structure. */
export function openTags(document: PdfDocument): Tag {
  const root = document.struct("Document");
  document.addStructure(root);
  return tag(document, root);
}

function tag(document: PdfDocument, element: ReturnType<PdfDocument["struct"]>): Tag {
  return {
    open(type) {
      const child = document.struct(type);
      element.add(child);
      return tag(document, child);
    },
    add(type, draw, { spoken, heads, bounds } = {}) {
      const options = {
        ...(spoken !== undefined && { alt: spoken }),
        ...(heads && { scope: heads }),
        ...(bounds && { bbox: cornersOf(bounds, document) }),
      };
      const child = document.struct(type, options, [draw]);
      element.add(child);
      child.end();
    },
    end() {
      element.end();
    },
  };
}

/** Structure is measured in the paper's points, whatever the page is drawn in. */
function cornersOf({ x, y, width, height }: Rect, document: PdfDocument): [number, number, number, number] {
  const [scale = 1] = Reflect.get(document, "_ctm") as readonly number[];
  return [x * scale, y * scale, (x + width) * scale, (y + height) * scale];
}

/** For what is only repeated: drawn, and left out by readers. */
export function mutedTag(pen: Pick<Pen, "decorate">): Tag {
  const muted: Tag = {
    open: () => muted,
    add: (_, draw) => pen.decorate(draw),
    end: () => undefined,
  };
  return muted;
}
