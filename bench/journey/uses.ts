import type { Page } from "@playwright/test";
import { FIELD_WIDTH, NOTE_HEIGHT, NOTE_WIDTH } from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

export const MIDDLE: Point = { x: 800, y: 450 };

interface Doing {
  /** takes something into the hand; gives where */
  readonly take?: (page: Page) => Promise<Point>;
  readonly hand: (page: Page, step: number, at: Point) => Promise<void>;
}

/** The same use of a journey and of a map. */
export interface Use {
  readonly what: string;
  readonly journey: Doing;
  readonly map: Doing;
}

const panning: Doing = {
  hand: (page, step) => page.mouse.wheel(Math.sin(step / 30) * 24, Math.cos(step / 30) * 24),
};

const zooming: Doing = {
  async hand(page, step) {
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, Math.sin(step / 20) * 20);
    await page.keyboard.up("Control");
  },
};

async function takeUp(page: Page, at: Point): Promise<Point> {
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 12, at.y + 12, { steps: 3 });
  return at;
}

/** Of a card, or of the point of a phase. */
async function takeAt(page: Page, selector: string, which: number, inside: Point): Promise<Point> {
  await page.keyboard.press("0");
  const one = page.locator(selector).nth(which);
  await one.scrollIntoViewIfNeeded();
  const box = await one.boundingBox();
  if (!box) throw new Error(`no ${selector} is on the screen`);
  return await takeUp(page, { x: box.x + inside.x, y: box.y + inside.y });
}

async function takeNote(page: Page): Promise<Point> {
  await page.keyboard.press("f");
  const note = page.locator("[data-note]").nth(150);
  const place = await note.evaluate((element) => ({
    field: element.closest("[data-outline-field]")?.getAttribute("data-outline-field") ?? "",
    x: Number(element.getAttribute("data-x")),
    y: Number(element.getAttribute("data-y")),
  }));
  const field = await page.locator(`[data-field=${place.field}]`).boundingBox();
  if (!field) throw new Error("no note is on the screen");
  const zoom = field.width / FIELD_WIDTH[place.field as PlaceKey];
  return await takeUp(page, {
    x: field.x + (place.x + NOTE_WIDTH / 2) * zoom,
    y: field.y + (place.y + NOTE_HEIGHT / 2) * zoom,
  });
}

const carryingNote: Doing = { take: takeNote, hand: circling };

/** Around the middle of the screen. */
async function circling(page: Page, step: number): Promise<void> {
  await page.mouse.move(MIDDLE.x + Math.sin(step / 40) * 260, MIDDLE.y + Math.cos(step / 40) * 160);
}

/** What one does alone. */
export const ALONE: readonly Use[] = [
  { what: "pan", journey: panning, map: panning },
  { what: "wheel zoom", journey: zooming, map: zooming },
  {
    what: "dragging a card, a note",
    journey: { take: (page) => takeAt(page, "[data-card]", 150, { x: 20, y: 14 }), hand: circling },
    map: carryingNote,
  },
  {
    what: "drawing the curve, dragging a note",
    journey: {
      take: (page) => takeAt(page, "[data-point]", 3, { x: 22, y: 22 }),
      // Along the whole lane of feelings, up and down.
      hand: (page, step, { y }) =>
        page.mouse.move(MIDDLE.x + Math.sin(step / 40) * 500, y + Math.sin(step / 7) * 50),
    },
    map: carryingNote,
  },
];

/** The mouse moves, so that the page has frames to draw even where nothing changes. */
const looking: Doing = { hand: (page, step) => page.mouse.move(400 + (step % 200), 20) };

export const LOOKING_ON: Omit<Use, "what"> = { journey: looking, map: looking };
