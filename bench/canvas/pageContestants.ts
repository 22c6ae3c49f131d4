import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { Browser } from "@playwright/test";
import { WebSocketServer } from "ws";
import type { Contestant, ContestantName, OpenPage } from "./contestant.ts";
import { openingOf, watchOpening } from "./painted.ts";
import { runPeople } from "./people.ts";
import { type Scene, SIZE, sampleOf } from "./scene.ts";

/** A page of the bench's own and how it is told what the others do. */
export interface PageSource {
  readonly name: Exclude<ContestantName, "ours">;
  /** with its index.html */
  readonly folder: string;
  /** how long its server would collect what people do; 0: each is told alone */
  readonly tickMs: number;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves a page with the scene and the others' doings, which the product's page gets from the product's server. */
export async function servePage(source: PageSource, scene: Scene, browser: Browser): Promise<Contestant> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://bench").pathname);
    try {
      const body =
        path === "/scene.json"
          ? JSON.stringify(scene)
          : readFileSync(join(source.folder, path === "/" ? "index.html" : path));
      response.setHeader("content-type", TYPES[extname(path) || ".html"] ?? "application/octet-stream");
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const sockets = new WebSocketServer({ server, path: "/people", perMessageDeflate: false });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  const startPeople = (): (() => void) => {
    let waiting: unknown[] = [];
    const flush = (): void => {
      if (waiting.length === 0) return;
      const message = JSON.stringify(waiting);
      waiting = [];
      for (const socket of sockets.clients) socket.send(message);
    };
    const stop = runPeople((person, at) => {
      const { note, offset } = sampleOf(scene, person, at);
      const rests = scene.notes[note];
      if (!rests) return;
      waiting.push({ person, note, x: rests.x + offset.x, y: rests.y + offset.y });
      if (source.tickMs === 0) flush();
    });
    const timer = source.tickMs > 0 ? setInterval(flush, source.tickMs) : undefined;
    return () => {
      stop();
      clearInterval(timer);
    };
  };
  return {
    name: source.name,
    browser,
    open: () => open(browser, url, startPeople),
    async close() {
      await browser.close();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function open(browser: Browser, url: string, startPeople: () => () => void): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: SIZE, locale: "en-GB", bypassCSP: true });
  const page = await context.newPage();
  await page.addInitScript(watchOpening("globalThis.bench?.isWhole"));
  await page.goto(url);
  const opening = await openingOf(page);
  return {
    page,
    opening,
    async view(view) {
      await page.evaluate(`bench.view(${JSON.stringify(view)})`);
      // Whoever paints sharply only when the zoom rests has done so by then.
      await page.waitForTimeout(400);
    },
    async letGo() {
      await page.mouse.up();
      await page.evaluate("bench.letGo()");
    },
    startPeople,
    close: () => context.close(),
  };
}
