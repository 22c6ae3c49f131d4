import { NOTE_COLOURS, type NoteColour } from "../../model/noteColours.ts";
import { PALETTES } from "../../model/palette.ts";

/** Below, a colour is none: white, black or grey. */
const LEAST_CHROMA = 0.025;
/** Above, what has no colour is white paper, of which we have none. */
const WHITE = 0.93;

/** The paper that is nearest to a colour "#rrggbb", by its hue: other boards' are stronger than ours. Null for white, and for what is no colour. */
export function nearestColour(colour: string): NoteColour | null {
  const looked = look(colour);
  if (!looked) return null;
  if (looked.chroma < LEAST_CHROMA) return looked.lightness > WHITE ? null : "grey";
  const away = ({ hue }: Look): number => {
    const turn = Math.abs(hue - looked.hue) % 360;
    return Math.min(turn, 360 - turn);
  };
  const papers = NOTE_COLOURS.flatMap((name) => {
    const paper = name === "grey" ? null : look(PALETTES.light.notes[name].fill);
    return paper ? [{ name, away: away(paper) }] : [];
  });
  return papers.toSorted((a, b) => a.away - b.away)[0]?.name ?? null;
}

interface Look {
  readonly lightness: number;
  readonly chroma: number;
  /** degrees */
  readonly hue: number;
}

/** In OKLCH, where equal steps look equal (bottosson.github.io/posts/oklab). */
function look(colour: string): Look | null {
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1);
  if (!channels) return null;
  const [r = 0, g = 0, b = 0] = channels.map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const redness = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const yellowness = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const hue = (Math.atan2(yellowness, redness) * 180) / Math.PI;
  return { lightness, chroma: Math.hypot(redness, yellowness), hue: (hue + 360) % 360 };
}
