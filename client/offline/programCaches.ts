/** Made by the build: the paths of all its files. */
const FILE_LIST = "/files.json";
export const PAGE = "/index.html";
/** Also of the one cache that there was before each program had its own. */
const PREFIX = "program";
const ASSET = /\/assets\/[\w.~-]+/g;

/** What of `CacheStorage` is needed here. */
export type Caches = Pick<CacheStorage, "open" | "keys" | "match" | "has" | "delete">;

/** The hashed files that a page begins with. */
export function assetsIn(page: string): string[] {
  return [...new Set(page.match(ASSET))];
}

/**
 * The cache of the program that is kept now: the one with the page, which comes last into it and goes first. Null where
 * there is none, or only halves.
 */
export async function currentCache(caches: Caches): Promise<Cache | null> {
  const names = await programs(caches);
  for (const name of names.toReversed()) {
    const cache = await caches.open(name);
    if (await cache.match(PAGE)) return cache;
  }
  return null;
}

/**
 * Keeps the server's present program. Throws where it cannot be had whole: then the one that is kept stays as it is, and
 * the next call goes on with what has come. `openWindows`: others that may need files of the program before.
 */
export async function renewProgram(
  caches: Caches,
  ask: (path: string) => Promise<Response>,
  openWindows: number,
): Promise<void> {
  const page = await ask(PAGE);
  const html = await page.clone().text();
  const list = await (await ask(FILE_LIST)).text();
  const listed = readList(list);
  // A server that was just updated between the two answers, or a page that is none of ours.
  const begins = assetsIn(html);
  if (begins.length === 0 || begins.some((path) => path.endsWith(".js") && !listed.includes(path)))
    throw new Error("Page and files are of two programs");
  // The list is made before the build has written its one style sheet, which only the page names.
  const files = [...new Set([...listed, ...begins])];
  const name = `${PREFIX}-${await digest(html + list)}`;
  const before = (await programs(caches)).filter((other) => other !== name);
  const cache = await caches.open(name);
  if (!(await cache.match(PAGE))) {
    await Promise.all(
      files.map(async (path) => {
        if (await cache.match(path)) return;
        // Its name says which version it is.
        await cache.put(path, (await caches.match(path)) ?? (await ask(path)));
      }),
    );
    await cache.put(PAGE, page);
  }
  const last = await withPage(caches, before);
  await Promise.all(
    before.map(async (other) => {
      if (openWindows > 0 && (other === last || (last === null && other === before.at(-1)))) {
        await (await caches.open(other)).delete(PAGE);
      } else await caches.delete(other);
    }),
  );
}

async function programs(caches: Caches): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

async function withPage(caches: Caches, names: readonly string[]): Promise<string | null> {
  for (const name of names.toReversed()) {
    if (await (await caches.open(name)).match(PAGE)) return name;
  }
  return null;
}

function readList(text: string): string[] {
  const files: unknown = JSON.parse(text);
  if (!Array.isArray(files)) throw new Error("The list of files is damaged");
  return files.filter((path): path is string => typeof path === "string" && path.startsWith("/assets/"));
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes, 0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
