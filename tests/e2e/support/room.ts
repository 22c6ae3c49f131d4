import type { CreatedWorkshop } from "../../../model/api.ts";
import { type JoinOptions, MapPage } from "./mapPage.ts";
import type { Product } from "./product.ts";
import { test as base, sharedProduct } from "./test.ts";

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** A workshop with two maps, Andrea and Bernd, and the ways into it. */
export interface Room {
  readonly workshop: CreatedWorkshop;
  facilitate(name: string, options?: JoinOptions): Promise<MapPage>;
  takePart(name: string, options?: JoinOptions): Promise<MapPage>;
  lookOn(name: string): Promise<MapPage>;
}

/** Each test has a workshop of its own; the server is the worker's. */
export const test = base.extend<{ room: Room; product: Product }>({
  product: async ({ browserName: _browserName }, use) => use(await sharedProduct()),
  room: async ({ browser, product }, use) => {
    const workshop = await product.create({
      maps: [
        { title: "Andrea", customerName: "Andrea" },
        { title: "Bernd", customerName: "Bernd" },
      ],
    });
    const { facilitator, participant, viewer } = workshop.links;
    await use({
      workshop,
      facilitate: (name, options) => MapPage.join(browser, facilitator, name, options),
      takePart: (name, options) => MapPage.join(browser, participant, name, options),
      lookOn: (name) => MapPage.join(browser, viewer, name),
    });
  },
});
