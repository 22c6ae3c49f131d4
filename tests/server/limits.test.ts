import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { BadConfig } from "../../server/badConfig.ts";
import { DEFAULT_LIMITS, limitsTable, readLimits } from "../../server/limits.ts";

test("the README names every limit with its default", () => {
  const readme = readFileSync(resolve(import.meta.dirname, "../../README.md"), "utf8");
  const table = /<!-- limits: server\/limits\.ts -->\n([^]*?)<!-- \/limits -->/.exec(readme)?.[1]?.trim();
  expect(table).toBe(limitsTable());
});

test("the environment changes a limit by its name, and what it does not name stays", () => {
  expect(readLimits({ LIMIT_SOCKETS_PER_ROOM: " 20 ", LIMIT_FILE_MS: "", PATH: "/bin" })).toEqual({
    ...DEFAULT_LIMITS,
    socketsPerRoom: 20,
  });
});

test.each([
  ["LIMIT_SOCKETS_PER_ROOM", "many"],
  ["LIMIT_SOCKETS_PER_ROOM", "0"],
  ["LIMIT_SOCKETS_PER_ROOM", "-1"],
  ["LIMIT_SOCKETS_PER_ROOM", "1.5"],
  ["LIMIT_SOCKETS_PER_ROMO", "20"],
])("%s=%s is refused by name", (name, value) => {
  expect(() => readLimits({ [name]: value })).toThrow(BadConfig);
  expect(() => readLimits({ [name]: value })).toThrow(name);
});
