import { destination, pino } from "pino";

/** Warnings and errors as JSON lines on stderr. Never pass it names, texts, keys, addresses or whole URLs. */
export interface Log {
  warn(message: string, error?: unknown): void;
  error(message: string, error?: unknown): void;
}

export function createLog(): Log {
  const logger = pino({ level: "warn", base: null }, destination({ dest: 2, sync: true }));
  return {
    warn: (message, error) => logger.warn(details(error), message),
    error: (message, error) => logger.error(details(error), message),
  };
}

/** A log that says nothing, for tests that expect trouble. */
export const SILENT_LOG: Log = { warn: () => {}, error: () => {} };

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
