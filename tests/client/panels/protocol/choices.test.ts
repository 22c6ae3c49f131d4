import { expect, test } from "vitest";
import { keepLogo, readKeptLogo } from "../../../../client/panels/protocol/keptLogo.ts";
import { chosenParts, namesIn, wantedContent } from "../../../../client/panels/protocol/protocolChoices.ts";
import { memoryStorage } from "../../../../client/session/browserStorage.ts";
import { readProtocolContent } from "../../../../exchange/protocolContent.ts";

const EMPTY = readProtocolContent({ title: "W", maps: [], outcome: null, polls: [] });

test("names are what stands between commas, and an empty line names nobody", () => {
  expect(namesIn(" Andrea , Jörg;Team Einkauf,,")).toEqual(["Andrea", "Jörg", "Team Einkauf"]);
  expect(namesIn(" , ")).toEqual([]);
  expect(namesIn(Array.from({ length: 99 }, () => "A").join(","))).toHaveLength(60);
});

test("nobody is named and no logo is shown unless somebody chooses so", () => {
  expect(wantedContent(EMPTY, { participants: " ", logo: null, reactions: "with" })).toEqual(EMPTY);
  const logo = Uint8Array.of(1);
  expect(wantedContent(EMPTY, { participants: "Ann", logo, reactions: "with" })).toMatchObject({
    participants: ["Ann"],
    logo,
  });
});

test("parts that are not there are not chosen, and those that are not wanted either", () => {
  expect(chosenParts(EMPTY, { left: new Set() })).toEqual(["cover"]);
  expect(chosenParts(EMPTY, { left: new Set(["cover"]) })).toEqual([]);
});

test("a logo is kept on the device until it is removed, and what is no picture is none", () => {
  const storage = memoryStorage();
  const logo = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 255);
  keepLogo(storage, logo);
  expect(readKeptLogo(storage)).toEqual(logo);
  keepLogo(storage, null);
  expect(readKeptLogo(storage)).toBeNull();
  for (const garbage of ['"aGFsbG8="', '"%"', "{", "7"]) {
    storage.setItem("empathy-map.logo", garbage);
    expect(readKeptLogo(storage)).toBeNull();
  }
});
