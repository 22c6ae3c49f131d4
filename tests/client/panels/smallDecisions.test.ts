import { expect, test } from "vitest";
import { ariaShortcut, shortcutCaps } from "../../../client/panels/controls/shortcutText.ts";
import { judgeFile } from "../../../client/panels/dialogs/importFile.ts";
import { fileNameOf } from "../../../client/panels/dialogs/saveFile.ts";
import { shareLink } from "../../../client/panels/dialogs/shareLink.ts";
import { initialsOf } from "../../../client/panels/map/people.ts";

const german = (key: string): string | null => ({ mod: "Strg", shift: "Umschalt" })[key] ?? null;

test("shortcuts are shown with the keys of the language and the machine", () => {
  expect(shortcutCaps("mod+shift+z", german, false)).toEqual(["Strg", "Umschalt", "Z"]);
  expect(shortcutCaps("mod+z", german, true)).toEqual(["⌘", "Z"]);
  expect(shortcutCaps("+", german, false)).toEqual(["+"]);
  expect(shortcutCaps("f2", german, false)).toEqual(["F2"]);
  expect(ariaShortcut("mod+shift+z", false)).toBe("Control+Shift+Z");
});

test("initials take whole characters of the first and last word", () => {
  expect(initialsOf("Kim Öztürk")).toBe("KÖ");
  expect(initialsOf("  ada  ")).toBe("A");
  expect(initialsOf("Dörte von und zu Hohenstein")).toBe("DH");
  expect(initialsOf("😀 Meier")).toBe("😀M");
  expect(initialsOf("   ")).toBeNull();
});

test("file names keep umlauts and lose what a system forbids", () => {
  expect(fileNameOf("Größe: 1/2?", "pdf")).toBe("Größe 1 2.pdf");
  expect(fileNameOf("...", "csv")).toBe("Empathy Map.csv");
  expect(fileNameOf("x".repeat(300), "json")).toHaveLength(85);
});

test("files are judged by name and size before they are sent", () => {
  expect(judgeFile({ name: "A.CSV", type: "application/vnd.ms-excel", size: 10 })).toEqual({
    kind: "readable",
    promises: "table",
  });
  expect(judgeFile({ name: "map.json", type: "", size: 10 })).toMatchObject({ promises: "map" });
  expect(judgeFile({ name: "liste.md", type: "", size: 10 })).toMatchObject({ promises: "markdown" });
  expect(judgeFile({ name: "liste", type: "text/plain", size: 10 })).toMatchObject({ promises: "text" });
  expect(judgeFile({ name: "photo.png", type: "image/png", size: 10 })).toMatchObject({
    objection: { kind: "wrongType" },
  });
  expect(judgeFile({ name: "big.csv", type: "", size: 6 * 1024 * 1024 })).toMatchObject({
    objection: { kind: "tooLarge", megabytes: 5 },
  });
});

test("the key stands behind the #, where it is not sent to any server", () => {
  const link = new URL(shareLink("https://host", "workshop", "key"));
  expect(link.hash).toBe("#key");
  expect(link.pathname + link.search).toBe("/w/workshop");
});
