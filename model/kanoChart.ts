/** A point of the chart: both coefficients from 0 to 1. */
export interface ChartPoint {
  readonly id: string;
  /** how much its lack dissatisfies: to the right */
  readonly worse: number;
  /** how much its presence satisfies: upwards */
  readonly better: number;
  /** width of its label in pixels */
  readonly labelWidth: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedPoint {
  readonly id: string;
  /** where it is */
  readonly x: number;
  readonly y: number;
  /** where its label stands: on none of the others and on no point, as long as there is room */
  readonly label: Box;
}

export const LABEL_HEIGHT = 26;
export const POINT_RADIUS = 5;
/** Between a point and its label, and between labels. */
const GAP = 4;

/** Puts points and labels into a plot. Labels go where there is room, near ones first, and on nothing `written`. */
export function placePoints(
  points: readonly ChartPoint[],
  plot: Box,
  written: readonly Box[] = [],
): PlacedPoint[] {
  const spots = points.map(({ worse, better }) => ({
    x: plot.x + worse * plot.width,
    y: plot.y + (1 - better) * plot.height,
  }));
  const taken: Box[] = [...written, ...spots.map(({ x, y }) => around(x, y))];
  return points.map(({ id, labelWidth }, index) => {
    const { x, y } = spots[index] ?? { x: plot.x, y: plot.y };
    const label = findPlace({ x, y, width: labelWidth }, plot, taken);
    taken.push(label);
    return { id, x, y, label };
  });
}

function around(x: number, y: number): Box {
  return {
    x: x - POINT_RADIUS - 1,
    y: y - POINT_RADIUS - 1,
    width: 2 * POINT_RADIUS + 2,
    height: 2 * POINT_RADIUS + 2,
  };
}

type Spot = Pick<Box, "x" | "y" | "width">;

/** Right, left, above and below; then the same further and further away. */
function findPlace({ x, y, width }: Spot, plot: Box, taken: readonly Box[]): Box {
  const near = POINT_RADIUS + GAP;
  const rows = Math.ceil(plot.height / (LABEL_HEIGHT + GAP));
  const candidates: Box[] = [];
  for (let row = 0; row <= rows; row += 1) {
    const away = row * (LABEL_HEIGHT + GAP);
    for (const top of row === 0
      ? [y - LABEL_HEIGHT / 2]
      : [y - LABEL_HEIGHT / 2 - away, y - LABEL_HEIGHT / 2 + away]) {
      const lefts = row === 0 ? [x + near, x - near - width] : [x - width / 2, x + near, x - near - width];
      for (const left of lefts) candidates.push({ x: left, y: top, width, height: LABEL_HEIGHT });
    }
  }
  const inside = candidates.map((box) => within(box, plot));
  const free = inside.filter((box) => taken.every((other) => !overlap(box, other)));
  const distance = (box: Box): number =>
    Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
  const best = (free.length > 0 ? free : anywhereIn(plot, width, taken)).toSorted(
    (a, b) => distance(a) - distance(b),
  )[0];
  return best ?? within({ x: x + near, y: y - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT }, plot);
}

/** All free places of a grid over the plot: for when it is crowded around the point. */
function anywhereIn(plot: Box, width: number, taken: readonly Box[]): Box[] {
  const places: Box[] = [];
  for (let y = plot.y; y + LABEL_HEIGHT <= plot.y + plot.height; y += LABEL_HEIGHT / 2) {
    for (let x = plot.x; x + width <= plot.x + plot.width; x += 12) {
      const box = { x, y, width, height: LABEL_HEIGHT };
      if (taken.every((other) => !overlap(box, other))) places.push(box);
    }
  }
  return places;
}

function within(box: Box, plot: Box): Box {
  return {
    ...box,
    x: Math.max(plot.x, Math.min(box.x, plot.x + plot.width - box.width)),
    y: Math.max(plot.y, Math.min(box.y, plot.y + plot.height - box.height)),
  };
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
