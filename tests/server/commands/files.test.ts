import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readMapJson } from "../../../exchange/import/json.ts";
import { readXlsx } from "../../../exchange/import/xlsx.ts";
import { mapJson } from "../../../exchange/json.ts";
import { LIMITS } from "../../../model/wire.ts";
import { FORMATS } from "../../../server/http/exportRoutes.ts";
import { exampleAbout, madeNote } from "../../exchange/notes.ts";
import { jpegOf } from "../../support/jpegBytes.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";
import { workbookOf } from "../../support/workbook.ts";
import { run } from "./shell.ts";

const ANDREA = resolve(import.meta.dirname, "../../fixtures/andrea.de.csv");

/** A file of this name in a folder of its own. */
function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

test("a good file is called good, and each fault of a bad one is named with the line it stands in", async () => {
  const good = await run(["validate", ANDREA]);
  expect(good.code).toBe(0);
  expect(good.stdout).toMatch(/\d+ notes, nothing wrong\.\n$/);

  const csv = fileOf("rows.csv", 'sep=;\nfield;text\npains;"one\r\ntwo\nthree"\nnowhere;x\n\ngains;\n');
  const bad = await run(["validate", csv]);
  expect(bad.code).toBe(1);
  expect(bad.stdout).toBe(
    `${csv}:6: no such field: "nowhere"\n${csv}:8: no text\n${csv}: 1 note can be imported, 2 faults.\n`,
  );
  const forPrograms = JSON.parse((await run(["validate", csv, "--json"])).stdout) as unknown;
  expect(forPrograms).toEqual({
    ok: false,
    file: csv,
    notes: 1,
    faults: [
      { line: 6, problem: "unknownField", message: "no such field", value: "nowhere" },
      { line: 8, problem: "emptyText", message: "no text", value: "" },
    ],
  });

  const workbook = fileOf(
    "rows.xlsx",
    await workbookOf([
      ["field", "text"],
      ["pains", "x"],
      ["nowhere", "y"],
    ]),
  );
  expect((await run(["validate", workbook])).stdout).toContain(`${workbook}:3: no such field: "nowhere"`);
});

test("faults of our own JSON are found in their lines, broken JSON too", async () => {
  const json = (await run(["export", ANDREA, "--format", "json"])).stdout;
  const lines = json.split("\n");
  const line = lines.findIndex((text) => text.includes('"field": "gains"'));
  const changed = lines.with(line, (lines[line] ?? "").replace("gains", "nowhere")).join("\n");
  const found = JSON.parse((await run(["validate", fileOf("a.json", changed), "--json"])).stdout) as {
    faults: { line: number; problem: string }[];
  };
  // The note begins two lines above its field: bracket, text, field.
  expect(found.faults).toMatchObject([{ line: line - 1, problem: "unknownField" }]);

  const compact = fileOf("b.json", JSON.stringify(JSON.parse(changed)));
  expect((await run(["validate", compact])).stdout).toContain(`${compact}:1: no such field`);
  const broken = fileOf("c.json", '{\n  "format": "customer-empathy-map",\n  "version": 1,,\n}\n');
  expect((await run(["validate", broken])).stdout).toContain(`${broken}:3: not JSON from here on`);
  const other = fileOf(
    "d.json",
    '{"format": "customer-empathy-map", "version": 1, "about": {}, "notes": []}',
  );
  expect((await run(["validate", other])).stdout).toContain("about.title is not as it should be");
  expect((await run(["validate", fileOf("e.csv", "a,b\n1,2\n")])).stdout).toContain(
    'e.csv:1: the first line names no column field and text: "a, b"',
  );
  expect((await run(["validate", fileOf("f.csv", "")])).code).toBe(1);
});

