import { createHash } from "node:crypto";
import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/** The one `<style>` that react-aria puts into the page (`usePress`). Changes with its text, never with its version. */
const REACT_ARIA_STYLE = hashSource(`@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`);

/** What no page of ours needs, so that nothing that gets into one has it. Copying notes needs the clipboard. */
const PERMISSIONS =
  "accelerometer=(), autoplay=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), " +
  "hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), " +
  "usb=(), clipboard-read=(self), clipboard-write=(self), fullscreen=(self)";

/** The one page that other sites may show in a frame, and the directive that otherwise forbids it. */
const EMBED_PAGE = /^\/embed\//;
const NO_FRAMES = "frame-ancestors 'none'";

interface HeaderOptions {
  /** browsers are told to come by https only, which would lock out a trainer's laptop that serves plain http */
  readonly isHttps: boolean;
  /** sites that may show a map in a frame */
  readonly embedOrigins: readonly string[];
}

/** Headers that let the pages load only what we serve, and nobody frame them but for the page that is made for it. */
export async function securityHeaders(
  app: FastifyInstance,
  { isHttps, embedOrigins }: HeaderOptions,
): Promise<void> {
  app.addHook("onRequest", async (_request, reply) => {
    reply.header("permissions-policy", PERMISSIONS);
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", REACT_ARIA_STYLE],
        // Positions of menus and drawers are style attributes that react-aria sets.
        styleSrcAttr: ["'unsafe-inline'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", "blob:", "data:"],
        // Covers the websocket of the same origin, too.
        connectSrc: ["'self'"],
        workerSrc: ["'self'", "blob:"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: isHttps ? { maxAge: 180 * 24 * 3600, includeSubDomains: false } : false,
    frameguard: { action: "deny" },
    crossOriginEmbedderPolicy: false,
    // Browsers heed these two on https only, and complain about them on http.
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
  });
  if (embedOrigins.length === 0) return;
  app.addHook("onRequest", async (request, reply) => {
    if (!EMBED_PAGE.test(request.url)) return;
    const policy = String(reply.getHeader("content-security-policy"));
    const frames = `frame-ancestors ${embedOrigins.join(" ")}`;
    reply.header("content-security-policy", policy.replace(NO_FRAMES, frames));
    // It knows no list, and browsers that know the policy heed that alone.
    reply.removeHeader("x-frame-options");
  });
}

function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
