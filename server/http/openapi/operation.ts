import type { ProblemType } from "../../../model/api.ts";
import type { Role } from "../../../model/roles.ts";
import type { LimitName } from "../../limits.ts";
import type { AnswerName, BodyName } from "./schemas.ts";

export const TAGS = {
  workshops: "Making, joining, reading and ending workshops",
  maps: "Maps of a workshop, and merging them",
  files: "Maps into files, and files into maps",
  people: "Who is in a workshop, its links and its join codes",
  versions: "Earlier states of a map, and taking back what somebody did",
  facilitation: "Groups, private writing, votes, quick checks and Kano rounds",
  privacy: "What is stored about oneself, and erasing for good",
  server: "The server itself",
} as const;

/** The least role that may ask; `anyone` needs no token. */
export type Asker = "anyone" | Role;

/** Names in a path, as the routes spell them (`:id`). */
export type PathName = "id" | "mapId" | "format" | "participantId" | "versionId" | "pollId";

type QueryParameter = { readonly name: string; readonly description: string } & (
  | { readonly values: readonly string[]; readonly byDefault?: string }
  /** several of them, with commas between; all of them by default */
  | { readonly listOf: readonly string[] }
);

/** A body is JSON by one of our schemas, or a file as it is. */
type Body =
  | { readonly kind: "json"; readonly schema: BodyName; readonly example: unknown }
  | { readonly kind: "file"; readonly examples: Readonly<Record<string, string | null>> };

type Content =
  | { readonly kind: "json"; readonly schema: AnswerName; readonly example: unknown }
  | { readonly kind: "file"; readonly types: readonly string[] }
  | { readonly kind: "none" };

/** One route, as a program's author wants to know it. What all routes of its kind have in common is added by `openApiOf`. */
export interface Operation {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** as the route spells it */
  readonly path: string;
  readonly operationId: string;
  readonly tag: keyof typeof TAGS;
  readonly summary: string;
  readonly description?: string;
  readonly asker: Asker;
  /** where the example is not about the usual thing */
  readonly pathExamples?: Partial<Readonly<Record<PathName, string>>>;
  /** shown in place of a token */
  readonly keyInstead?: boolean;
  readonly query?: readonly QueryParameter[];
  readonly body?: Body;
  /** what the example is answered with */
  readonly status: number;
  readonly answer: Content;
  readonly answerSays: string;
  /** another status of the same answer */
  readonly alsoStatus?: { readonly status: number; readonly says: string };
  /** those that are not everybody's, see `commonProblems` */
  readonly problems?: readonly ProblemType[];
  readonly limits?: readonly LimitName[];
}
