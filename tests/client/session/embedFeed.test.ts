// @vitest-environment happy-dom
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import * as Y from "yjs";
import { createEmbedFeed, type EmbeddedMap } from "../../../client/session/embedFeed.ts";
import { PROBLEM_PREFIX } from "../../../model/api.ts";
import { waitUntil } from "../../support/waitUntil.ts";

afterEach(() => vi.unstubAllGlobals());

type Answer = "down" | { readonly title: string } | "same" | { readonly problem: string };

/** A feed whose server gives these answers, one after another, and then the last again and again. */
function fed(answers: readonly Answer[]) {
  const requests: RequestInit[] = [];
  const server = async (_path: string, request: RequestInit): Promise<Response> => {
    const answer = answers[Math.min(requests.length, answers.length - 1)] ?? "down";
    requests.push(request);
    if (answer === "down") throw new TypeError("no connection");
    if (answer === "same") return new Response(null, { status: 304 });
    if ("problem" in answer) {
      const problem = { type: PROBLEM_PREFIX + answer.problem, title: "", status: 403 };
      return new Response(JSON.stringify(problem), { status: 403 });
    }
    const doc = new Y.Doc();
    doc.getMap("about").set("title", answer.title);
    return new Response(new Uint8Array(Y.encodeStateAsUpdate(doc)), {
      headers: { etag: `"${answer.title}"` },
    });
  };
  vi.stubGlobal("fetch", server);
  const feed = createEmbedFeed({ workshopId: "workshop", mapId: "map", key: "secret" }, 1);
  const seen: EmbeddedMap[] = [];
  onTestFinished(feed.subscribe(() => seen.push(feed.get())));
  return { feed, seen, requests };
}

const titleOf = (map: EmbeddedMap): unknown =>
  map.kind === "shown" ? map.doc.getMap("about").get("title") : null;

test("a map is asked for again and again, without a cookie, and is new only when it has changed", async () => {
  const { seen, requests } = fed([{ title: "eins" }, "same", "same", { title: "zwei" }, "same"]);
  await waitUntil("it is asked for often enough", () => requests.length >= 6);
  expect(seen.map(titleOf)).toEqual(["eins", "zwei"]);
  for (const { credentials, cache } of requests) expect([credentials, cache]).toEqual(["omit", "no-store"]);
  const tags = requests.map(({ headers }) => (headers as Record<string, string>)["if-none-match"]);
  expect(tags.slice(0, 5)).toEqual([undefined, '"eins"', '"eins"', '"eins"', '"zwei"']);
});

test("without a connection the last map stays, and goes on by itself", async () => {
  const { feed, seen } = fed([{ title: "eins" }, "down", "down", "same"]);
  await waitUntil("it is live again", () => seen.length >= 3);
  expect(seen.map((map) => map.kind === "shown" && map.connection)).toEqual(["live", "away", "live"]);
  expect(titleOf(feed.get())).toBe("eins");
});

test("where nothing has come yet it says so, and a server's own trouble is none of the key's", async () => {
  const { seen } = fed(["down", { problem: "storage-unavailable" }, { title: "eins" }, "same"]);
  await waitUntil("it is there", () => seen.some(({ kind }) => kind === "shown"));
  expect(seen.map(({ kind }) => kind)).toEqual(["away", "away", "shown"]);
});

test("a key that opens nothing is not tried again", async () => {
  const { feed, seen, requests } = fed([{ title: "eins" }, { problem: "wrong-key" }]);
  await waitUntil("it is closed", () => feed.get().kind === "closed");
  document.dispatchEvent(new Event("visibilitychange"));
  window.dispatchEvent(new Event("online"));
  expect(seen.map(({ kind }) => kind)).toEqual(["shown", "closed"]);
  expect(requests).toHaveLength(2);
});
