import { BadConfig } from "../badConfig.ts";
import { CannotStart } from "../createServer.ts";
import { serve } from "../serve.ts";
import { type Command, NotDone, readArguments } from "./command.ts";

const OPTIONS = {
  port: { type: "string" },
  host: { type: "string" },
  data: { type: "string" },
} as const;

export const serveCommand: Command = {
  help: `customer-empathy-map serve [options]

Runs the server. It prints one line with its address when it is ready, and stops without loss on SIGTERM or Ctrl+C.
Everything is set by environment variables, which the README lists; these three can be said here, too:

  --port <number>     PORT, 3000 by default; 0 takes a free one
  --host <address>    HOST, 127.0.0.1 by default
  --data <folder>     DATA_DIR, ./data by default

The pages of the product have to be built before, once: npm run build

Examples

  customer-empathy-map serve --port 8080
  PUBLIC_URL=https://map.example.org customer-empathy-map serve --data /var/lib/empathy-map
`,
  async run(args, shell) {
    const { values } = readArguments(args, OPTIONS, [0, 0]);
    const { port, host, data } = values;
    const environment = {
      ...shell.environment,
      ...(port !== undefined && { PORT: port }),
      ...(host !== undefined && { HOST: host }),
      ...(data !== undefined && { DATA_DIR: data }),
    };
    try {
      await serve(environment);
    } catch (error) {
      if (!(error instanceof BadConfig || error instanceof CannotStart)) throw error;
      throw new NotDone(error.message.replace(/\.$/, ""));
    }
    return { text: "", json: { ok: true } };
  },
};