test("a file becomes every format, and the same file and date give the same bytes", async () => {
  const json = fileOf(
    "andrea.json",
    (await run(["export", ANDREA, "--format", "json", "--language", "de"])).bytes,
  );
  for (const format of FORMATS) {
    const args = ["export", json, "--format", format, "--date", "2026-11-27"];
    const [first, second] = [await run(args), await run(args)];
    expect([format, first.code, first.stderr]).toEqual([format, 0, ""]);
    expect(first.bytes.length).toBeGreaterThan(500);
    if (format !== "json") expect([format, Buffer.compare(first.bytes, second.bytes)]).toEqual([format, 0]);
  }
  const read = readMapJson((await run(["export", json, "--format", "json"])).bytes);
  const before = readMapJson(readFileSync(json));
  expect(read.ok && read.notes.length).toBe(before.ok && before.notes.length);
  expect(read.ok && read.about).toEqual(before.ok && before.about);
});

test("the format comes from the name of the file to write, and a terminal is spared what is no text", async () => {
  const out = join(temporaryFolder(), "andrea.xlsx");
  const ended = await run(["export", ANDREA, "-o", out, "--json"]);
  expect(JSON.parse(ended.stdout)).toMatchObject({ ok: true, file: out, format: "xlsx" });
  const read = await readXlsx(readFileSync(out));
  expect(read.ok && read.sheets.length).toBeGreaterThan(0);
  expect((await run(["export", ANDREA], { isOutputTerminal: true })).code).toBe(2);
  expect((await run(["export", ANDREA, "--format", "md"], { isOutputTerminal: true })).stdout).toMatch(/^# /);
  const piped = await run(["export", "-", "--from", "csv", "--format", "md"], {
    input: "field,text\npains,Waits\n",
  });
  expect(piped.stdout).toContain("Waits");
});

test("faulty notes are left out of an export and counted on stderr, and a file that is no map ends with a reason", async () => {
  const some = await run([
    "export",
    fileOf("some.csv", "field,text\npains,a\nnowhere,b\n"),
    "--format",
    "csv",
  ]);
  expect(some.code).toBe(0);
  expect(some.stderr).toContain("Left out: 1 note");
  const none = await run(["export", fileOf("none.json", "[]"), "--format", "csv"]);
  expect([none.code, none.stdout]).toEqual([1, ""]);
  expect(none.stderr).toContain("not a map of ours");
  expect((await run(["export", "/nowhere/x.csv", "--format", "csv"])).code).toBe(1);
});

test("a picture of one field can be had, and one in which nobody could read the notes is refused with what to do", async () => {
  const field = await run(["export", ANDREA, "--format", "svg", "--field", "gains"]);
  expect(field.stdout.match(/data-field="(\w+)"/g)).toEqual(['data-field="gains"']);
  const nowhere = await run(["export", ANDREA, "--format", "svg", "--field", "nowhere"]);
  expect(nowhere.code).toBe(2);
  const file = fileOf("crowded.csv", `field,text\npains,"${"x\n".repeat(1990)}x"\n`);
  const refused = await run(["export", file, "--out", `${file}.png`]);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/too many notes for a picture.*--field/);
});

