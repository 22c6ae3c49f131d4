import type { Locator, Page } from "@playwright/test";
import type { MapPage } from "./mapPage.ts";
import { expect } from "./test.ts";

/** What stands on a journey, and the hands that work on it. */

export const cell = (page: Page, phase: string, lane: string): Locator =>
  page
    .locator("[data-cell]")
    .filter({ has: page.getByRole("button", { name: `Karte hinzufügen: ${phase}, ${lane}` }) });
export const cards = (page: Page, phase: string, lane: string): Locator =>
  cell(page, phase, lane).locator("[data-card]");
export const card = (page: Page, text: string): Locator =>
  page.locator("[data-card]").filter({ hasText: text });
export const point = (page: Page, phase: string): Locator =>
  page.getByRole("slider", { name: `Gefühl: ${phase}, Wie es ist` });

export async function openJourneys({ page }: MapPage, workshopId: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/w/${workshopId}/journeys`);
}

export async function begin(one: MapPage, workshopId: string): Promise<void> {
  await openJourneys(one, workshopId);
  await one.page.getByRole("button", { name: "Neue Journey" }).click();
  await expect(one.page.getByRole("heading", { name: "Auslöser" })).toBeVisible();
}

/** A card by the "+" of a cell. */
export async function write(page: Page, phase: string, lane: string, text: string): Promise<void> {
  await page.getByRole("button", { name: `Karte hinzufügen: ${phase}, ${lane}` }).click();
  await page.getByRole("textbox", { name: "Text der Karte" }).fill(text);
  await page.keyboard.press("Enter");
  await expect(cards(page, phase, lane).filter({ hasText: text })).toBeVisible();
}

/** Lifts and carries; it is let go by whoever asked. */
export async function carry(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (!start || !end) throw new Error("nothing to drag");
  await page.mouse.move(start.x + 20, start.y + 14);
  await page.mouse.down();
  await page.mouse.move(start.x + 40, start.y + 30, { steps: 3 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 });
  await expect(page.locator("[data-drop]")).toHaveCount(1);
}

export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await carry(page, from, to);
  await page.mouse.up();
}

/** Takes the edge of a phase or a lane, and moves it; it is let go by whoever asked. */
export async function takeEdge(page: Page, edge: Locator, by: { x: number; y: number }): Promise<void> {
  const box = await edge.boundingBox();
  if (!box) throw new Error("no edge");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x, y + by.y, { steps: 4 });
}

/** Which part of which cell is at a point of the window. */
export async function partAt(page: Page, { x, y }: { x: number; y: number }) {
  return await page.evaluate(
    ([left, top]) => {
      const cell = document.elementsFromPoint(left, top).find((one) => one.matches("[data-cell]"));
      const box = cell?.getBoundingClientRect();
      if (!box) throw new Error("no cell is there");
      const part = [(left - box.left) / box.width, (top - box.top) / box.height];
      return { cell: cell?.getAttribute("data-cell"), part: part.map((one) => Math.round(one * 20) / 20) };
    },
    [x, y] as const,
  );
}

export const widthOf = async (page: Page, phase: string): Promise<number> =>
  Math.round((await page.locator("[data-phase-head]").filter({ hasText: phase }).boundingBox())?.width ?? 0);

export async function pinch(
  page: Page,
  middle: { x: number; y: number },
  from: number,
  to: number,
): Promise<void> {
  const fingers = await page.context().newCDPSession(page);
  const at = (apart: number) => [
    { x: middle.x - apart / 2, y: middle.y, id: 0 },
    { x: middle.x + apart / 2, y: middle.y, id: 1 },
  ];
  await fingers.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(from) });
  for (const share of [0.25, 0.5, 0.75, 1]) {
    const touchPoints = at(from + share * (to - from));
    await fingers.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints });
  }
  await fingers.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

export async function dragByTouch(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error("nothing to drag");
  const finger = await page.context().newCDPSession(page);
  const at = (share: number) => ({
    x: start.x + 10 + share * (end.x + end.width / 2 - start.x - 10),
    y: start.y + 10 + share * (end.y + end.height / 2 - start.y - 10),
  });
  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at(0)] });
  for (const share of [0.1, 0.3, 0.6, 1]) {
    await finger.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [at(share)] });
  }
  await expect(page.locator("[data-drop]")).toHaveCount(1);
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
