import { currentCache, PAGE, renewProgram } from "./programCaches.ts";

declare const self: ServiceWorkerGlobalScope;

/**
 * Keeps the program itself on the device, so that a map opens after a reload without a connection. Only files of
 * the build are kept, never an answer of the API: maps have their own copy (`session/localCopy.ts`). This file stays the
 * same while the program changes: it looks after each page whether there is a newer one.
 */
/** How long after a page has come; it needs the wires for the map itself until then. */
const AFTER_PAGE_MS = 5_000;
/** A proxy whose server is away says so with these. */
const AWAY = 502;

self.addEventListener("install", (event) => {
  event.waitUntil(keepProgram(null).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    const page = fetchPage(request);
    event.respondWith(page);
    event.waitUntil(page.then(() => renewSoon(event.resultingClientId)).catch(() => undefined));
  } else if (url.pathname.startsWith("/assets/")) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetchAndKeep(request)));
  }
});

/** The newest page when the server answers, so that an update is never one reload late; else the one kept here. */
async function fetchPage(request: Request): Promise<Response> {
  const kept = async (): Promise<Response | undefined> => (await currentCache(caches))?.match(PAGE);
  try {
    const response = await fetch(request);
    return response.status >= AWAY ? ((await kept()) ?? response) : response;
  } catch (error) {
    const page = await kept();
    if (page) return page;
    throw error;
  }
}

/** What was not worth keeping for everybody is, for those who have used it; its name says which version it is. */
async function fetchAndKeep(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok && !request.url.endsWith(".webp")) {
    const copy = response.clone();
    const cache = await currentCache(caches);
    // A full disk is no reason to go without.
    await cache?.put(request, copy).catch(() => undefined);
  }
  return response;
}

async function renewSoon(ownId: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, AFTER_PAGE_MS));
  await keepProgram(ownId);
}

let renewing: Promise<void> | null = null;

/** One at a time: two pages that come at once would fetch everything twice. */
function keepProgram(ownId: string | null): Promise<void> {
  renewing ??= (async () => {
    const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    // A page that has just come is of the newest program, if it came from the server.
    await renewProgram(caches, ask, windows.filter(({ id }) => id !== ownId).length);
  })().finally(() => {
    renewing = null;
  });
  return renewing;
}

async function ask(path: string): Promise<Response> {
  const response = await fetch(path, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${path} did not come`);
  return response;
}
