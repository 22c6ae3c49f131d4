import { expect, test } from "vitest";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { openPreferences } from "../../../client/state/preferences.ts";
import { GOT_IT_MS, readQuietWords } from "../../../client/state/quietWords.ts";

const open = (storage = memoryStorage()) => openPreferences({ storage, languages: ["de"], dark: null });

test("hints to words are on until they are switched off, and stay off on this device", () => {
  const storage = memoryStorage();
  const preferences = open(storage);
  expect(preferences.getState().lens).toBe("on");
  preferences.chooseLens("off");
  expect(open(storage).getState().lens).toBe("off");
});

test("a word that is not wanted rests for ever, and all wake up again together", () => {
  const storage = memoryStorage();
  const preferences = open(storage);
  preferences.quietWord("de: Front", "forever");
  preferences.quietWord("de: Ticket", Date.now() + GOT_IT_MS);
  expect([...open(storage).getState().quietWords.keys()]).toEqual(["de: Front", "de: Ticket"]);
  preferences.wakeWords();
  expect(open(storage).getState().quietWords.size).toBe(0);
});

test("a word that was got is hinted at again when its time is over", () => {
  const stored = { "de: Front": "forever", "de: Ticket": 1000, "de: Case": 3000 };
  expect([...readQuietWords(stored, 2000).keys()]).toEqual(["de: Front", "de: Case"]);
});

test("garbage in storage lets no word rest", () => {
  for (const garbage of [null, undefined, 7, "x", [1, 2], { "de: Front": true, "de: Ticket": "soon" }]) {
    expect(readQuietWords(garbage, 0).get("de: Front")).toBeUndefined();
    expect(readQuietWords(garbage, 0).get("de: Ticket")).toBeUndefined();
  }
});
