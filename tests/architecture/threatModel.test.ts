import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");

test("every test that the threat model names exists", () => {
  const model = readFileSync(join(ROOT, "THREAT_MODEL.md"), "utf8");
  const rows = model.split("\n").filter((line) => line.startsWith("| ") && !/^\| (promise|---) /.test(line));
  const named = rows.map((line) => line.split("|")[2]?.trim() ?? "");
  expect(named.length).toBeGreaterThan(20);
  const tests = readdirSync(join(ROOT, "tests"), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
  expect(named.filter((title) => !tests.some((text) => text.includes(title)))).toEqual([]);
});
