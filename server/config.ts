import { resolve } from "node:path";
import * as z from "zod/mini";
import { MAX_RETENTION_DAYS } from "../model/api/retention.ts";
import type { Operator } from "../model/api/serverAbout.ts";
import { isOneOf } from "../model/fields.ts";
import { readWebhookHost } from "../model/webhookAddress.ts";
import { BadConfig } from "./badConfig.ts";
import { type Limits, readLimits } from "./limits.ts";
import { LOG_LEVELS, type LogLevel } from "./log.ts";

/** What the environment says, typed. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** the address people use, where it is not `http://HOST:PORT` */
  readonly publicUrl: URL | null;
  /** origins of sites that may show a map in a frame */
  readonly embedOrigins: readonly string[];
  /** hosts, with a port where it is not 443, that workshops may have messages sent to */
  readonly webhookHosts: readonly string[];
  /** days after which a workshop is erased unless it is made otherwise; null is never */
  readonly retentionDays: number | null;
  /** who runs this server; shown to everyone on the pages on privacy */
  readonly operator: Operator;
  readonly limits: Limits;
  /** whether `/metrics` is served */
  readonly metrics: boolean;
  readonly logLevel: LogLevel;
}

/** An address with several lines is shorter; more is a text that belongs elsewhere. */
const OPERATOR_LENGTH = 500;

const port = z.string().check(
  z.regex(/^\d{1,5}$/),
  z.refine((text) => Number(text) <= 65_535),
);
const publicUrl = z.string().check(
  z.refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    const isPlain = url !== null && url.search === "" && url.hash === "" && url.username === "";
    return isPlain && url.pathname === "/" && /^https?:$/.test(url.protocol);
  }),
);

/** Reads the settings. Throws `BadConfig`; an empty value counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;
  for (const name of ["DATABASE_URL", "REDIS_URL"]) {
    if (text(name) !== undefined) {
      throw new BadConfig(`${name} is not yet supported: data is kept in DATA_DIR. Unset it to start.`);
    }
  }
  const portText = text("PORT") ?? "3000";
  if (!z.safeParse(port, portText).success) {
    throw new BadConfig(`PORT must be a number from 0 to 65535, not "${portText}".`);
  }
  const metrics = text("METRICS") ?? "false";
  if (metrics !== "true" && metrics !== "false") {
    throw new BadConfig(`METRICS must be true or false, not "${metrics}".`);
  }
  const logLevel = text("LOG_LEVEL") ?? "warn";
  if (!isOneOf(LOG_LEVELS, logLevel)) {
    throw new BadConfig(`LOG_LEVEL must be ${LOG_LEVELS.join(", ")}, not "${logLevel}".`);
  }
  const url = text("PUBLIC_URL");
  if (url !== undefined && !z.safeParse(publicUrl, url).success) {
    throw new BadConfig(`PUBLIC_URL must be an address such as https://maps.example.org, not "${url}".`);
  }
  const embedOrigins = (text("EMBED_ORIGINS") ?? "").split(/[\s,]+/).filter(Boolean);
  const badOrigin = embedOrigins.find((origin) => !isOrigin(origin));
  if (badOrigin !== undefined) {
    throw new BadConfig(
      `EMBED_ORIGINS must list addresses such as https://wiki.example.org, not "${badOrigin}".`,
    );
  }
  const webhookHosts = (text("WEBHOOK_HOSTS") ?? "")
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((said) => {
      const host = readWebhookHost(said);
      if (host !== null) return host;
      throw new BadConfig(
        `WEBHOOK_HOSTS must list names such as hooks.example.org or hooks.example.org:8443, without https:// and without wildcards, not "${said}".`,
      );
    });
  const retentionText = text("RETENTION_DAYS") ?? "365";
  if (!/^\d{1,4}$/.test(retentionText) || Number(retentionText) > MAX_RETENTION_DAYS) {
    throw new BadConfig(
      `RETENTION_DAYS must be a number of days from 0 (for ever) to ${MAX_RETENTION_DAYS}, not "${retentionText}".`,
    );
  }
  const operatorText = (name: string): string | null => {
    const said = text(name) ?? null;
    if (said !== null && said.length > OPERATOR_LENGTH) {
      throw new BadConfig(`${name} must have at most ${OPERATOR_LENGTH} characters.`);
    }
    return said;
  };
  return {
    port: Number(portText),
    host: text("HOST") ?? "127.0.0.1",
    dataFolder: resolve(text("DATA_DIR") ?? "data"),
    publicUrl: url === undefined ? null : new URL(url),
    embedOrigins,
    webhookHosts,
    retentionDays: Number(retentionText) || null,
    operator: {
      name: operatorText("OPERATOR_NAME"),
      address: operatorText("OPERATOR_ADDRESS"),
      contact: operatorText("OPERATOR_CONTACT"),
      dpo: operatorText("OPERATOR_DPO"),
      hosting: operatorText("OPERATOR_HOSTING"),
    },
    limits: readLimits(environment),
    metrics: metrics === "true",
    logLevel,
  };
}

/** As a browser names a site: protocol, host and port, exactly; a list with a wildcard would be a list of strangers. */
function isOrigin(text: string): boolean {
  return /^https?:\/\/[\w.:[\]-]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
