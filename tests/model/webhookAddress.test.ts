import { expect, test } from "vitest";
import { readWebhookAddress, readWebhookHost, WEBHOOK_ADDRESS_LENGTH } from "../../model/webhookAddress.ts";

const HOSTS = ["hooks.example.org", "flows.example.com:8443", "xn--bcher-kva.example", "localhost"];

test.each([
  ["https://hooks.example.org", "https://hooks.example.org/"],
  ["https://hooks.example.org/in/1?token=a%20b&x=", "https://hooks.example.org/in/1?token=a%20b&x="],
  ["HTTPS://Hooks.Example.ORG:443/In", "https://hooks.example.org/In"],
  ["https://hooks.example.org?x=1", "https://hooks.example.org/?x=1"],
  ["https://hooks.example.org/a@b", "https://hooks.example.org/a@b"],
  ["https://flows.example.com:8443/in", "https://flows.example.com:8443/in"],
  ["https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"],
])("%s is taken", (text, address) => {
  expect(readWebhookAddress(text, HOSTS)).toEqual({ address });
});

test.each([
  ["http://hooks.example.org/", "notHttps"],
  ["hooks.example.org/in", "notHttps"],
  ["//hooks.example.org/in", "notHttps"],
  ["https:/hooks.example.org/", "notHttps"],
  ["https:hooks.example.org/", "notHttps"],
  ["ftp://hooks.example.org/", "notHttps"],
  ["file:///etc/passwd", "notHttps"],
  ["javascript:alert(1)", "notHttps"],
  ["", "unreadable"],
  [" https://hooks.example.org/", "unreadable"],
  ["https://hooks.example.org/a b", "unreadable"],
  ["https://hooks.exam\tple.org/", "unreadable"],
  ["https://hooks.example.org/\r\nHost: other", "unreadable"],
  ["https://hooks.example.org/ü", "unreadable"],
  ["https:\\\\hooks.example.org/", "unreadable"],
  ["https://hooks.example.org\\@127.0.0.1/", "unreadable"],
  ["https://hooks.example.org\\.evil.example/", "unreadable"],
  ["https://bücher.example/", "unreadable"],
  ["https://hooks。example.org/", "unreadable"],
  ["https://hooks.example.org/#in", "fragment"],
  ["https://evil.example#@hooks.example.org/", "fragment"],
  ["https://user:pass@hooks.example.org/", "credentials"],
  ["https://hooks.example.org@127.0.0.1/", "credentials"],
  ["https://hooks.example.org:443@evil.example/", "credentials"],
  ["https://@hooks.example.org/", "credentials"],
  ["https://evil.example/", "otherHost"],
  ["https://evil.example/hooks.example.org", "otherHost"],
  ["https://evil.example?hooks.example.org", "otherHost"],
  ["https://hooks.example.org.evil.example/", "otherHost"],
  ["https://evilhooks.example.org/", "otherHost"],
  ["https://sub.hooks.example.org/", "otherHost"],
  ["https://example.org/", "otherHost"],
  ["https://hooks.example.org./", "otherHost"],
  ["https://hooks.example.org../", "otherHost"],
  ["https://hooks%2eexample.org/", "otherHost"],
  ["https://hooks.example.org%00.evil.example/", "otherHost"],
  ["https://hooks.example.org:80/", "otherHost"],
  ["https://hooks.example.org:22/", "otherHost"],
  ["https://hooks.example.org:/", "otherHost"],
  ["https://hooks.example.org:0443/", "otherHost"],
  ["https://hooks.example.org:443:443/", "otherHost"],
  ["https://flows.example.com/", "otherHost"],
  ["https://flows.example.com:443/", "otherHost"],
  ["https://xn--hooks-.example.org/", "otherHost"],
  ["https:///hooks.example.org/", "otherHost"],
  ["https:///", "otherHost"],
  ["https://127.0.0.1/", "otherHost"],
  ["https://2130706433/", "otherHost"],
  ["https://0x7f000001/", "otherHost"],
  ["https://0177.0.0.1/", "otherHost"],
  ["https://127.1/", "otherHost"],
  ["https://0/", "otherHost"],
  ["https://[::1]/", "otherHost"],
  ["https://[::ffff:127.0.0.1]/", "otherHost"],
  ["https://[::ffff:7f00:1]/", "otherHost"],
  ["https://169.254.169.254/latest/meta-data", "otherHost"],
  [`https://hooks.example.org/${"x".repeat(WEBHOOK_ADDRESS_LENGTH)}`, "tooLong"],
])("%s is refused: %s", (text, fault) => {
  expect(readWebhookAddress(text, HOSTS)).toEqual({ fault });
});

test("where no host is allowed no address is, and one that leaves the list is refused from then on", () => {
  expect(readWebhookAddress("https://hooks.example.org/", [])).toEqual({ fault: "otherHost" });
});

test.each([
  "127.0.0.1",
  "127.0.0.1:8443",
  "2130706433",
  "0x7f.1",
  "0x",
  "1.2.3.0x4",
  "[::1]",
  "a_b.example",
  "-a",
])("%s is no host's name, whoever lists it", (text) => expect(readWebhookHost(text)).toBeNull());
