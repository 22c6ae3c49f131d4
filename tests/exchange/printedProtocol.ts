import { expect } from "vitest";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { MIN_TEXT_SIZE } from "../../exchange/pdf/pageFormat.ts";
import {
  PROTOCOL_PARTS,
  type ProtocolContent,
  type ProtocolOptions,
  type ProtocolPart,
  protocolPdf,
} from "../../exchange/protocol.ts";
import { type ReadPage, readPdf, squeezed } from "./readPdf.ts";

export const PRINTED_ON = new Date(2025, 10, 22, 12);
/** Rounding of a page description, in points. */
export const TOLERANCE = 0.01;

export function printProtocol(
  content: ProtocolContent,
  options: Partial<ProtocolOptions> = {},
): Promise<Uint8Array> {
  return protocolPdf(content, {
    parts: PROTOCOL_PARTS,
    pageSize: "A4",
    language: "de",
    date: PRINTED_ON,
    loadFont: loadNodeFont,
    ...options,
  });
}

/** One part alone, opened again. */
export const part = async (
  kind: ProtocolPart,
  content: ProtocolContent,
  options: Partial<ProtocolOptions> = {},
) => readPdf(await printProtocol(content, { ...options, parts: [kind] }), "all");

export const textOf = (pages: readonly ReadPage[]): string =>
  squeezed(pages.flatMap((page) => page.items.map((item) => item.text)).join(""));

/** Nothing below 7 points, no link, nothing outside its page, every font in the file, and a structure on every page. */
export function expectSound(pages: readonly ReadPage[]): void {
  for (const { items, width, height, fonts, structure, annotations } of pages) {
    expect(annotations).toBe(0);
    expect(Math.min(...items.map(({ size }) => size))).toBeGreaterThanOrEqual(MIN_TEXT_SIZE - TOLERANCE);
    expect(Math.min(...items.map(({ x }) => x))).toBeGreaterThan(0);
    expect(items.filter((item) => item.x + item.width >= width)).toEqual([]);
    expect(Math.min(...items.map(({ y }) => y))).toBeGreaterThan(0);
    expect(Math.max(...items.map(({ y }) => y))).toBeLessThan(height);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(structure).toMatch(/"role":"(H1|H2|P|TD|LBody)"/);
  }
}
