import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import * as z from "zod";
import { de } from "../../../client/i18n/de.ts";
import { en } from "../../../client/i18n/en.ts";
import { THEME_COLOURS } from "../../../client/theme/applyScheme.ts";
import { manifestPath } from "../../../client/theme/appManifest.ts";
import { LANGUAGES } from "../../../model/fields.ts";
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
    "/help/participants",
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

test("a map's page names the program of the map, so that it is fetched at once; no other page does", async () => {
  const clientFolder = builtClient();
  mkdirSync(join(clientFolder, ".vite"));
  const parts = {
    "index.html": { file: "assets/main-1a2b3c.js", imports: ["_runtime.js"] },
    "_runtime.js": { file: "assets/runtime-1.js" },
    "_both.js": { file: "assets/both-1.js", name: "both", imports: ["index.html"] },
    "_map.js": { file: "assets/map-1.js", name: "map", imports: ["index.html", "_both.js"] },
    "_write.js": { file: "assets/write-1.js", name: "write", imports: ["_both.js"] },
  };
  writeFileSync(join(clientFolder, ".vite", "manifest.json"), JSON.stringify(parts));
  const { url } = await startServer({ clientFolder });
  const linkOf = async (path: string): Promise<string | null> =>
    (await fetch(url + path)).headers.get("link");
  const named = "</assets/map-1.js>; rel=modulepreload, </assets/both-1.js>; rel=modulepreload";
  expect(await linkOf("/w/abcdefghijkl")).toBe(named);
  expect(await linkOf("/w/abcdefghijkl/mnopqrstuvwx?x=1")).toBe(named);
  for (const path of ["/", "/w/abcdefghijkl/write", "/w/abcdefghijkl/personas", "/help/privacy"])
    expect(await linkOf(path)).toBeNull();
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

test("the files that devices install the product by have the right types, carry no key and name what is there", async () => {
  // What the build puts beside the page.
  const { url } = await startServer({ clientFolder: clientWithPublic() });
  for (const language of LANGUAGES) {
    for (const scheme of ["light", "dark"] as const) {
      const answer = await fetch(url + manifestPath(language, scheme));
      expect(answer.headers.get("content-type")).toMatch(/^application\/manifest\+json/);
      expect(answer.headers.get("cache-control")).toBe("no-cache");
      const manifest = manifestSchema.parse(await answer.json());
      expect(manifest).toMatchObject({ start_url: "/", scope: "/", display: "standalone", lang: language });
      expect(manifest.name).toBe(NAMES[language]);
      expect(manifest.theme_color).toBe(THEME_COLOURS[scheme]);
      for (const { src, sizes } of manifest.icons) {
        const icon = await fetch(url + src);
        expect(icon.headers.get("content-type")).toBe("image/png");
        // Width and height stand in the head of a PNG.
        const head = new DataView(await icon.arrayBuffer());
        expect(`${head.getUint32(16)}x${head.getUint32(20)}`).toBe(sizes);
      }
    }
  }
  const page = await fetch(`${url}/`);
  expect(page.headers.get("content-security-policy")).toContain("manifest-src 'self'");
});

const NAMES = { de: de.product.name, en: en.product.name } as const;
const manifestSchema = z.looseObject({
  name: z.string(),
  theme_color: z.string(),
  icons: z
    .array(z.object({ src: z.string(), sizes: z.string(), purpose: z.enum(["any", "maskable"]) }))
    .min(3),
});

function clientWithPublic(): string {
  const folder = builtClient();
  cpSync(join(import.meta.dirname, "../../../client/public"), folder, { recursive: true });
  return folder;
}
