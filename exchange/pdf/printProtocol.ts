import { availableParts, PROTOCOL_PARTS, type ProtocolContent, type ProtocolOptions } from "../protocol.ts";
import { lateBookmark } from "./paperPart.ts";
import { PAPER_WORDS, writtenDate } from "./paperWords.ts";
import { bytesOf, openDocument } from "./pdfDocument.ts";
import { openPen } from "./pen.ts";
import type { Paper } from "./print.ts";
import { type BoundPart, layoutPart } from "./protocolLayout.ts";
import { protocolTexts } from "./protocolTexts.ts";
import { openTags } from "./tags.ts";
import { openFonts } from "./textRuns.ts";
import { loadPaperTypesetters } from "./typesetter.ts";

/** See `protocolPdf`. First everything is laid out, because every footer says how many pages there are. */
export async function printProtocol(content: ProtocolContent, options: ProtocolOptions): Promise<Uint8Array> {
  const { language, date, onProgress, signal } = options;
  signal?.throwIfAborted();
  const words = PAPER_WORDS[language];
  const fonts = await openFonts(options.loadFont, protocolTexts(content, options));
  const typesetters = await loadPaperTypesetters(fonts, language);
  const paper: Paper = { language, words, date: writtenDate(date, language), fonts, typesetters };
  const breathe = openBreath(signal);

  const available = availableParts(content);
  const bound: BoundPart[] = [];
  for (const kind of PROTOCOL_PARTS) {
    if (!options.parts.includes(kind) || !available.includes(kind)) continue;
    for (const one of layoutPart(kind, content, options, paper)) {
      bound.push(one);
      await breathe();
    }
  }
  const pages = bound.reduce((sum, { part }) => sum + part.pages, 0);

  const document = openDocument(content.title.trim() || words.product, language, date);
  const bytes = bytesOf(document);
  const pen = openPen(document, fonts);
  const root = openTags(document);
  const top = (): PDFKit.PDFOutline => document.outline;
  let under = { title: "", outline: top };
  let pagesBefore = 0;
  onProgress?.(0, pages);
  for (const { part, bookmark } of bound) {
    if (bookmark !== under.title) {
      under = { title: bookmark, outline: bookmark ? lateBookmark(top, bookmark) : top };
    }
    let drawn = pagesBefore;
    for (const _ of part.draw({ pen, root, outline: under.outline, pagesBefore, pages })) {
      drawn += 1;
      onProgress?.(drawn, pages);
      await breathe();
    }
    pagesBefore += part.pages;
  }
  root.end();
  document.end();
  return bytes;
}

/** A browser that draws is to answer its user in between. */
const LONGEST_BREATH_MS = 30;

/** Lets others work from time to time; rejects when it was said to stop. */
function openBreath(signal: AbortSignal | undefined): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > LONGEST_BREATH_MS) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
    signal?.throwIfAborted();
  };
}
