import { expect, test } from "vitest";
import { embedAddress, embedCode } from "../../../../client/panels/embed/embedAddress.ts";

test("the HTML for a wiki carries the key behind the # only, and a title writes no HTML of its own", () => {
  const address = embedAddress("https://map.example.org", "workshop", "map", "secretKey");
  expect(address).toBe("https://map.example.org/embed/workshop/map#secretKey");
  const code = embedCode(address, `"><script>alert('x')</script>`);
  expect([...code.matchAll(/<(\w+)/g)].map(([, tag]) => tag)).toEqual(["iframe"]);
  expect(code).toContain("&quot;&gt;&lt;script&gt;");
  expect(code).toContain('referrerpolicy="no-referrer"');
});
