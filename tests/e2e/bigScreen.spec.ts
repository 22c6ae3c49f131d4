import { openSteering, sees, viewOf, zoomIn } from "./support/lookingAt.ts";
import { MapPage } from "./support/mapPage.ts";
import { test } from "./support/room.ts";
import { expect } from "./support/test.ts";

/** The map for the whole room. */

/** A join code as people read it. */
const CODE = /^[A-Z0-9]{4}-[A-Z0-9]{4}$/;

/** The big screen of somebody who is here, in another window of their browser. */
async function openScreen({ page }: MapPage): Promise<MapPage> {
  const screen = new MapPage(await page.context().newPage());
  await screen.page.goto(`${page.url().split("#")[0]}?present`);
  await screen.isReady();
  return screen;
}
test("the big screen shows title and QR code, follows the calls and ends with Escape", async ({ room }) => {
  const petra = await room.facilitate("Petra");
  const opened = petra.page.context().waitForEvent("page");
  const drawer = await openSteering(petra);
  await drawer.getByRole("link", { name: "In neuem Fenster" }).click();
  const screen = new MapPage(await opened);
  await screen.isReady();
  await expect(screen.page.getByRole("heading", { name: "Andrea", level: 1 })).toBeVisible();
  await expect(screen.page.getByRole("figure", { name: "QR-Code zum Mitmachen" })).toBeVisible();
  await expect(screen.page.getByRole("button", { name: "Teilen" })).toHaveCount(0);
  await screen.page.getByRole("button", { name: "QR-Code ausblenden" }).click();
  await expect(screen.page.getByRole("figure")).toHaveCount(0);
  // Nothing is written there by accident.
  await screen.page.mouse.dblclick(700, 500);
  await expect(screen.editor).toHaveCount(0);
  await petra.page.bringToFront();
  await zoomIn(petra, 300, 600);
  await drawer.getByRole("button", { name: "Alle zu meinem Ausschnitt" }).click();
  await sees(screen, await viewOf(petra));
  // With less room it still shows all of that.
  await screen.page.getByRole("button", { name: "QR-Code zeigen" }).click();
  await expect(screen.page.getByRole("figure")).toBeVisible();
  await sees(screen, await viewOf(petra));
  await drawer.getByRole("button", { name: "Alle folgen mir" }).click();
  await zoomIn(petra, 500, 300);
  await sees(screen, await viewOf(petra));
  await screen.page.keyboard.press("Escape");
  await expect(screen.page.getByRole("button", { name: "Teilen" })).toBeVisible();
  expect(new URL(screen.page.url()).search).toBe("");

  const guest = await room.lookOn("Gast");
  await guest.page.keyboard.press("Shift+G");
  await expect(guest.page.getByRole("figure", { name: "QR-Code zum Mitmachen" })).toBeVisible();
});

interface WakeLocks {
  /** one entry per lock that was asked for: whether it is still held */
  held(): readonly boolean[];
  turn(state: "visible" | "hidden"): void;
}

/** Stands in for the browser's wake lock, which ends, as there, when the window is hidden. */
function countWakeLocks(): void {
  const locks: { released: boolean; release(): Promise<void> }[] = [];
  let state = "visible";
  Object.defineProperty(document, "visibilityState", { get: () => state });
  Object.defineProperty(navigator, "wakeLock", {
    value: {
      request: async () => {
        const lock = {
          released: false,
          release: async () => {
            lock.released = true;
          },
        };
        locks.push(lock);
        return lock;
      },
    },
  });
  const wakeLocks: WakeLocks = {
    held: () => locks.map(({ released }) => !released),
    turn(next) {
      state = next;
      if (next === "hidden") for (const lock of locks) lock.released = true;
      document.dispatchEvent(new Event("visibilitychange"));
    },
  };
  Object.assign(window, { wakeLocks });
}

