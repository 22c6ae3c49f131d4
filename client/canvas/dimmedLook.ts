import { mixColours } from "../../model/mixColours.ts";
import type { NotePaint, Palette } from "../../model/palette.ts";
import type { BoardLook } from "./boardLook.ts";

/** How far what stands back goes towards the table. Its text stays legible: `tests/client/canvas/dimmedLook.test.ts`. */
const SURFACE_PART = 0.62;
const TEXT_PART = 0.15;

const known = new WeakMap<BoardLook, BoardLook>();

/** The same board, paler: what lies on it stands back without leaving, and can still be read. */
export function dimmedLook(look: BoardLook): BoardLook {
  const dimmed = known.get(look) ?? {
    ...look,
    palette: dimmedPalette(look.palette),
    imageAlpha: 1 - SURFACE_PART,
  };
  known.set(look, dimmed);
  return dimmed;
}

export function dimmedPalette(palette: Palette): Palette {
  const surface = (colour: string): string => mixColours(colour, palette.table, SURFACE_PART);
  const text = (colour: string): string => mixColours(colour, palette.table, TEXT_PART);
  const paint = ({ fill, edge }: NotePaint): NotePaint => ({ fill: surface(fill), edge: surface(edge) });
  return {
    ...palette,
    noteText: text(palette.noteText),
    noteMark: text(palette.noteMark),
    witnessMark: text(palette.witnessMark),
    notes: mapValues(palette.notes, paint),
    fields: mapValues(palette.fields, ({ title, ...rest }) => ({ ...paint(rest), title: text(title) })),
    portrait: { ...paint(palette.portrait), text: text(palette.portrait.text) },
  };
}

function mapValues<K extends string, A, B>(
  record: Readonly<Record<K, A>>,
  change: (value: A) => B,
): Record<K, B> {
  const entries = Object.entries<A>(record).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries) as Record<K, B>;
}
