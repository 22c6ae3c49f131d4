import { afterEach, expect, test, vi } from "vitest";
import { ApiError, exportPath, importNotes, readWorkshop, troubleOf } from "../../../client/session/api.ts";

afterEach(() => vi.unstubAllGlobals());

function answerWith(status: number, body: unknown): void {
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(body), { status }));
}

async function troubleOfReading(): Promise<string> {
  return readWorkshop("aaaaaaaaaaaaaaaa").then(() => "none", troubleOf);
}

test("a problem document is known by its type", async () => {
  answerWith(401, { type: "urn:customer-empathy-map:problem:not-joined", title: "x", status: 401 });
  expect(await troubleOfReading()).toBe("not-joined");
});

test("answers that are not ours are told apart from no answer by what to do", async () => {
  answerWith(502, "<html>Bad gateway</html>");
  expect(await troubleOfReading()).toBe("unreachable");
  answerWith(500, {});
  expect(await troubleOfReading()).toBe("internal");
  answerWith(413, null);
  expect(await troubleOfReading()).toBe("too-large");
  answerWith(200, { hello: "captive portal" });
  expect(await troubleOfReading()).toBe("unreachable");
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("Failed to fetch")));
  expect(await troubleOfReading()).toBe("unreachable");
});

test("faulty rows come with the error", async () => {
  const faulty = [{ row: 3, problem: "emptyText", value: "" }];
  answerWith(422, { type: "urn:customer-empathy-map:problem:faulty-rows", title: "x", status: 422, faulty });
  const error: unknown = await importNotes("w", "m", new Blob(["x"]), {
    type: "text/csv",
    skipFaulty: false,
  }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ trouble: "faulty-rows", faulty });
});

test("an export's address carries what was chosen and nothing else", () => {
  expect(exportPath("w", "m", "json")).toBe("/api/workshops/w/maps/m/export/json");
  expect(exportPath("w", "m", "pdf", { size: "A3", language: "de" })).toBe(
    "/api/workshops/w/maps/m/export/pdf?size=A3&language=de",
  );
});
