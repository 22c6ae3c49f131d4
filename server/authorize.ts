import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { parseCookie, stringifySetCookie } from "cookie";
import type { ParticipantRecord, Store } from "./storage/store.ts";

/** A cookie outlives a semester; the workshop itself ends it sooner. */
const COOKIE_DAYS = 180;

/** SHA-256 in hex. Tokens and keys have 154 random bits, so that no slow hash is needed. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Compares two hashes in constant time. */
export function isSameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

/** How a request says who sends it. A browser sends cookies unasked, so that those need a matching origin. */
export interface Credentials {
  readonly token: string;
  readonly by: "bearer" | "cookie";
}

export interface Authority {
  /** what a browser is given, for those who must say so; `name` with `…` for the workshop's id */
  readonly cookie: { readonly name: string; readonly days: number; readonly isSecure: boolean };
  cookieFor(workshopId: string, token: string): string;
  endCookieFor(workshopId: string): string;
  /** Whether a request comes from our own pages, or from no page at all (`none`). */
  originOf(headers: IncomingHttpHeaders): "none" | "own" | "foreign";
  /** Where a request comes from: the proxy's word where there is one. Never to be kept. */
  networkAddressOf(request: IncomingMessage): string;
  credentialsOf(headers: IncomingHttpHeaders, workshopId: string): Credentials | null;
  /** Who of this workshop sends the request; null for everybody else. */
  participantOf(credentials: Credentials | null, workshopId: string): Promise<ParticipantRecord | null>;
}

/** `publicUrl` is the address people use, where it is not the one the server sees. */
export function createAuthority(store: Store, publicUrl: URL | null): Authority {
  const isSecure = publicUrl?.protocol === "https:";
  const cookieName = (workshopId: string): string => `${isSecure ? "__Host-" : ""}cem_${workshopId}`;
  const setCookie = (workshopId: string, value: string, maxAge: number): string =>
    stringifySetCookie({
      name: cookieName(workshopId),
      value,
      httpOnly: true,
      sameSite: "strict",
      secure: isSecure,
      path: "/",
      maxAge,
    });

  return {
    cookie: { name: cookieName("…"), days: COOKIE_DAYS, isSecure },
    cookieFor: (workshopId, token) => setCookie(workshopId, token, COOKIE_DAYS * 24 * 3600),
    endCookieFor: (workshopId) => setCookie(workshopId, "", 0),

    originOf({ origin, host }) {
      if (origin === undefined) return "none";
      if (publicUrl && origin === publicUrl.origin) return "own";
      const url = URL.canParse(origin) ? new URL(origin) : null;
      const isWeb = url?.protocol === "http:" || url?.protocol === "https:";
      return isWeb && host !== undefined && url.host === host.toLowerCase() ? "own" : "foreign";
    },

    networkAddressOf({ headers, socket }) {
      // The last entry is our own proxy's; those before it are whatever a client claims.
      const told = publicUrl ? String(headers["x-forwarded-for"] ?? "").split(",") : [];
      return told.at(-1)?.trim() || (socket.remoteAddress ?? "");
    },

    credentialsOf({ authorization, cookie }, workshopId) {
      const bearer = /^Bearer ([0-9A-Za-z]{1,100})$/i.exec(authorization ?? "")?.[1];
      if (bearer) return { token: bearer, by: "bearer" };
      const token = parseCookie(cookie ?? "")[cookieName(workshopId)];
      return token ? { token, by: "cookie" } : null;
    },

    async participantOf(credentials, workshopId) {
      if (!credentials) return null;
      const participant = await store.participantByToken(hashSecret(credentials.token));
      return participant?.workshopId === workshopId ? participant : null;
    },
  };
}
