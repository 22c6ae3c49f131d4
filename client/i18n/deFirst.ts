import { texts as actions } from "./de/actions.ts";
import { texts as bar } from "./de/bar.ts";
import { texts as canvas } from "./de/canvas.ts";
import { texts as checks } from "./de/checks.ts";
import { texts as clusters } from "./de/clusters.ts";
import { texts as comments } from "./de/comments.ts";
import { texts as connection } from "./de/connection.ts";
import { texts as contradictions } from "./de/contradictions.ts";
import { texts as evidence } from "./de/evidence.ts";
import { texts as filter } from "./de/filter.ts";
import { texts as groups } from "./de/groups.ts";
import { texts as helpPages } from "./de/helpPages.ts";
import { texts as join } from "./de/join.ts";
import { texts as keys } from "./de/keys.ts";
import { texts as limit } from "./de/limit.ts";
import { texts as map } from "./de/map.ts";
import { texts as notices } from "./de/notices.ts";
import { texts as people } from "./de/people.ts";
import { texts as preferences } from "./de/preferences.ts";
import { texts as problems } from "./de/problems.ts";
import { texts as product } from "./de/product.ts";
import { texts as refused } from "./de/refused.ts";
import { texts as reveal } from "./de/reveal.ts";
import { texts as session } from "./de/session.ts";
import { texts as step } from "./de/step.ts";
import { texts as tools } from "./de/tools.ts";
import { texts as voting } from "./de/voting.ts";
import { texts as words } from "./de/words.ts";

/** What the page of a map says in German before anything is pressed: a part of `de`. */
export const deFirst = {
  product,
  words,
  preferences,
  join,
  bar,
  tools,
  map,
  canvas,
  evidence,
  filter,
  connection,
  refused,
  people,
  session,
  limit,
  step,
  voting,
  reveal,
  checks,
  groups,
  clusters,
  contradictions,
  comments,
  keys,
  helpPages,
  actions,
  notices,
  problems,
} as const;
