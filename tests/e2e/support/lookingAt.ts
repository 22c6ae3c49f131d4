import { expect, type Locator } from "@playwright/test";
import type { MapPage } from "./mapPage.ts";

/** The drawer's section with which a facilitator steers. */
export async function openSteering({ page }: MapPage): Promise<Locator> {
  const drawer = page.getByRole("complementary", { name: "Sitzung" });
  if (!(await drawer.isVisible())) await page.getByRole("button", { name: "Sitzung", exact: true }).click();
  await drawer.getByRole("button", { name: "Lenken" }).click();
  await expect(drawer.getByRole("heading", { name: "Wohin alle schauen" })).toBeVisible();
  return drawer;
}

/** What a person sees, in map units from the corner of the field "situation". */
export async function viewOf({ page }: MapPage) {
  return page.evaluate(() => {
    const box = (selector: string): DOMRect | undefined =>
      document.querySelector(selector)?.getBoundingClientRect();
    const canvas = box("[data-canvas]");
    const field = box("[data-field=situation]");
    const unscaled = document.querySelector<HTMLElement>("[data-field=situation]")?.offsetWidth ?? 1;
    if (!canvas || !field) throw new Error("no map");
    const zoom = field.width / unscaled;
    return {
      x: (canvas.left - field.left) / zoom,
      y: (canvas.top - field.top) / zoom,
      right: (canvas.right - field.left) / zoom,
      bottom: (canvas.bottom - field.top) / zoom,
      zoom,
    };
  });
}
export type View = Awaited<ReturnType<typeof viewOf>>;

/** Rounding to whole map units and pixels. */
const SLACK = 4;

export function contains(outer: View, inner: View): boolean {
  return (
    outer.x <= inner.x + SLACK &&
    outer.y <= inner.y + SLACK &&
    outer.right >= inner.right - SLACK &&
    outer.bottom >= inner.bottom - SLACK
  );
}

/** As close as the shapes of two screens allow. */
export async function sees(who: MapPage, view: View): Promise<void> {
  await expect
    .poll(async () => {
      const own = await viewOf(who);
      const fits = contains(own, view);
      const isTight =
        own.right - own.x < 1.1 * (view.right - view.x) || own.bottom - own.y < 1.1 * (view.bottom - view.y);
      return fits && isTight;
    })
    .toBe(true);
}

export async function isStill(who: MapPage, view: View): Promise<void> {
  expect(await viewOf(who)).toEqual(view);
}

export async function zoomIn({ page }: MapPage, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -25);
  await page.keyboard.up("Control");
}
