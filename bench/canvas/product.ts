import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { CreatedWorkshop, Joined } from "../../model/api.ts";
import { FIELD_WIDTH, NOTE_HEIGHT, NOTE_WIDTH, type Rect } from "../../model/fieldLayout.ts";
import type { PlaceKey } from "../../model/fields.ts";
import type { Note } from "../../model/note.ts";
import { PALETTES } from "../../model/palette.ts";
import { roomName } from "../../model/wire.ts";
import type { Seat } from "../driver/seat.ts";
import { ask } from "../seminar/http.ts";
import { importNotes } from "../server/ours.ts";
import type { Contestant, OpenPage } from "./contestant.ts";
import { openingOf, watchOpening } from "./painted.ts";
import { openRemotePeople } from "./remotePeople.ts";
import { type Camera, isInView, notesToMove, PEOPLE, type Scene, SIZE, wrap } from "./scene.ts";

/** A map of the product with so many notes, and twenty people who have it open and do nothing yet. */
export interface FullMap {
  readonly scene: Scene;
  /** The page of one more person. */
  contestant(browser: Browser): Contestant;
  close(): Promise<void>;
}

type Profile = Exclude<BrowserContextOptions["storageState"], string | undefined>;

/** `look`: a browser in which to find out where the product shows the notes. */
export async function openFullMap(url: string, count: number, look: Browser): Promise<FullMap> {
  const workshop = await ask<CreatedWorkshop>({ url, token: null }, "POST", "/api/workshops", {
    title: "Bench",
    language: "en",
    maps: [{ title: "Map" }],
  });
  const room = roomName({ kind: "map", mapId: workshop.maps[0]?.id ?? "" });
  const seats: Seat[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const path = `/api/workshops/${workshop.id}/join`;
    const body = { key: workshop.keys.participant, name: `Person ${index + 1}` };
    const { participantId, token } = await ask<Joined>({ url, token: null }, "POST", path, body);
    seats.push({
      dialect: "y-websocket",
      url: `${url.replace("http", "ws")}/sync/${room}`,
      importUrl: `${url}/api/workshops/${workshop.id}/maps/${workshop.maps[0]?.id}/import`,
      room,
      participantId,
      token,
    });
  }
  const [first] = seats;
  if (!first) throw new Error("nobody has joined");
  await importNotes(first, count);
  const people = await openRemotePeople(seats);
  const { profile, map, scene } = await lookAt(
    look,
    new URL(workshop.links.participant, url).href,
    people.notes,
  );
  return {
    scene,
    contestant: (browser) => ({
      name: "ours",
      browser,
      open: () => openMap(browser, profile, map, scene, () => people.start(scene)),
      close: () => browser.close(),
    }),
    close: people.close,
  };
}

const PROFILE: BrowserContextOptions = {
  viewport: SIZE,
  locale: "en-GB",
  // The bench puts a thread beside the page. A kept copy of the program would not be the first load.
  bypassCSP: true,
  serviceWorkers: "block",
};

/** Joins as one more person, and looks where the notes are. */
async function lookAt(
  browser: Browser,
  link: string,
  notes: readonly Note[],
): Promise<{ profile: Profile; map: string; scene: Scene }> {
  const context = await browser.newContext(PROFILE);
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel("Display name").fill("Bench");
  await page.getByRole("button", { name: "Join" }).click();
  await page
    .locator("[data-note]")
    .nth(notes.length - 1)
    .waitFor({ state: "attached" });
  const views = { overview: await showView(page, "overview"), actual: await showView(page, "actual") };
  const camera = views.actual;
  const places = new Map<PlaceKey, Rect>();
  for (const place of new Set(notes.map(({ place: { field } }) => field))) {
    const box = await page.locator(`[data-field=${place}]`).boundingBox();
    if (box)
      places.set(place, { ...box, x: (box.x - camera.x) / camera.zoom, y: (box.y - camera.y) / camera.zoom });
  }
  const placed = notes.map(({ id, text, colour, place }) => {
    const field = places.get(place.field);
    return {
      id,
      text,
      lines: wrap(text),
      fill: PALETTES.light.notes[colour].fill,
      x: Math.round((field?.x ?? 0) + place.x),
      y: Math.round((field?.y ?? 0) + place.y),
      width: NOTE_WIDTH,
      height: NOTE_HEIGHT,
    };
  });
  const profile = withoutCopies(await context.storageState());
  const map = page.url();
  await context.close();
  return { profile, map, scene: { notes: placed, views, moved: notesToMove(placed, camera) } };
}

/**
 * Playwright takes along what the product has noted of its copies of maps, but not the copies: no browser has the one
 * without the other, and a page that waits for a copy which is not there is nobody's.
 */
function withoutCopies(profile: Profile): Profile {
  const origins = profile.origins.map(({ origin, localStorage }) => ({
    origin,
    localStorage: localStorage.filter(({ name }) => !name.startsWith("empathy-map.copy.")),
  }));
  return { ...profile, origins };
}

async function openMap(
  browser: Browser,
  profile: Profile,
  map: string,
  scene: Scene,
  startPeople: () => () => void,
): Promise<OpenPage> {
  const context = await browser.newContext({ ...PROFILE, storageState: profile });
  const page = await context.newPage();
  const isWhole = `benchOpening.shapes >= ${scene.notes.filter((note) => isInView(note, scene.views.overview)).length}`;
  await page.addInitScript(watchOpening(isWhole));
  await page.goto(map);
  const opening = await openingOf(page);
  return {
    page,
    opening,
    view: async (view) => {
      await showView(page, view);
    },
    async letGo() {
      await page.keyboard.press("Escape");
      await page.mouse.up();
      await page.keyboard.press("Escape");
    },
    startPeople,
    close: () => context.close(),
  };
}

/** By the keys that people have for it; gives the camera from the corner of the window. */
async function showView(page: Page, view: keyof Scene["views"]): Promise<Camera> {
  await page.keyboard.press("f");
  if (view === "actual") await page.keyboard.press("0");
  // The situation's corner is the map's.
  const readCamera = async (): Promise<Camera> => {
    const box = await page.locator("[data-field=situation]").boundingBox();
    if (!box) throw new Error("The map is not on the screen");
    return { x: box.x, y: box.y, zoom: box.width / FIELD_WIDTH.situation };
  };
  let before = await readCamera();
  for (;;) {
    await page.waitForTimeout(250);
    const now = await readCamera();
    if (now.x === before.x && now.y === before.y && now.zoom === before.zoom) return now;
    before = now;
  }
}
