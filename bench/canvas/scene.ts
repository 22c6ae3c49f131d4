import type { Point, Rect } from "../../model/fieldLayout.ts";

export type { Point };

/** The same map for every page: what lies where, and from where it is looked at. */
export interface Scene {
  readonly notes: readonly SceneNote[];
  /** all of it, or as much as the product zooms out; and 100 % around the same middle */
  readonly views: Readonly<Record<View, Camera>>;
  /** indices of the notes that the remote people move: they are on the screen in both views */
  readonly moved: readonly number[];
}

export interface SceneNote extends Rect {
  readonly id: string;
  readonly text: string;
  /** the text as a page sets it that has no typesetter of its own */
  readonly lines: readonly string[];
  readonly fill: string;
}

/** Screen position = (map position) × zoom + (x, y), from the window's corner. */
export interface Camera extends Point {
  readonly zoom: number;
}

export type View = "overview" | "actual";

export const SIZE = { width: 1600, height: 900 } as const;
export const MIDDLE: Point = { x: SIZE.width / 2, y: SIZE.height / 2 };

/** How many others there are, and how often each moves a note and the mouse. */
export const PEOPLE = 20;
export const SAMPLES_PER_SECOND = 20;

/** What is left to the people of the screen: those notes do not leave it while they are moved. */
const MOVED_WITHIN = { x: 620, y: 330 } as const;

/** Chooses the notes that the others move. As many to each of them; the person of a note is its index modulo `PEOPLE`. */
export function notesToMove(notes: readonly Rect[], { x, y, zoom }: Camera): number[] {
  const indices = notes.flatMap((note, index) => {
    const away = {
      x: Math.abs((note.x + note.width / 2) * zoom + x - MIDDLE.x),
      y: Math.abs((note.y + note.height / 2) * zoom + y - MIDDLE.y),
    };
    return away.x < MOVED_WITHIN.x && away.y < MOVED_WITHIN.y ? [index] : [];
  });
  return indices.slice(0, Math.floor(indices.length / PEOPLE) * PEOPLE);
}

/** Samples after which a person takes the next note: a drag of two seconds. */
const SAMPLES_A_NOTE = 40;

export interface Sample {
  /** index of the note */
  readonly note: number;
  /** from where it rests */
  readonly offset: Point;
}

/** What a person moves at a sample of theirs. */
export function sampleOf(scene: Scene, person: number, sample: number): Sample {
  const turn = Math.floor(sample / SAMPLES_A_NOTE);
  const note = scene.moved[(person + PEOPLE * turn) % scene.moved.length] ?? 0;
  const offset = { x: 30 * Math.sin(sample / 6 + person), y: 20 * Math.cos(sample / 6 + person) };
  return { note, offset };
}

/** Whether anything of a map rectangle is on the screen. */
export function isInView({ x, y, width, height }: Rect, camera: Camera): boolean {
  const from = onScreen(camera, { x, y });
  const to = onScreen(camera, { x: x + width, y: y + height });
  return to.x > 0 && to.y > 0 && from.x < SIZE.width && from.y < SIZE.height;
}

/** Where a map point is on the screen. */
export function onScreen({ x, y, zoom }: Camera, point: Point): Point {
  return { x: point.x * zoom + x, y: point.y * zoom + y };
}

/** Plain wrapping by characters, for pages without a typesetter. */
export function wrap(text: string): string[] {
  const LINE = 20;
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
