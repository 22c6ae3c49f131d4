import { type ServerAbout, serverAboutSchema } from "../../model/api/serverAbout.ts";
import { ask } from "./api.ts";

/** What the server says of itself: its version, its operator, its defaults. */
export function readServerAbout(): Promise<ServerAbout> {
  return ask(serverAboutSchema, "/api/about", {});
}
