import { expect, test } from "vitest";
import { newJoinCode, readJoinCode } from "../../model/joinCode.ts";

test("a code is read however it is typed or pasted", () => {
  const code = newJoinCode();
  expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  const bare = code.replace("-", "");
  for (const typed of [
    code.toLowerCase(),
    bare,
    ` ${bare.slice(0, 2)} ${bare.slice(2)}\n`,
    code.replace("-", " – "),
    bare.split("").join("-"),
  ]) {
    expect(readJoinCode(typed), typed).toBe(code);
  }
});

test("what cannot be a code is none, and a digit that looks like a letter of ours is that letter", () => {
  for (const typed of ["", "BCDF", "BCDFGHJKM", "AEIO-UAEI", "BCDF-GH0K", "https://x"]) {
    expect(readJoinCode(typed), typed).toBeNull();
  }
  expect(readJoinCode("8528-GHJK")).toBe("BSZB-GHJK");
});

test("every character of the alphabet comes up, and none that is taken for another", () => {
  const seen = new Set(Array.from({ length: 400 }, newJoinCode).join("").replaceAll("-", ""));
  expect([...seen].sort().join("")).toBe("34679BCDFGHJKMNPQRSTVWXYZ");
});
