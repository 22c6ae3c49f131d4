import type { PdfDocument } from "./pdfDocument.ts";
import type { Pen } from "./pen.ts";

/** An element of the structure that screen readers follow. Texts are drawn inside elements, in reading order. */
export interface Tag {
  /** opens an element inside this one; close it with `end` */
  open(type: string): Tag;
  /** an element around what `draw` draws on the current page; `spoken` is read out in place of what stands there */
  add(type: string, draw: () => void, spoken?: string): void;
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
    add(type, draw, spoken) {
      const child = document.struct(type, spoken === undefined ? {} : { alt: spoken }, [draw]);
      element.add(child);
      child.end();
    },
    end() {
      element.end();
    },
  };
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
