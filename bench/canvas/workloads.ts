import type { Rect } from "../../model/fieldLayout.ts";
import type { OpenPage } from "./contestant.ts";
import { CONTROL, type Hand } from "./measure.ts";
import { MIDDLE, onScreen, type Point, type Scene, type View } from "./scene.ts";

/** Something that people do on a map, the same on every page, by events of the system. */
export interface Workload {
  readonly name: WorkloadName;
  readonly what: string;
  readonly view: View;
  /** what is to be in the hand before the measurement */
  readonly take?: (open: OpenPage, scene: Scene) => Promise<void>;
  /** null: only the others do something */
  readonly hand: Hand | null;
}

export type WorkloadName =
  | "pan-overview"
  | "pan-100"
  | "zoom-overview"
  | "zoom-100"
  | "drag-1"
  | "drag-1-100"
  | "drag-50"
  | "remote-overview"
  | "remote-100";

/** One way and back, or once around. */
const ROUND_SECONDS = 2;
const PAN_STEP = 10;
/** With the events of half a round about four times as near. */
const ZOOM_STEP = 1.25;
const DRAG_RADIUS = { x: 260, y: 160 } as const;

const turn = (seconds: number): number => (2 * Math.PI * seconds) / ROUND_SECONDS;

const panning: Hand = (seconds) => ({
  kind: "wheel",
  at: MIDDLE,
  deltaX: PAN_STEP * Math.sin(turn(seconds)),
  deltaY: PAN_STEP * Math.cos(turn(seconds)),
  modifiers: 0,
});

const zooming =
  (first: "in" | "out"): Hand =>
  (seconds) => ({
    kind: "wheel",
    at: MIDDLE,
    deltaX: 0,
    deltaY: ZOOM_STEP * (first === "in" ? -1 : 1) * Math.sign(Math.sin(turn(seconds)) || 1),
    modifiers: CONTROL,
  });

const circling: Hand = (seconds) => ({
  kind: "drag",
  at: {
    x: MIDDLE.x + DRAG_RADIUS.x * Math.sin(turn(seconds)),
    y: MIDDLE.y + DRAG_RADIUS.y * Math.cos(turn(seconds)),
  },
});

async function takeOne(open: OpenPage, scene: Scene, view: View): Promise<void> {
  await takeUp(open, onScreen(scene.views[view], centreOf(noteInMiddle(scene, view))));
}

/** By a marquee across the middle three fields, which are nine notes wide. */
const ROWS = 6;
const GAP = 6;

async function takeFifty(open: OpenPage, scene: Scene): Promise<void> {
  const camera = scene.views.overview;
  const middle = noteInMiddle(scene, "overview");
  const inRow = ({ y }: Rect): boolean =>
    y >= middle.y - 1 && y < middle.y + ROWS * rowHeight(scene, middle) - 1;
  const taken = scene.notes.filter(inRow);
  const left = Math.min(...taken.map(({ x }) => x));
  const right = Math.max(...taken.map(({ x, width }) => x + width));
  const top = Math.min(...taken.map(({ y }) => y));
  const bottom = Math.max(...taken.map(({ y, height }) => y + height));
  const { mouse } = open.page;
  // From outside the map, where a press takes nothing.
  const from = onScreen(camera, { x: left - 60, y: top - GAP });
  const to = onScreen(camera, { x: right + GAP, y: bottom + GAP });
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await mouse.move(to.x, to.y, { steps: 4 });
  await mouse.up();
  await takeUp(open, onScreen(camera, centreOf(middle)));
}

async function takeUp({ page }: OpenPage, at: Point): Promise<void> {
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 12, at.y + 12, { steps: 4 });
}

function noteInMiddle({ notes, views }: Scene, view: View): Rect {
  const camera = views[view];
  const away = (note: Rect): number => {
    const { x, y } = onScreen(camera, centreOf(note));
    return Math.hypot(x - MIDDLE.x, y - MIDDLE.y);
  };
  const [nearest] = notes.toSorted((a, b) => away(a) - away(b));
  if (!nearest) throw new Error("no notes");
  return nearest;
}

function rowHeight({ notes }: Scene, { x, y }: Rect): number {
  return Math.min(...notes.filter((note) => note.x === x && note.y > y).map((note) => note.y - y));
}

const centreOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

export const WORKLOADS: readonly Workload[] = [
  { name: "pan-overview", what: "pan at overview", view: "overview", hand: panning },
  { name: "pan-100", what: "pan at 100 %", view: "actual", hand: panning },
  { name: "zoom-overview", what: "wheel zoom from the overview", view: "overview", hand: zooming("in") },
  { name: "zoom-100", what: "wheel zoom from 100 %", view: "actual", hand: zooming("out") },
  {
    name: "drag-1",
    what: "drag one note at overview",
    view: "overview",
    take: (open, scene) => takeOne(open, scene, "overview"),
    hand: circling,
  },
  {
    name: "drag-1-100",
    what: "drag one note at 100 %",
    view: "actual",
    take: (open, scene) => takeOne(open, scene, "actual"),
    hand: circling,
  },
  {
    name: "drag-50",
    what: "drag fifty notes at overview",
    view: "overview",
    take: takeFifty,
    hand: circling,
  },
  { name: "remote-overview", what: "20 others at overview", view: "overview", hand: null },
  { name: "remote-100", what: "20 others at 100 %", view: "actual", hand: null },
];
