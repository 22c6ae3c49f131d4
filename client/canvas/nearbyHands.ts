import { contains, type Point, type Rect } from "../../model/fieldLayout.ts";
import type { Presence } from "../../model/presence.ts";
import type { Size } from "../geometry/camera.ts";
import { distance } from "../geometry/rectangles.ts";

/** More moving arrows than these are only noise: one on a square of 200 pixels, and however large the screen, no more than so many. */
const PIXELS_EACH = 200 * 200;
const MOST_SHOWN = 24;
const FEWEST_SHOWN = 6;
/** A hand that has rested for so long gives way to those that move. */
const ACTIVE_MS = 5_000;
/** Who is shown stays so until another is nearer by this factor: two at the same distance would flicker. */
const STAYING = 0.75;

/** Where one of the others points. */
export interface Pointing {
  readonly clientId: number;
  readonly presence: Presence;
  /** map units */
  readonly at: Point;
  /** milliseconds since it last moved */
  readonly restedMs: number;
}

export interface NearbyHands {
  readonly shown: readonly Pointing[];
  /** hands that move on this part of the map, too, and are not shown */
  readonly more: number;
}

/** How many arrows a screen has room for. */
export function roomForHands({ width, height }: Size): number {
  return Math.max(FEWEST_SHOWN, Math.min(MOST_SHOWN, Math.floor((width * height) / PIXELS_EACH)));
}

/**
 * Whose arrows to show of all that point at the part of the map on my screen: those that move before those that rest,
 * then the nearest to its middle. `before`: who is shown already; `most`: how many there is room for.
 */
export function nearbyHands(
  pointing: readonly Pointing[],
  screen: Rect,
  before: { has(clientId: number): boolean },
  most: number,
): NearbyHands {
  const here = pointing.filter(({ at }) => contains(screen, at));
  if (here.length <= most) return { shown: here, more: 0 };
  const middle = { x: screen.x + screen.width / 2, y: screen.y + screen.height / 2 };
  const isActive = ({ restedMs }: Pointing): boolean => restedMs < ACTIVE_MS;
  const ranked = here
    .map((hand) => ({
      hand,
      rests: isActive(hand) ? 0 : 1,
      away: distance(hand.at, middle) * (before.has(hand.clientId) ? STAYING : 1),
    }))
    .sort((a, b) => a.rests - b.rests || a.away - b.away)
    .map(({ hand }) => hand);
  return { shown: ranked.slice(0, most), more: ranked.slice(most).filter(isActive).length };
}
