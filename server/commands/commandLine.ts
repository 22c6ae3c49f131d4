import { version } from "../../package.json" with { type: "json" };
import {
  type Command,
  EXIT,
  isSystemError,
  NotDone,
  NotUnderstood,
  type Shell,
  systemReason,
} from "./command.ts";
import { holdsKey } from "./link.ts";
import { suggestion } from "./suggestion.ts";

interface Entry {
  readonly summary: string;
  /** each with what it needs alone: a backup loads no PDF, an export no database */
  readonly load: () => Promise<Command>;
}

const COMMANDS: ReadonlyMap<string, Entry> = new Map([
  [
    "serve",
    {
      summary: "runs the server until it is told to stop",
      load: async () => (await import("./serve.ts")).serveCommand,
    },
  ],
  [
    "export",
    {
      summary: "makes a file of a map, from a server or from another file",
      load: async () => (await import("./export.ts")).exportCommand,
    },
  ],
  [
    "import",
    {
      summary: "puts a file's notes on a map on a server",
      load: async () => (await import("./import.ts")).importCommand,
    },
  ],
  [
    "validate",
    {
      summary: "says whether a file can be imported, and which lines are wrong",
      load: async () => (await import("./validate.ts")).validateCommand,
    },
  ],
  [
    "erase",
    {
      summary: "erases a workshop, or one person's notes, on a server for good",
      load: async () => (await import("./erase.ts")).eraseCommand,
    },
  ],
  [
    "backup",
    {
      summary: "writes a verified backup; the server may run",
      load: async () => (await import("./backup.ts")).backupCommand,
    },
  ],
  [
    "restore",
    {
      summary: "puts a backup into the data folder; the server must not run",
      load: async () => (await import("./backup.ts")).restoreCommand,
    },
  ],
]);

const EVERYWHERE = `
  --json     answers in one line of JSON: {"ok": true, …} or {"ok": false, "error": "…", …}
  --help     tells all of a command
  --version  tells which version this is

Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 not done (the reason is told), 2 not understood.
`;

const HELP = `Customer Empathy Map: the server, and what is done with it from a command line

  customer-empathy-map <command> [arguments]

${[...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary}`).join("\n")}

  customer-empathy-map <command> --help

Begin with

  customer-empathy-map serve                                      then open the address it prints
  customer-empathy-map validate interviews.csv                    what would be imported, and what is wrong
  customer-empathy-map export andrea.json --out andrea.pdf        a PDF of a map that was exported before
${EVERYWHERE}`;

/** What the process ends with. */
export interface End {
  readonly code: number;
  readonly stdout: string | Uint8Array;
  readonly stderr: string;
}

/** Does what the arguments say; never rejects but for mistakes of ours. */
export async function runCommandLine(args: readonly string[], shell: Shell): Promise<End> {
  const isJson = args.includes("--json");
  const named = args[0] === "help" ? args.slice(1, 2) : args.slice(0, 1);
  const [name = ""] = named;
  const command = await COMMANDS.get(name)?.load();
  const failed = (code: number, message: string, more: object, hint: string): End => {
    if (isJson)
      return { code, stdout: `${JSON.stringify({ ok: false, error: message, ...more })}\n`, stderr: "" };
    const end = /[.?!]$/.test(message) ? "" : ".";
    return { code, stdout: "", stderr: `${command ? `${name}: ` : ""}${message}${end}\n${hint}` };
  };
  const notUnderstood = (message: string): End =>
    // Not the whole help, under which the reason would be out of sight.
    failed(
      EXIT.notUnderstood,
      message,
      {},
      `"customer-empathy-map ${command ? `${name} ` : ""}--help" tells what there is.\n`,
    );
  const helped = (help: string): End => ({
    code: EXIT.done,
    stdout: isJson ? `${JSON.stringify({ help })}\n` : help,
    stderr: "",
  });

  if (["--version", "-V"].includes(name)) {
    return {
      code: EXIT.done,
      stdout: isJson ? `${JSON.stringify({ version })}\n` : `${version}\n`,
      stderr: "",
    };
  }
  if (["--help", "-h"].includes(name) || (args[0] === "help" && name === "")) return helped(HELP);
  if (!command) {
    if (name === "" || name.startsWith("-"))
      return failed(EXIT.notUnderstood, "Which command?", {}, `\n${HELP}`);
    return notUnderstood(`There is no command "${name}"${suggestion(name, [...COMMANDS.keys()])}`);
  }
  if (args[0] === "help" || args.includes("--help") || args.includes("-h")) {
    return helped(`${command.help.trimEnd()}\n${EVERYWHERE}`);
  }
  if (args.some(holdsKey)) {
    return notUnderstood(
      "A link holds a key, and arguments can be read by others on this machine: set CEM_LINK or use --link-file, and " +
        "have the links changed if others have seen this one",
    );
  }
  try {
    const { code = EXIT.done, text, json, bytes } = await command.run(args.slice(1), shell);
    return { code, stdout: bytes ?? (isJson ? `${JSON.stringify(json)}\n` : text), stderr: "" };
  } catch (error) {
    if (error instanceof NotUnderstood) return notUnderstood(error.message);
    if (isArgumentError(error)) return notUnderstood(error.message.replace(/\.$/, ""));
    if (error instanceof NotDone) return failed(EXIT.notDone, error.message, error.more, "");
    if (isSystemError(error)) return failed(EXIT.notDone, systemReason(error), {}, "");
    throw error;
  }
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
