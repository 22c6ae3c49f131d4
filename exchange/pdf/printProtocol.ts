import { availableParts, type ProtocolContent, type ProtocolOptions } from "../protocol.ts";
import { type ContentsEntry, coverPart } from "./coverPage.ts";
import { withoutHiddenWords } from "./hiddenWords.ts";
import { LIST_FORMATS } from "./pageFormat.ts";
import { lateBookmark } from "./paperPart.ts";
import { PAPER_WORDS, writtenDate } from "./paperWords.ts";
import { bytesOf, openDocument } from "./pdfDocument.ts";
import { openPen } from "./pen.ts";
import type { Paper } from "./print.ts";
import { type BoundPart, layoutPart, partName } from "./protocolLayout.ts";
import { protocolTexts } from "./protocolTexts.ts";
import { openTags } from "./tags.ts";
import { openFonts } from "./textRuns.ts";
import { loadPaperTypesetters } from "./typesetter.ts";

/** See `protocolPdf`. First everything is laid out, because every footer says how many pages there are. */
export async function printProtocol(whole: ProtocolContent, options: ProtocolOptions): Promise<Uint8Array> {
  const content = withoutHiddenWords(whole);
  const { language, date, onProgress, signal } = options;
  signal?.throwIfAborted();
  const words = PAPER_WORDS[language];
  const fonts = await openFonts(options.loadFont, protocolTexts(content, options));
  const typesetters = await loadPaperTypesetters(fonts, language);
  const paper: Paper = { language, words, date: writtenDate(date, language), fonts, typesetters };
  const breathe = openBreath(signal);

  const available = availableParts(content).filter((kind) => options.parts.includes(kind));
  const kinds = available.filter((kind) => kind !== "cover");
  const contents = kinds.map((kind): ContentsEntry => ({ title: partName(kind, content, paper), page: 0 }));
  const bound: BoundPart[] = [];
  if (available.includes("cover")) {
    const format = LIST_FORMATS[options.pageSize];
    bound.push({ part: coverPart(content, contents, format, paper), bookmark: "" });
  }
  for (const [index, kind] of kinds.entries()) {
    const entry = contents[index];
    if (entry) entry.page = pagesOf(bound) + 1;
    for (const one of layoutPart(kind, content, options, paper)) {
      if (one) bound.push(one);
      await breathe();
    }
  }
  const pages = pagesOf(bound);

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

function pagesOf(parts: readonly BoundPart[]): number {
  return parts.reduce((sum, { part }) => sum + part.pages, 0);
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
