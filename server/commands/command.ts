import { type ParseArgsConfig, parseArgs } from "node:util";
import { suggestion } from "./suggestion.ts";

/** What the shell is told, and people read in every help. */
export const EXIT = {
  done: 0,
  /** refused, faulty or out of reach; the reason is told */
  notDone: 1,
  /** an argument that makes no sense */
  notUnderstood: 2,
} as const;

/** What a command sees of the process that it runs in. */
export interface Shell {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** all of standard input */
  readInput(): Promise<Uint8Array>;
  readonly isOutputTerminal: boolean;
  /** for people, on stderr: results alone go to stdout */
  tell(text: string): void;
}

export interface Done {
  /** instead of `EXIT.done`, where the work was done and its result is bad news */
  readonly code?: typeof EXIT.notDone;
  /** the result in words */
  readonly text: string;
  /** the same for programs, with `--json` */
  readonly json: object;
  /** the result where it is a file, instead of words */
  readonly bytes?: Uint8Array;
}

export interface Command {
  readonly help: string;
  run(args: readonly string[], shell: Shell): Promise<Done>;
}

/** The work failed, for a reason that the message gives in a sentence without a full stop. */
export class NotDone extends Error {
  override readonly name = "NotDone";
  /** more for programs */
  readonly more: object;

  constructor(message: string, more: object = {}) {
    super(message);
    this.more = more;
  }
}

/** The arguments make no sense, in a sentence without a full stop; the command's help is shown after it. */
export class NotUnderstood extends Error {
  override readonly name = "NotUnderstood";
}

type Options = NonNullable<ParseArgsConfig["options"]>;
/** Read by `command.ts` before; named here so that no command refuses it. */
const EVERYWHERE = { json: { type: "boolean" } } as const;

/** Options of a command, and between `least` and `most` other arguments. */
export function readArguments<T extends Options>(
  args: readonly string[],
  options: T,
  [least, most]: readonly [least: number, most: number],
) {
  const known = { ...options, ...EVERYWHERE };
  checkOptions(args, known);
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: known });
  if (positionals.length < least) throw new NotUnderstood("Something is missing after it");
  if (positionals.length > most) throw new NotUnderstood(`"${positionals[most]}" is one argument too many`);
  return { values, positionals };
}

/** In our words rather than in those of `parseArgs`, which speak of positional arguments. */
function checkOptions(args: readonly string[], known: Options): void {
  const end = args.indexOf("--");
  for (const argument of end < 0 ? args : args.slice(0, end)) {
    const name = /^--([^=]+)/.exec(argument)?.[1];
    if (name === undefined || Object.hasOwn(known, name)) continue;
    const near = suggestion(
      `--${name}`,
      Object.keys(known).map((one) => `--${one}`),
    );
    throw new NotUnderstood(`There is no option --${name}${near}`);
  }
}

const REASONS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `there is no ${path}`,
  EACCES: (path) => `${path} may not be opened`,
  EPERM: (path) => `${path} may not be opened`,
  EISDIR: (path) => `${path} is a folder`,
  ENOTDIR: (path) => `${path} is not in a folder`,
  ENOSPC: (path) => `there is no room left for ${path}`,
  EROFS: (path) => `${path} is on a disk that takes nothing`,
};

/** What is wrong with a file or folder, in words; the system's own where there are none. */
export function systemReason(error: Error): string {
  const { code, path } = error as { code?: unknown; path?: unknown };
  const reason = typeof code === "string" ? REASONS[code] : undefined;
  return reason ? reason(typeof path === "string" ? path : "such a file") : error.message;
}

/** "1 note", "2 notes". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A file or folder that cannot be used. */
export function isSystemError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
