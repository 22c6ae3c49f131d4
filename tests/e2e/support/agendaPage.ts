import { type Browser, type BrowserContextOptions, expect, type Locator } from "@playwright/test";
import type { FieldKey } from "../../../model/fields.ts";
import { type JoinOptions, MapPage } from "./mapPage.ts";
import type { Product } from "./product.ts";

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** A map with its session: the strip below the bar and the drawer's agenda. */
export class AgendaPage extends MapPage {
  static async enter(
    browser: Browser,
    link: string,
    name: string,
    options: JoinOptions = {},
  ): Promise<AgendaPage> {
    return new AgendaPage((await MapPage.join(browser, link, name, options)).page);
  }

  /** The notes of a field with their facets in front, as the outline tells them. */
  notesOf(field: FieldKey): Locator {
    return this.page.locator(`[data-outline-field=${field}] [data-note]`);
  }

  get strip(): Locator {
    return this.page.getByRole("region", { name: "Schritt der Sitzung" });
  }

  get time(): Locator {
    return this.strip.getByRole("timer");
  }

  /** What the clock shows, in seconds; negative over the time. */
  async secondsLeft(): Promise<number> {
    const text = await this.time.innerText();
    const [, over, minutes, seconds] = /^(\+?)(\d+):(\d\d)/.exec(text) ?? [];
    if (minutes === undefined) throw new Error(`no time in “${text}”`);
    return (over ? -1 : 1) * (Number(minutes) * 60 + Number(seconds));
  }

  async isAt(title: string): Promise<void> {
    await expect(this.strip.getByText(title, { exact: true }).first()).toBeVisible();
  }

  get drawer(): Locator {
    return this.page.getByRole("complementary", { name: "Sitzung" });
  }

  async openAgenda(): Promise<void> {
    await this.page.getByRole("button", { name: "Sitzung", exact: true }).click();
    await expect(this.drawer).toBeVisible();
  }

  async closeDrawer(): Promise<void> {
    await this.drawer.getByRole("button", { name: "Schließen", exact: true }).click();
  }

  /** Titles of the agenda's steps, in their order. */
  get titles(): Locator {
    return this.drawer.locator("[data-step-title]");
  }

  row(title: string): Locator {
    return this.drawer.getByRole("listitem").filter({ has: this.page.getByText(title, { exact: true }) });
  }

  /** Chooses a template; the agenda is open then. */
  async choose(template: "60 Minuten" | "90 Minuten" | "25 Minuten"): Promise<void> {
    await this.openAgenda();
    await this.drawer.getByRole("button", { name: new RegExp(`^${template}`) }).click();
    await expect(this.titles.first()).toHaveText("Situation");
  }

  async startSession(): Promise<void> {
    await this.strip.getByRole("button", { name: "Sitzung starten" }).click();
    await this.isAt("Situation");
  }

  /** The way back that stands beside the words on what was done. */
  async takeBack(): Promise<void> {
    await this.page
      .getByRole("region", { name: "Hinweise" })
      .getByRole("button", { name: "Rückgängig" })
      .click();
  }

  async next(): Promise<void> {
    await this.strip.getByRole("button", { name: /^Weiter zum Schritt/ }).click();
  }
}

/** A workshop about Andrea with a facilitator, a participant at a desk and one with a phone, in browsers of their own. */
export async function threePeople(browser: Browser, product: Product) {
  const workshop = await aboutAndrea(product);
  const [petra, kim, ada] = await Promise.all([
    AgendaPage.enter(browser, workshop.links.facilitator, "Petra"),
    AgendaPage.enter(browser, workshop.links.participant, "Kim"),
    AgendaPage.enter(browser, workshop.links.participant, "Ada", PHONE),
  ]);
  return { workshop, petra, kim, ada };
}

/** The same without the phone, where two say as much as three. */
export async function twoPeople(browser: Browser, product: Product) {
  const workshop = await aboutAndrea(product);
  const [petra, kim] = await Promise.all([
    AgendaPage.enter(browser, workshop.links.facilitator, "Petra"),
    AgendaPage.enter(browser, workshop.links.participant, "Kim"),
  ]);
  return { workshop, petra, kim };
}

function aboutAndrea(product: Product) {
  return product.create({ maps: [{ title: "Andrea", customerName: "Andrea" }] });
}
