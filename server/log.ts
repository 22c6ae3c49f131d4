import { destination, pino } from "pino";

export const LOG_LEVELS = ["info", "warn", "error"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** JSON lines on stderr. Never pass it names, texts, keys, ids of people or workshops, addresses or whole URLs. */
export interface Log {
  /** What happened in the ordinary course; `numbers` go with it. */
  info(message: string, numbers?: Readonly<Record<string, number | string>>): void;
  warn(message: string, error?: unknown): void;
  error(message: string, error?: unknown): void;
}

export function createLog(level: LogLevel = "warn"): Log {
  const logger = pino({ level, base: null }, destination({ dest: 2, sync: true }));
  return {
    info: (message, numbers = {}) => logger.info(numbers, message),
    warn: (message, error) => logger.warn(details(error), message),
    error: (message, error) => logger.error(details(error), message),
  };
}

/** A log that says nothing, for tests that expect trouble. */
export const SILENT_LOG: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Of an error only its kind and where it came from: messages may quote what people wrote. */
function details(error: unknown): object {
  if (!(error instanceof Error)) return {};
  const code = (error as { code?: unknown }).code;
  return {
    error: error.name,
    ...(typeof code === "string" ? { code } : {}),
    at: error.stack
      ?.split("\n")
      .slice(1, 6)
      .map((line) => line.trim()),
  };
}
