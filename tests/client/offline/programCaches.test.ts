import { expect, test } from "vitest";
import {
  assetsIn,
  type Caches,
  currentCache,
  PAGE,
  renewProgram,
} from "../../../client/offline/programCaches.ts";

/** A browser's caches, as far as they are used. */
class CachesAtHand implements Caches {
  readonly byName = new Map<string, CacheAtHand>();
  /** how many more files find room */
  room = Number.POSITIVE_INFINITY;

  async open(name: string): Promise<Cache> {
    const cache = this.byName.get(name) ?? new CacheAtHand(this);
    this.byName.set(name, cache);
    return cache as unknown as Cache;
  }
  async keys(): Promise<string[]> {
    return [...this.byName.keys()];
  }
  async has(name: string): Promise<boolean> {
    return this.byName.has(name);
  }
  async delete(name: string): Promise<boolean> {
    return this.byName.delete(name);
  }
  async match(path: RequestInfo | URL): Promise<Response | undefined> {
    for (const cache of this.byName.values()) {
      const found = await cache.match(String(path));
      if (found) return found;
    }
    return undefined;
  }
}

class CacheAtHand {
  readonly files = new Map<string, string>();
  constructor(private readonly caches: CachesAtHand) {}

  async match(path: string): Promise<Response | undefined> {
    const text = this.files.get(path);
    return text === undefined ? undefined : new Response(text);
  }
  async put(path: string, response: Response): Promise<void> {
    if (this.caches.room <= 0) throw new DOMException("no room", "QuotaExceededError");
    this.caches.room -= 1;
    this.files.set(path, await response.text());
  }
  async delete(path: string): Promise<boolean> {
    return this.files.delete(path);
  }
}

interface Build {
  readonly entry: string;
  readonly lazy: readonly string[];
}

const FIRST: Build = { entry: "/assets/index-1.js", lazy: ["/assets/map-1.js", "/assets/font-a.woff2"] };
const SECOND: Build = { entry: "/assets/index-2.js", lazy: ["/assets/map-2.js", "/assets/font-a.woff2"] };
const THIRD: Build = { entry: "/assets/index-3.js", lazy: ["/assets/map-3.js", "/assets/font-a.woff2"] };

/** A server with a build; `asked` is what it was asked for. */
function serverWith(build: Build, gone: readonly string[] = []) {
  const asked: string[] = [];
  return {
    asked,
    ask: async (path: string): Promise<Response> => {
      asked.push(path);
      if (gone.includes(path)) throw new TypeError("no network");
      if (path === PAGE)
        return new Response(
          `<script type="module" src="${build.entry}"></script><link href="/assets/style.css">`,
        );
      if (path === "/files.json") return new Response(JSON.stringify([build.entry, ...build.lazy]));
      return new Response(`content of ${path}`);
    },
  };
}

const pageIn = async (caches: CachesAtHand): Promise<string> =>
  (await (await (await currentCache(caches))?.match(PAGE))?.text()) ?? "";
const has = async (caches: CachesAtHand, path: string): Promise<boolean> =>
  (await caches.match(path)) !== undefined;

test("a page names the files it begins with, each once", () => {
  expect(
    assetsIn(
      '<link href="/assets/index-Ab_3.css"><script src="/assets/index-x~y.js"></script><script src="/assets/index-x~y.js">',
    ),
  ).toEqual(["/assets/index-Ab_3.css", "/assets/index-x~y.js"]);
});

test("after an update of the server the new program takes the old one's place, and nothing is fetched twice", async () => {
  const caches = new CachesAtHand();
  await renewProgram(caches, serverWith(FIRST).ask, 0);
  expect(await pageIn(caches)).toContain("index-1.js");
  // The list does not name it, the page does.
  expect(await has(caches, "/assets/style.css")).toBe(true);
  const server = serverWith(SECOND);
  await renewProgram(caches, server.ask, 0);
  expect(await pageIn(caches)).toContain("index-2.js");
  expect(server.asked).not.toContain("/assets/font-a.woff2");
  expect(await has(caches, "/assets/map-2.js")).toBe(true);
  expect(await has(caches, "/assets/font-a.woff2")).toBe(true);
  expect(await has(caches, "/assets/map-1.js")).toBe(false);
});

