import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createReloadGuard } from "../../../client/offline/reloadGuard.ts";
import { watchProgram } from "../../../client/offline/watchProgram.ts";
import { type KeyedStorage, memoryStorage } from "../../../client/session/browserStorage.ts";

const OLD = '<script type="module" src="/assets/index-1.js"></script><link href="/assets/index-1.css">';
const NEW = '<script type="module" src="/assets/index-2.js"></script><link href="/assets/index-1.css">';
const NEWEST = '<script type="module" src="/assets/index-3.js"></script><link href="/assets/index-1.css">';
const MINUTES = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window over its reloads: `page` is what the server has, `storage` what outlives a reload. */
function openWindow(storage: KeyedStorage | null = memoryStorage()) {
  const world = { page: OLD, own: OLD, isBusy: false, loses: false, reloads: 0, followsReload: true };
  const open = () =>
    watchProgram({
      askPage: async () => world.page,
      ownPage: () => world.own,
      isBusy: () => world.isBusy || world.loses,
      wouldLose: () => world.loses,
      guard: createReloadGuard(() => storage),
      reload: () => {
        world.reloads += 1;
        if (world.followsReload) world.own = world.page;
      },
    });
  return { world, open };
}

test("a window of the server's own program stays as it is, also after parts came later", async () => {
  const { world, open } = openWindow();
  world.own = `${OLD}<link rel="modulepreload" href="/assets/map-1.js">`;
  const program = open();
  await program.check();
  expect(program.news.get()).toBe("current");
  await vi.advanceTimersByTimeAsync(10 * MINUTES);
  expect(world.reloads).toBe(0);
  program.close();
});

test("after an update the window loads itself anew, once, as soon as nobody is in the middle of something", async () => {
  const { world, open } = openWindow();
  const program = open();
  world.page = NEW;
  world.isBusy = true;
  await program.check();
  expect(program.news.get()).toBe("newer");
  await vi.advanceTimersByTimeAsync(10 * MINUTES);
  expect(world.reloads).toBe(0);
  world.isBusy = false;
  await vi.advanceTimersByTimeAsync(1 * MINUTES);
  expect(world.reloads).toBe(1);
  program.close();
});

test("the hourly look finds an update by itself", async () => {
  const { world, open } = openWindow();
  const program = open();
  world.page = NEW;
  await vi.advanceTimersByTimeAsync(62 * MINUTES);
  expect(world.reloads).toBe(1);
  program.close();
});

test("a reload that brings the old program again is not repeated, and the button still works", async () => {
  const { world, open } = openWindow();
  world.page = NEW;
  world.followsReload = false;
  for (let visit = 0; visit < 5; visit += 1) {
    const program = open();
    await program.check();
    await vi.advanceTimersByTimeAsync(2 * MINUTES);
    expect(program.news.get()).not.toBe("current");
    program.close();
  }
  expect(world.reloads).toBe(1);
  const program = open();
  await program.check();
  program.reload();
  expect(world.reloads).toBe(2);
  program.close();
});

test("servers that take turns with their programs do not make a window jump for ever", async () => {
  const { world, open } = openWindow();
  world.followsReload = false;
  for (let visit = 0; visit < 20; visit += 1) {
    world.page = [NEW, NEWEST, `${NEW}<i src="/assets/x${visit}.js">`][visit % 3] ?? NEW;
    const program = open();
    await program.check();
    await vi.advanceTimersByTimeAsync(1 * MINUTES);
    program.close();
  }
  expect(world.reloads).toBeLessThanOrEqual(3);
});

test("where nothing outlives a reload the window only offers it", async () => {
  const { world, open } = openWindow(null);
  world.page = NEW;
  const program = open();
  await program.check();
  await vi.advanceTimersByTimeAsync(10 * MINUTES);
  expect(world.reloads).toBe(0);
  expect(program.news.get()).toBe("newer");
  expect(await program.recover()).toBe(false);
  program.close();
});

test("a page that failed for a part that is gone loads anew at once, unless something would be lost", async () => {
  const { world, open } = openWindow();
  const program = open();
  expect(await program.recover()).toBe(false);
  world.page = NEW;
  world.loses = true;
  expect(await program.recover()).toBe(false);
  world.loses = false;
  // Somebody's pointer may move over the broken page.
  world.isBusy = true;
  expect(await program.recover()).toBe(true);
  expect(world.reloads).toBe(1);
  program.close();
});

test.each(["", "<h1>Please log in to this network</h1>"])(
  "an answer that is no page of ours changes nothing: %j",
  async (page) => {
    const { world, open } = openWindow();
    world.page = page;
    const program = open();
    await program.check();
    expect(program.news.get()).toBe("current");
    program.close();
  },
);

test("an update that is taken back in time is forgotten", async () => {
  const { world, open } = openWindow();
  const program = open();
  world.page = NEW;
  await program.check();
  world.page = OLD;
  await program.check();
  await vi.advanceTimersByTimeAsync(10 * MINUTES);
  expect(program.news.get()).toBe("current");
  expect(world.reloads).toBe(0);
  program.close();
});
