import type { Locator, Response } from "@playwright/test";
import { FIELD_HEADER, FIELD_PADDING, NOTE_HEIGHT, NOTE_WIDTH } from "../../../model/fieldLayout.ts";
import type { MapPage } from "./mapPage.ts";

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Opens the drawer where votes and checks are. */
export async function openAsking({ page }: MapPage): Promise<void> {
  await page.getByRole("button", { name: "Sitzung" }).click();
  await page.getByRole("button", { name: "Abstimmen" }).click();
}

/** Begins a vote in an open drawer: so many points for each, at most two for a note. */
export async function startVote({ page }: MapPage, points: number): Promise<void> {
  await page.getByLabel("Punkte je Person").fill(String(points));
  await page.getByLabel("Höchstens je Zettel").fill("2");
  await page.getByRole("button", { name: "Abstimmung starten" }).click();
}

/** The circle of a note's points in "pains": at its lower right corner. `column` counts the notes of the row. */
export const circleOf = (person: MapPage, column: number): Promise<{ x: number; y: number }> =>
  person.pointIn(
    "pains",
    FIELD_PADDING + column * (NOTE_WIDTH + 12) + NOTE_WIDTH - 18,
    FIELD_HEADER + NOTE_HEIGHT - 14,
  );

/** The same, of any note. */
export async function dotOf(person: MapPage, text: string): Promise<{ x: number; y: number }> {
  const { field, x, y } = await person.placeOf(text);
  return person.pointIn(field, x + NOTE_WIDTH - 18, y + NOTE_HEIGHT - 14);
}

/** My points on a note, and everybody's, as the outline tells them. */
export const own = (person: MapPage, text: string): Locator => person.note(text).locator("[data-own]");
export const total = (person: MapPage, text: string): Locator => person.note(text).locator("[data-total]");

/** Shown at once, a point counts when the server has it: whoever closes the vote before that comes too early. */
export async function untilCounted({ page }: MapPage, act: () => Promise<unknown>): Promise<void> {
  const isBallot = (answer: Response): boolean =>
    answer.request().method() === "PUT" && answer.url().endsWith("/ballot");
  await Promise.all([page.waitForResponse(isBallot), act()]);
}

/** The calm lines over the map: how many points are left. */
export const left = ({ page }: MapPage): Locator => page.getByRole("region", { name: "Was gerade gilt" });

export const results = ({ page }: MapPage): Locator =>
  page.getByRole("list", { name: "Ergebnis" }).getByRole("listitem");