test("as long as nothing has changed only the page and the list are asked for", async () => {
  const caches = new CachesAtHand();
  await renewProgram(caches, serverWith(FIRST).ask, 0);
  const server = serverWith(FIRST);
  await renewProgram(caches, server.ask, 0);
  expect(server.asked).toEqual([PAGE, "/files.json"]);
});

test("a renewal that breaks off keeps the old program whole, and the next one goes on with what came", async () => {
  const caches = new CachesAtHand();
  await renewProgram(caches, serverWith(FIRST).ask, 0);
  await expect(renewProgram(caches, serverWith(SECOND, ["/assets/map-2.js"]).ask, 0)).rejects.toThrow(
    "no network",
  );
  expect(await pageIn(caches)).toContain("index-1.js");
  for (const path of [FIRST.entry, ...FIRST.lazy]) expect(await has(caches, path)).toBe(true);
  const server = serverWith(SECOND);
  await renewProgram(caches, server.ask, 0);
  expect(await pageIn(caches)).toContain("index-2.js");
  expect(server.asked).not.toContain(SECOND.entry);
});

test("without room for the new program the old one stays", async () => {
  const caches = new CachesAtHand();
  await renewProgram(caches, serverWith(FIRST).ask, 0);
  caches.room = 2;
  await expect(renewProgram(caches, serverWith(SECOND).ask, 0)).rejects.toThrow("no room");
  expect(await pageIn(caches)).toContain("index-1.js");
});

test("a window of the program before finds its files until the program after that, and alone it is not waited for", async () => {
  const caches = new CachesAtHand();
  await renewProgram(caches, serverWith(FIRST).ask, 0);
  await renewProgram(caches, serverWith(SECOND).ask, 1);
  expect(await has(caches, "/assets/map-1.js")).toBe(true);
  expect(await pageIn(caches)).toContain("index-2.js");
  await renewProgram(caches, serverWith(SECOND).ask, 1);
  expect(await has(caches, "/assets/map-1.js")).toBe(true);
  await renewProgram(caches, serverWith(THIRD).ask, 1);
  expect(await has(caches, "/assets/map-1.js")).toBe(false);
  expect(await has(caches, "/assets/map-2.js")).toBe(true);
  await renewProgram(caches, serverWith(THIRD).ask, 0);
  expect(await has(caches, "/assets/map-2.js")).toBe(false);
});

test("a server that goes back to the program before is followed", async () => {
  const caches = new CachesAtHand();
  await renewProgram(caches, serverWith(FIRST).ask, 0);
  await renewProgram(caches, serverWith(SECOND).ask, 1);
  await renewProgram(caches, serverWith(FIRST).ask, 1);
  expect(await pageIn(caches)).toContain("index-1.js");
});

test("the one cache of earlier versions is left behind", async () => {
  const caches = new CachesAtHand();
  await (await caches.open("program")).put(PAGE, new Response("old"));
  await (await caches.open("program")).put("/assets/font-a.woff2", new Response("kept"));
  await renewProgram(caches, serverWith(SECOND).ask, 0);
  expect(await caches.keys()).toHaveLength(1);
  expect(await pageIn(caches)).toContain("index-2.js");
});

test.each([
  ["a list of another program", [PAGE, '<script src="/assets/index-9.js">'] as const],
  ["a page of somebody else", [PAGE, "<h1>Please log in to this network</h1>"] as const],
  ["a damaged list", ["/files.json", "<h1>Please log in to this network</h1>"] as const],
])("%s changes nothing", async (_what, [path, text]) => {
  const caches = new CachesAtHand();
  await renewProgram(caches, serverWith(FIRST).ask, 0);
  const { ask } = serverWith(SECOND);
  await expect(
    renewProgram(caches, (asked) => (asked === path ? Promise.resolve(new Response(text)) : ask(asked)), 0),
  ).rejects.toThrow();
  expect(await pageIn(caches)).toContain("index-1.js");
  expect(await caches.keys()).toHaveLength(1);
});
