import { readFile } from "node:fs/promises";
import { isId } from "../../model/ids.ts";
import { NotDone, NotUnderstood, type Shell } from "./command.ts";

/** The way into a workshop, as the product's Share dialog gives it: address, workshop and key in one. */
export interface Link {
  /** without a slash at the end */
  readonly server: string;
  readonly workshopId: string;
  readonly key: string;
}

export const LINK_OPTIONS = {
  "link-file": { type: "string" },
  "token-file": { type: "string" },
} as const;

export const LINK_HELP = `The way in is a link of the workshop, as "Share" in the product shows it. It holds a key, and other people on a
machine can read arguments: it is never one, but comes

  in the variable CEM_LINK, or
  --link-file <file>    in a file that only you can read ("-" is standard input)

  --token-file <file>   remembers who this program is in the workshop (the file is made where there is none, for
                        you alone). Without it the program joins as somebody new each time, and people who
                        facilitate see it in their list as "Command line"
`;

/** Reads the link from where it may be. */
export async function readLink(file: string | undefined, shell: Shell): Promise<Link> {
  const text = file === undefined ? shell.environment.CEM_LINK : await textOf(file, shell);
  if (text === undefined || text.trim() === "") {
    throw new NotUnderstood("No link: set CEM_LINK, or name a file with --link-file");
  }
  const link = parseLink(text.trim());
  if (!link) {
    throw new NotDone("what was given is no link of a workshop, such as https://map.example.org/w/…#…");
  }
  return link;
}

async function textOf(file: string, shell: Shell): Promise<string> {
  return file === "-" ? new TextDecoder().decode(await shell.readInput()) : await readFile(file, "utf8");
}

/** Null for what is none; says nothing of what stood there. */
export function parseLink(text: string): Link | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const workshopId = /^\/w\/([^/]+)/.exec(url?.pathname ?? "")?.[1];
  const key = url?.hash.slice(1) ?? "";
  if (!url || !/^https?:$/.test(url.protocol) || !isId(workshopId) || !isId(key)) return null;
  return { server: url.origin, workshopId, key };
}

/** Whether an argument holds a key, which then stands in the shell's history and in everybody's list of processes. */
export function holdsKey(argument: string): boolean {
  return /\/w\/[0-9A-Za-z]+\S*#[0-9A-Za-z]{10,}/.test(argument);
}
