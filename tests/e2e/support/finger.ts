import { expect, type Locator, type Page } from "@playwright/test";

/** One finger on a page that knows touch. */
export interface Finger {
  /** Takes up what is under the middle of `from`: by a grip at once, else by resting until it is lifted. */
  drag(
    from: Locator,
    to: Locator,
    how: "by its grip" | "held",
    end?: { readonly at?: number },
  ): Promise<void>;
  /** Rests on a note of the map until it is lifted, and lays it down elsewhere. */
  carry(from: Spot, to: Spot): Promise<void>;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Nearer to the edge a page scrolls. */
const FROM_EDGE_PX = 120;

/** `at`: how far down on `to` it lets go, from 0 to 1. */
export async function fingerOn(page: Page): Promise<Finger> {
  const touch = await page.context().newCDPSession(page);
  const send = (
    type: "touchStart" | "touchMove" | "touchEnd",
    at?: { x: number; y: number },
  ): Promise<unknown> => touch.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  const boxOf = async (locator: Locator) => {
    const box = await locator.boundingBox();
    if (!box) throw new Error("it is not on the screen");
    return box;
  };
  const glide = async (from: Spot, to: Spot): Promise<void> => {
    for (const share of [0.2, 0.5, 0.8, 1]) {
      await send("touchMove", {
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      });
    }
    await send("touchEnd");
  };
  return {
    async carry(from, to) {
      await send("touchStart", from);
      await page.locator("[data-busy]").waitFor({ state: "attached" });
      await glide(from, to);
    },
    async drag(from, to, how, { at = 0.5 } = {}) {
      const start = await boxOf(from);
      const begin = { x: start.x + start.width / 2, y: start.y + start.height / 2 };
      await send("touchStart", begin);
      // Where it goes may lie behind a sheet until then.
      if (how === "held") await page.locator("html[data-touch-drag]").waitFor({ state: "attached" });
      // Beyond the lower edge: there it waits until the page has come.
      const { height } = page.viewportSize() ?? { height: 0 };
      const isBelow = async (): Promise<boolean> => {
        const { y, height: own } = await boxOf(to);
        return y + own * at > height - FROM_EDGE_PX;
      };
      if (await isBelow()) {
        await send("touchMove", { x: begin.x, y: height - 20 });
        await expect.poll(isBelow).toBe(false);
        await send("touchMove", { x: begin.x, y: height / 2 });
      }
      const goal = await boxOf(to);
      const end = { x: goal.x + goal.width / 2, y: goal.y + goal.height * at };
      await glide(begin, end);
    },
  };
}
