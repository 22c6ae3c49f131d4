declare const self: ServiceWorkerGlobalScope;

/**
 * Keeps the program itself on the device, so that a map opens after a reload without a connection. Only files of
 * the build are kept, never an answer of the API: maps have their own copy (`session/localCopy.ts`).
 */
const CACHE = "program";
/** Made by the build: the paths of all its files. */
const FILE_LIST = "/files.json";
const PAGE = "/index.html";

self.addEventListener("install", (event) => {
  event.waitUntil(keepProgram().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(fetchPage(request));
  } else if (url.pathname.startsWith("/assets/")) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetchAndKeep(request)));
  }
});

/** The newest page when the server answers, so that an update is never one reload late; else the one kept here. */
async function fetchPage(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

/** What was not worth keeping for everybody is, for those who have used it; its name says which version it is. */
async function fetchAndKeep(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok && !request.url.endsWith(".webp")) {
    const copy = response.clone();
    const cache = await caches.open(CACHE);
    // A full disk is no reason to go without.
    await cache.put(request, copy).catch(() => undefined);
  }
  return response;
}

/** Fetches all files of this build. Files of earlier builds go once nobody can still need them: a build later. */
async function keepProgram(): Promise<void> {
  const response = await fetch(FILE_LIST, { cache: "no-store" });
  const files: unknown = await response.json();
  if (!Array.isArray(files)) throw new Error("The list of files is damaged");
  const paths = files.filter((path): path is string => typeof path === "string");
  const cache = await caches.open(CACHE);
  const kept = await cache.keys();
  const known = new Set(kept.map((request) => new URL(request.url).pathname));
  await cache.addAll([PAGE, ...paths.filter((path) => !known.has(path))]);
  const older = kept.filter((request) => !paths.includes(new URL(request.url).pathname));
  const limit = 2 * paths.length;
  await Promise.all(older.slice(0, Math.max(0, kept.length - limit)).map((request) => cache.delete(request)));
}
