/** Longer addresses are hardly typed by anybody, and none that a program gives out. */
export const WEBHOOK_ADDRESS_LENGTH = 500;

/** Why an address is not taken; the client has a sentence for each. */
export const WEBHOOK_ADDRESS_FAULTS = [
  "tooLong",
  "unreadable",
  "notHttps",
  "credentials",
  "fragment",
  "otherHost",
] as const;
export type WebhookAddressFault = (typeof WEBHOOK_ADDRESS_FAULTS)[number];

/** A name of letters, digits and hyphens, as DNS has them (others in punycode), and perhaps a port. */
const HOST = /^(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::[1-9]\d{0,4})?$/;
/** Browsers and programs read a name that ends in a number as an address: 127.1, 0x7f.1, 2130706433. */
const NUMERIC_END = /(?:^|\.)(?:\d+|0x[0-9a-f]*)(?::\d+)?$/;
const HTTPS_PORT = ":443";

/** A host as it is compared: in small letters, without the port that https has anyway; null for what is no name. */
export function readWebhookHost(text: string): string | null {
  const small = text.toLowerCase();
  const host = small.endsWith(HTTPS_PORT) ? small.slice(0, -HTTPS_PORT.length) : small;
  const isName = HOST.test(host) && !NUMERIC_END.test(host);
  return isName && URL.canParse(`https://${host}`) && new URL(`https://${host}`).host === host ? host : null;
}

/**
 * Whether messages may be sent to an address: https, and one of the operator's hosts exactly. Narrower than what an
 * address may be: the text itself is read before any parser of URLs, which make one host of many spellings.
 */
export function readWebhookAddress(
  text: string,
  hosts: readonly string[],
): { readonly address: string } | { readonly fault: WebhookAddressFault } {
  if (text.length > WEBHOOK_ADDRESS_LENGTH) return { fault: "tooLong" };
  if (!/^[!-~]+$/.test(text) || text.includes("\\")) return { fault: "unreadable" };
  if (!/^https:\/\//i.test(text)) return { fault: "notHttps" };
  if (text.includes("#")) return { fault: "fragment" };
  const authority = /^https:\/\/([^/?]*)/i.exec(text)?.[1] ?? "";
  if (authority.includes("@")) return { fault: "credentials" };
  const host = readWebhookHost(authority);
  if (host === null || !hosts.includes(host)) return { fault: "otherHost" };
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.host === host ? { address: url.href } : { fault: "unreadable" };
}
