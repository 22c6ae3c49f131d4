import { expect, test } from "vitest";
import { timeSchema } from "../../../model/api/time.ts";
import { startServer } from "../../support/startServer.ts";

test("everybody may ask for the server's time, and no copy of the answer is kept", async () => {
  const { url } = await startServer({ data: "memory", now: () => 1_700_000_000_123 });
  const response = await fetch(`${url}/api/time`);
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(timeSchema.parse(await response.json())).toEqual({ now: 1_700_000_000_123 });
});