test("the big screen keeps the device awake, again after it was out of sight, and no longer than it is shown", async ({
  room,
}) => {
  const petra = await room.facilitate("Petra", { init: [countWakeLocks, 0] });
  const held = ({ page }: MapPage) =>
    page.evaluate(() => (window as unknown as { wakeLocks: WakeLocks }).wakeLocks.held());
  const turn = ({ page }: MapPage, state: "visible" | "hidden") =>
    page.evaluate((next) => (window as unknown as { wakeLocks: WakeLocks }).wakeLocks.turn(next), state);
  const screen = await openScreen(petra);
  await expect.poll(() => held(screen)).toEqual([true]);
  // Held as it is, it is not asked for twice.
  await turn(screen, "visible");
  expect(await held(screen)).toEqual([true]);
  await turn(screen, "hidden");
  expect(await held(screen)).toEqual([false]);
  await turn(screen, "visible");
  await expect.poll(() => held(screen)).toEqual([false, true]);
  await screen.page.keyboard.press("Escape");
  await expect.poll(() => held(screen)).toEqual([false, false]);
  expect(await held(petra)).toEqual([]);
});

test("the pointer goes with its buttons when it rests, and comes back with the first movement", async ({
  room,
}) => {
  const petra = await room.facilitate("Petra", { ownClock: true });
  const screen = await openScreen(petra);
  const pointer = () =>
    screen.page.evaluate(() => {
      const under = document.elementFromPoint(400, 400);
      return under ? getComputedStyle(under).cursor : "nothing is there";
    });
  const leave = screen.page.getByRole("button", { name: "Große Ansicht verlassen" });
  const isFaded = () =>
    leave.evaluate((button) => getComputedStyle(button.parentElement ?? button).opacity === "0");
  await screen.page.mouse.move(400, 400);
  await expect.poll(pointer).not.toBe("none");
  await screen.page.clock.fastForward(2000);
  await screen.page.mouse.move(410, 400);
  await screen.page.clock.fastForward(2000);
  expect(await pointer()).not.toBe("none");
  await screen.page.clock.fastForward(2000);
  await expect.poll(pointer).toBe("none");
  await expect.poll(isFaded).toBe(true);
  await screen.page.mouse.move(420, 400);
  await expect.poll(pointer).not.toBe("none");
  await expect.poll(isFaded).toBe(false);
});