test("every command has a help, and what makes no sense ends with 2 and says why", async () => {
  const all = await run(["--help"]);
  for (const name of ["serve", "export", "import", "validate", "erase", "backup", "restore"]) {
    expect(all.stdout).toContain(`  ${name}`);
    const help = await run([name, "--help"]);
    expect([help.code, help.stderr]).toEqual([0, ""]);
    expect(help.stdout).toContain(`customer-empathy-map ${name}`);
    expect(help.stdout).toContain("Exit codes: 0 done");
  }
  const link = "https://map.example.org/w/w0rksh0pKm3Yc8Rf#keyThatOpensNothing0000000";
  const wrong: [string[], RegExp][] = [
    [[], /Which command/],
    [["explode"], /no command "explode"/],
    [["valdate", "x.csv"], /no command "valdate"; did you mean validate\?\n/],
    [["export", "--colour", "red"], /no option --colour\.\n/],
    [["validate", "--fromat=csv", "x"], /no option --fromat; did you mean --format\?\n/],
    [["import", "-", "--format", "csv", "--link-file", "-"], /cannot be both/],
    [["validate", "-"], /Which format is standard input\? Say it with --format/],
    [["export", ANDREA, "--format", "exe"], /"exe" is no format/],
    [["export", ANDREA, "--date", "yesterday"], /--date is a day/],
    [["export"], /No link/],
    [["export", link], /arguments can be read by others/],
    [["import", "x.pdf"], /Which format/],
    [["validate"], /Something is missing/],
    [["erase", "everything"], /"workshop" or "notes"/],
    [["erase", "notes"], /Whose notes/],
  ];
  for (const [args, reason] of wrong) {
    const ended = await run(args);
    expect([args, ended.code, ended.stdout]).toEqual([args, 2, ""]);
    expect(ended.stderr).toMatch(reason);
    const json = await run([...args, "--json"]);
    if (args.length > 0) expect(JSON.parse(json.stdout)).toMatchObject({ ok: false });
  }
});

test("a file that is not there, or is a folder, is named in plain words, for people and for programs", async () => {
  const folder = temporaryFolder();
  const missing = await run(["validate", join(folder, "no.csv")]);
  expect([missing.code, missing.stderr]).toEqual([1, `validate: there is no ${join(folder, "no.csv")}.\n`]);
  const json = JSON.parse((await run(["validate", join(folder, "no.csv"), "--json"])).stdout) as object;
  expect(json).toEqual({ ok: false, error: `there is no ${join(folder, "no.csv")}` });
  const isFolder = await run(["export", ANDREA, "--out", folder, "--format", "csv"]);
  expect([isFolder.code, isFolder.stderr]).toEqual([1, `export: ${folder} is a folder.\n`]);
});

test("the version is told, and a help is found either way", async () => {
  expect((await run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await run(["help", "export"])).stdout).toBe((await run(["export", "--help"])).stdout);
  expect((await run(["help"])).stdout).toBe((await run(["--help"])).stdout);
});

test("what is damaged in a map's own file beside its notes is a fault, too", async () => {
  const json = (await run(["export", ANDREA, "--format", "json"])).stdout;
  const map = {
    ...(JSON.parse(json) as object),
    comments: [{ text: 5 }, { text: "gut", createdAt: 1, resolved: false }],
  };
  const file = fileOf("map.json", JSON.stringify(map));
  const found = await run(["validate", file]);
  expect([found.code, found.stdout]).toEqual([
    1,
    expect.stringContaining(`${file}: 2 comments, bundles, contradictions or pictures are damaged`) as string,
  ]);
});

test("before the product is built, npx says so and what to do", () => {
  const clone = temporaryFolder();
  mkdirSync(join(clone, "scripts"));
  const launcher = join(clone, "scripts/customer-empathy-map.mjs");
  copyFileSync("scripts/customer-empathy-map.mjs", launcher);
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, "serve"], { encoding: "utf8" });
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toBe(`customer-empathy-map is not built yet: run "npm ci && npm run build" in ${clone}.\n`);
  const json = spawnSync(process.execPath, [launcher, "serve", "--json"], { encoding: "utf8" });
  expect(JSON.parse(json.stdout)).toMatchObject({ ok: false });
});

test("a map of ours with more pictures than a map has room for is not called faultless", async () => {
  const image = { bytes: jpegOf(8, 8), width: 8, height: 8, alt: "" };
  const notes = Array.from({ length: LIMITS.imagesPerMap + 1 }, (_, index) => madeNote(index, { image }));
  const file = fileOf("pictures.json", new TextDecoder().decode(mapJson(exampleAbout("de"), notes)));
  const { code, stdout } = await run(["validate", file]);
  expect(code).toBe(1);
  expect(stdout).toContain(`${file}: 1 picture does not come in, a map has room for ${LIMITS.imagesPerMap}`);
});
