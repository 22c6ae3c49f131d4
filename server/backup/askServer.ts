import { connect } from "node:net";
import * as z from "zod/mini";
import { BackupRefused } from "./backupRefused.ts";
import { controlSocketOf } from "./controlSocket.ts";

const answerSchema = z.union([
  z.looseObject({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

/** Has the running server of this folder do something. False when none runs; throws `BackupRefused` with its reason. */
export async function askServer(dataFolder: string, request: object): Promise<boolean> {
  const line = await new Promise<string | null>((resolve, reject) => {
    let text = "";
    const connection = connect(controlSocketOf(dataFolder));
    connection.on("connect", () => connection.write(`${JSON.stringify(request)}\n`));
    connection.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
    connection.on("end", () => resolve(text));
    connection.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ECONNREFUSED") resolve(null);
      else if (error.code === "EACCES") reject(new BackupRefused("the server runs under another account"));
      else reject(error);
    });
  });
  if (line === null) return false;
  const answer = answerSchema.safeParse(parsed(line));
  if (!answer.success) throw new BackupRefused("the server ended before it was done");
  if (!answer.data.ok) throw new BackupRefused(answer.data.error);
  return true;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
