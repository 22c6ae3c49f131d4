import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { startServer } from "../../support/startServer.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

function builtClient(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Map</title>");
  writeFileSync(join(folder, "assets", "main-1a2b3c.js"), `export const text = "${"x".repeat(5000)}";`);
  return folder;
}

test("every page of the client is the one page, never cached; hashed files are cached for good", async () => {
  const { url } = await startServer({ clientFolder: builtClient() });
  for (const path of [
    "/",
    "/w/abcdefghijkl",
    "/w/abcdefghijkl?x=1",
    "/help/trainers",
    "/help/privacy",
    "/help/accessibility",
    "/help/records",
  ]) {
    const page = await fetch(url + path);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toMatch(/^text\/html/);
    expect(page.headers.get("cache-control")).toBe("no-cache");
  }
  const asset = await fetch(`${url}/assets/main-1a2b3c.js`);
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(asset.headers.get("content-encoding")).toMatch(/^(br|gzip|zstd)$/);
  expect((await fetch(`${url}/assets/gone.js`)).status).toBe(404);
  expect((await fetch(`${url}/help/else`)).status).toBe(404);
  expect((await fetch(`${url}/w/abc`, { method: "POST" })).status).toBe(404);
});

test("a file that the build has compressed is handed out as it is, to those who can read it", async () => {
  const clientFolder = builtClient();
  const script = join(clientFolder, "assets", "main-1a2b3c.js");
  writeFileSync(`${script}.br`, brotliCompressSync("compressed by the build"));
  const { url } = await startServer({ clientFolder });
  const get = (encoding: string): Promise<Response> =>
    fetch(`${url}/assets/main-1a2b3c.js`, { headers: { "accept-encoding": encoding } });
  const small = await get("br");
  expect(small.headers.get("content-encoding")).toBe("br");
  expect(small.headers.get("content-type")).toMatch(/javascript/);
  expect(small.headers.get("vary")).toMatch(/accept-encoding/i);
  expect(await small.text()).toBe("compressed by the build");
  const plain = await get("identity");
  expect(plain.headers.get("content-encoding")).not.toBe("br");
  expect(plain.headers.get("vary")).toMatch(/accept-encoding/i);
  expect(await plain.text()).toContain("export const text");
  expect((await fetch(`${url}/assets/main-1a2b3c.js.br`)).status).toBe(404);
});

test("without a built client the API works and the page says what to do", async () => {
  const { url } = await startServer({ clientFolder: "/nowhere" });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const page = await fetch(url);
  expect(page.status).toBe(404);
  expect(await page.text()).toContain("build");
});
