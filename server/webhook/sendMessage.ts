import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { Agent, request } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { TryResult } from "../../model/api/webhook.ts";
import { readWebhookAddress } from "../../model/webhookAddress.ts";
import { isPublicAddress } from "./publicAddress.ts";

/** Long for a receiver that only takes note; short enough that a few that hang do not hold up the others. */
const TIME_LIMIT_MS = 5_000;
/** Of an answer only the status counts. What else comes is taken off the line up to here, then cut off. */
const ANSWER_BYTES = 4_096;
const HEAD_BYTES = 8_192;

/** How a try ended; `status` with `answered`. */
export interface Tried {
  readonly result: TryResult;
  readonly status: number | null;
}

export interface SendTuning {
  readonly timeLimitMs?: number;
  /** in the place of the system's DNS */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  /** in the place of "only public ones" */
  readonly mayConnect?: (address: string) => boolean;
  /** certificates to trust in the place of the system's */
  readonly ca?: string;
}

/** Sends one message once. Never rejects; `closing` ends it, with null. */
export type SendMessage = (
  message: {
    readonly address: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  },
  closing: AbortSignal,
) => Promise<Tried | null>;

/**
 * Sends to `hosts` only, and to public addresses only. The name is resolved here, once; every address that DNS names
 * must be public, and the connection goes to those and no other, whatever DNS says a moment later. Certificate and
 * `Host` are still those of the name. Redirects are answers, and are not followed; proxies of the environment are not
 * used.
 */
export function createSendMessage(
  hosts: readonly string[],
  {
    timeLimitMs = TIME_LIMIT_MS,
    resolve = (host) => lookup(host, { all: true }),
    mayConnect = isPublicAddress,
    ca,
  }: SendTuning = {},
): SendMessage {
  // A connection for each try, and a check of the certificate with each connection.
  const agent = new Agent({ keepAlive: false, maxCachedSessions: 0, ...(ca !== undefined && { ca }) });

  const post = (
    url: URL,
    addresses: readonly LookupAddress[],
    message: Parameters<SendMessage>[0],
    signal: AbortSignal,
  ): Promise<number> =>
    new Promise((done, fail) => {
      const sending = request(url, {
        method: "POST",
        agent,
        lookup: pinnedTo(addresses),
        signal,
        maxHeaderSize: HEAD_BYTES,
        headers: { ...message.headers, "content-length": Buffer.byteLength(message.body) },
      });
      sending.on("error", fail);
      sending.on("response", (answer) => {
        let taken = 0;
        answer.on("error", () => {});
        answer.on("data", (chunk: Buffer) => {
          taken += chunk.length;
          if (taken > ANSWER_BYTES) answer.destroy();
        });
        done(answer.statusCode ?? 0);
      });
      sending.end(message.body);
    });

  return async (message, closing) => {
    const read = readWebhookAddress(message.address, hosts);
    if ("fault" in read) return ended("notAllowed");
    const url = new URL(read.address);
    // A name would not be looked up if it were an address, and then nothing below would hold.
    if (isIP(url.hostname.replace(/^\[|\]$/g, "")) !== 0) return ended("notAllowed");
    const late = AbortSignal.timeout(timeLimitMs);
    const signal = AbortSignal.any([late, closing]);
    try {
      const addresses = await unlessAborted(resolve(url.hostname), signal);
      if (addresses.length === 0) return ended("unknownHost");
      if (!addresses.every(({ address }) => mayConnect(address))) return ended("privateAddress");
      return { result: "answered", status: await post(url, addresses, message, signal) };
    } catch (error) {
      if (closing.aborted) return null;
      return ended(late.aborted ? "timeout" : faultOf(error));
    }
  };
}

function ended(result: Exclude<TryResult, "answered">): Tried {
  return { result, status: null };
}

/** In the place of DNS, for the one connection: what was checked, in the form that was asked for. */
function pinnedTo(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, [...addresses]);
    else if (first) callback(null, first.address, first.family);
  };
}

/** DNS knows no way to be called off; what it says too late is not heard. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_done, fail) => {
    const abort = (): void => fail(new Error("too late"));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
  });
  return Promise.race([work, aborted]);
}

function faultOf(error: unknown): Exclude<TryResult, "answered"> {
  const { code = "", syscall = "" } = error as { code?: unknown; syscall?: unknown };
  if (syscall === "getaddrinfo" || code === "ENOTFOUND") return "unknownHost";
  return /CERT|SELF_SIGNED|UNABLE_TO|EPROTO|ERR_SSL|ERR_TLS/.test(String(code))
    ? "badCertificate"
    : "unreachable";
}
