import { renameSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { assertDurable, openDatabase } from "../../../server/storage/database.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

function openedTable() {
  const path = join(temporaryFolder(), "a.sqlite");
  const database = openDatabase(path);
  onTestFinished(() => database.close());
  database.exec("CREATE TABLE one (x INTEGER)");
  return { path, database };
}

test("a log that could not be opened for once is synced the next time", async () => {
  const { path, database } = openedTable();
  renameSync(`${path}-wal`, `${path}-away`);
  await expect(database.sync()).rejects.toThrow(/ENOENT/);
  renameSync(`${path}-away`, `${path}-wal`);
  await expect(database.sync()).resolves.toBeUndefined();
});

test("a quick write leaves nothing relaxed for the next one", () => {
  const { database } = openedTable();
  database.quickRun("INSERT INTO one VALUES (?)", 1);
  database.quickTransaction(() => database.run("INSERT INTO one VALUES (?)", 2));
  database.run("INSERT INTO one VALUES (?)", 3);
  assertDurable(database);
  database.quickRun("INSERT INTO one VALUES (?)", 4);
  database.transaction(() => database.run("INSERT INTO one VALUES (?)", 5));
  assertDurable(database);
  expect(database.all("SELECT x FROM one").map(({ x }) => x)).toEqual([1, 2, 3, 4, 5]);
});
