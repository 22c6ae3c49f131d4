import type { Browser, BrowserContextOptions, Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { CreatedWorkshop } from "../../../model/api.ts";
import { AgendaPage, PHONE } from "./agendaPage.ts";
import { MapPage } from "./mapPage.ts";

/** A seminar of several groups, as those who run it and those who take part see it. */
export interface TwoGroups {
  readonly petra: MapPage;
  /** the facilitator's page, with the groups open in the drawer */
  readonly page: Page;
  /** in the first group, on a phone */
  readonly kim: AgendaPage;
  /** in the second group, at a desk */
  readonly lee: AgendaPage;
}

/** A facilitator who has made two groups, and somebody in each. */
export async function openTwoGroups(browser: Browser, workshop: CreatedWorkshop): Promise<TwoGroups> {
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const page = await makeGroups(petra, 2);
  await choose(page, "Zufall");
  const kim = await enter(browser, workshop, "Kim", PHONE);
  await kim.isReady();
  const lee = await enter(browser, workshop, "Lee");
  await lee.isReady();
  return { petra, page, kim, lee };
}

/** Comes in by the link, up to whatever the seminar has for newcomers. */
export async function enter(
  browser: Browser,
  workshop: CreatedWorkshop,
  name: string,
  options: BrowserContextOptions = {},
): Promise<AgendaPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(workshop.links.participant);
  await page.getByLabel("Anzeigename").fill(name);
  await page.getByRole("button", { name: "Mitmachen" }).click();
  return new AgendaPage(page);
}

export async function openGroups({ page }: MapPage): Promise<Page> {
  await page.getByRole("button", { name: "Sitzung", exact: true }).click();
  await page.getByRole("button", { name: "Gruppen", exact: true }).click();
  return page;
}

export async function makeGroups(facilitator: MapPage, count: number): Promise<Page> {
  const page = await openGroups(facilitator);
  const number = page.getByRole("group", { name: "Wie viele Gruppen?" });
  for (let now = 3; now > count; now -= 1) await number.getByRole("button", { name: "weniger" }).click();
  for (let now = 3; now < count; now += 1) await number.getByRole("button", { name: "mehr" }).click();
  await page.getByRole("button", { name: `${count} Gruppen anlegen` }).click();
  await expect(page.getByRole("list", { name: "Gruppen" }).getByRole("heading")).toHaveCount(count);
  return page;
}

/** How people come into groups. */
export function choose(page: Page, how: "Selbst wählen" | "Zufall" | "Ich teile ein"): Promise<void> {
  return page.getByRole("radio", { name: how }).check({ force: true });
}

export function groupOf(page: Page, name: string): Locator {
  return page.locator("[data-group]").filter({ hasText: name });
}

/** The map of a group on the wall. */
export function cardOf(page: Page, group: string): Locator {
  const steering = page.getByRole("button", { name: `${group}: lenken`, exact: true });
  return page.locator("[data-map]").filter({ has: steering });
}

/** The group whose map is open, as the page says on arrival. */
export function isIn({ page }: MapPage, group: string): Promise<void> {
  return expect(page.getByText(`Du bist in „${group}“.`)).toBeVisible();
}

export function mapIdOf({ page }: MapPage): string {
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
