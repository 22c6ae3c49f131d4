import { expect, test } from "vitest";
import { isPublicAddress } from "../../../server/webhook/publicAddress.ts";

test.each([
  ["ourselves", ["127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "::1", "::"]],
  [
    "private networks",
    ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fd12:3456::1"],
  ],
  ["the line and its services", ["169.254.169.254", "fe80::1", "fe80::1%eth0", "fec0::1"]],
  ["behind a carrier's translation", ["100.64.0.1", "100.127.255.255", "192.0.0.8"]],
  ["many at once", ["224.0.0.1", "239.255.255.255", "255.255.255.255", "ff02::1", "ff0e::1"]],
  [
    "kept for later or for examples",
    ["240.0.0.1", "192.0.2.1", "198.18.0.1", "203.0.113.9", "2001:db8::1", "3fff::1"],
  ],
  ["IPv4 in the clothes of IPv6", ["::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:8.8.8.8", "::127.0.0.1"]],
  ["translated and tunnelled", ["64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::1", "2001:0:7f00:1::1"]],
  [
    "no address at all",
    ["", "localhost", "hooks.example.org", "2130706433", "0x7f.1", "127.1", "1.2.3.4:80", "[::1]"],
  ],
])("%s is not the public internet", (_what, addresses) => {
  for (const address of addresses) expect(isPublicAddress(address), address).toBe(false);
});

test("public addresses are, up to the edges of what is not", () => {
  const addresses = [
    "8.8.8.8",
    "1.1.1.1",
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "126.255.255.255",
    "128.0.0.0",
    "169.253.255.255",
    "172.15.255.255",
    "172.32.0.0",
    "192.167.255.255",
    "192.169.0.0",
    "223.255.255.255",
    "2001:4860:4860::8888",
    "2a00:1450:4001::1",
    "2606:4700::1111",
  ];
  for (const address of addresses) expect(isPublicAddress(address), address).toBe(true);
});
