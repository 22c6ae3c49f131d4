import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ReadItem {
  readonly text: string;
  /** points */
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly ReadItem[];
  readonly annotations: number;
  readonly fonts: readonly ReadFont[];
  /** what screen readers follow, as JSON */
  readonly structure: string;
}

export interface ReadFont {
  readonly name: string;
  readonly isEmbedded: boolean;
}

/** A PDF as Mozilla's reader sees it; with `all`, the fonts and the structure of each page, too, which take their time. */
export async function readPdf(bytes: Uint8Array, depth: "texts" | "all" = "texts") {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const content = await page.getTextContent();
    const items = content.items.flatMap((item): ReadItem[] => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , c, d, x, y] = item.transform as number[];
      return [{ text: item.str, size: Math.hypot(c ?? 0, d ?? 0), x: x ?? 0, y: y ?? 0, width: item.width }];
    });
    const annotations = (await page.getAnnotations()).length;
    const isAll = depth === "all";
    const structure = isAll ? JSON.stringify(await page.getStructTree()) : "";
    const fonts = isAll ? await fontsOf(page) : [];
    pages.push({ width, height, items, annotations, fonts, structure });
  }
  const { info } = await document.getMetadata();
  const outline = await document.getOutline();
  const markInfo = await document.getMarkInfo();
  const firstPage = await document.getPage(1);
  const structure = await firstPage.getStructTree();
  await task.destroy();
  return { pages, info: info as Record<string, unknown>, outline, markInfo, structure };
}

/** The fonts that a page draws with. */
async function fontsOf(page: PDFPageProxy): Promise<ReadFont[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const used = new Set<unknown>();
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.setFont) used.add((argsArray[index] as unknown[])[0]);
  }
  return [...used].map((id) => {
    const { name, missingFile } = page.commonObjs.get(String(id)) as { name: string; missingFile: boolean };
    return { name, isEmbedded: !missingFile };
  });
}

/** Runs one of poppler's programs on a PDF and gives what it prints; null where poppler is not installed. */
export function poppler(program: "pdftotext" | "pdffonts", bytes: Uint8Array): string | null {
  const folder = mkdtempSync(join(tmpdir(), "empathy-map-"));
  try {
    const file = join(folder, "map.pdf");
    writeFileSync(file, bytes);
    const output = program === "pdftotext" ? ["-"] : [];
    return execFileSync(program, [file, ...output], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Text without what lines do to it: spaces, line ends, soft hyphens. Real hyphens stay. */
export function squeezed(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e]/gu, "");
}
