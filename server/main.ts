import { BadConfig } from "./badConfig.ts";
import { CannotStart } from "./createServer.ts";
import { serve } from "./serve.ts";

try {
  await serve(process.env);
} catch (error) {
  if (!(error instanceof BadConfig || error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