test("the big screen takes the whole screen by its key, keeps it from map to map, and ends with it", async ({
  room,
}) => {
  const petra = await room.facilitate("Petra");
  const isFull = ({ page }: MapPage) => page.evaluate(() => document.fullscreenElement !== null);
  const offer = ({ page }: MapPage) => page.getByRole("button", { name: "Ganzen Bildschirm nutzen" });
  const isLeft = ({ page }: MapPage) => expect(page.getByRole("button", { name: "Teilen" })).toBeVisible();
  await petra.page.keyboard.press("Shift+G");
  await expect.poll(() => isFull(petra)).toBe(true);
  await expect(petra.page.getByRole("figure", { name: "QR-Code zum Mitmachen" })).toBeVisible();
  await expect(offer(petra)).toHaveCount(0);
  await petra.page.getByRole("button", { name: "QR-Code ausblenden" }).click();
  // A presenter's remote control presses these keys.
  for (const [key, title] of [
    ["PageDown", "Bernd"],
    ["PageUp", "Andrea"],
  ] as const) {
    await petra.page.keyboard.press(key);
    await expect(petra.page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
    await petra.isReady();
    await expect(petra.page.getByRole("figure")).toHaveCount(0);
    expect(await isFull(petra)).toBe(true);
  }
  await petra.page.getByRole("button", { name: "Große Ansicht verlassen" }).click();
  await isLeft(petra);
  await expect.poll(() => isFull(petra)).toBe(false);

  const screen = await openScreen(petra);
  expect(await isFull(screen)).toBe(false);
  await offer(screen).click();
  await expect.poll(() => isFull(screen)).toBe(true);
  await expect(offer(screen)).toHaveCount(0);
  // What the browser does when Escape is pressed there.
  await screen.page.evaluate(() => document.exitFullscreen());
  await isLeft(screen);
});

test("QR code and join code stand beside the map and cover nothing of it, on any screen", async ({
  room,
}) => {
  const petra = await room.facilitate("Petra");
  await petra.write("parking", "Ganz am Rand");
  await petra.isSaved();
  await petra.page.getByRole("button", { name: "Teilen" }).click();
  await petra.page.getByRole("button", { name: "Code erzeugen" }).click();
  const code = petra.page.getByRole("dialog").getByText(CODE);
  await expect(code).toBeVisible();
  const screen = await openScreen(petra);
  const corner = screen.page.getByRole("complementary", { name: "Mitmachen" });
  await expect(corner.getByText((await code.textContent()) ?? "")).toBeVisible();
  for (const [width, height] of [
    [1920, 1080],
    [1024, 768],
    [844, 390],
    [390, 844],
  ] as const) {
    await screen.page.setViewportSize({ width, height });
    await expect(corner.getByRole("figure")).toBeInViewport({ ratio: 1 });
    await expect(corner.getByText(CODE)).toBeInViewport({ ratio: 1 });
    const over = await screen.page.evaluate(() => {
      const canvas = document.querySelector("[data-canvas]");
      const box = canvas?.getBoundingClientRect();
      if (!canvas || !box) return ["no map"];
      const covered: string[] = [];
      // Whatever lies on top in a grid of points of the map has to be the map.
      for (let x = 0.01; x < 1; x += 0.07) {
        for (let y = 0.01; y < 1; y += 0.07) {
          const top = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
          if (top && !canvas.contains(top)) covered.push(top.outerHTML.slice(0, 80));
        }
      }
      return covered;
    });
    expect(over, `${width}×${height}`).toEqual([]);
    if (width < 600) continue;
    // A phone shows the map's beginning, every other screen all of it.
    await expect(screen.page.locator("[data-field=parking]")).toBeInViewport({ ratio: 0.99 });
  }
});

test("QR code and join code go when the door is closed, by another facilitator too, and come with a new code", async ({
  room,
}) => {
  const petra = await room.facilitate("Petra");
  const nora = await room.facilitate("Nora");
  const screen = await openScreen(petra);
  const corner = screen.page.getByRole("complementary", { name: "Mitmachen" });
  const qr = corner.getByRole("figure", { name: "QR-Code zum Mitmachen" });
  const code = corner.getByText(CODE);
  // Before there ever was a door, the QR code alone.
  await expect(qr).toBeVisible();
  await expect(code).toHaveCount(0);
  const share = petra.page.getByRole("dialog");
  await petra.page.getByRole("button", { name: "Teilen" }).click();
  await petra.page.getByRole("button", { name: "Code erzeugen" }).click();
  await expect(share.getByText(CODE)).toBeVisible();
  await expect(code).toHaveText((await share.getByText(CODE).textContent()) ?? "");
  await expect(qr).toBeVisible();

  await nora.page.getByRole("button", { name: "Teilen" }).click();
  await nora.page.getByRole("button", { name: "Alle Codes beenden" }).click();
  await expect(corner).toHaveCount(0);
  await screen.page.reload();
  await screen.isReady();
  await expect(corner).toHaveCount(0);
  // Whoever wants it all the same may have it: the link goes on being valid, the code does not.
  await screen.page.getByRole("button", { name: "QR-Code zeigen" }).click();
  await expect(qr).toBeVisible();
  await expect(code).toHaveCount(0);
  await screen.page.getByRole("button", { name: "QR-Code ausblenden" }).click();
  await expect(corner).toHaveCount(0);
  await nora.page.getByRole("button", { name: "Code erzeugen" }).click();
  // Another browser's code is not known here; that the door is open again, is.
  await expect(qr).toBeVisible();
  await expect(code).toHaveCount(0);
  const ended = (await share.getByText(CODE).textContent()) ?? "";
  await share.getByRole("button", { name: "Neuer Code" }).click();
  await expect(share.getByText(CODE)).not.toHaveText(ended);
  await expect(code).toHaveText((await share.getByText(CODE).textContent()) ?? "");
});
