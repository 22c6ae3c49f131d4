import { texts as actions } from "./en/actions.ts";
import { texts as bar } from "./en/bar.ts";
import { texts as canvas } from "./en/canvas.ts";
import { texts as checks } from "./en/checks.ts";
import { texts as clusters } from "./en/clusters.ts";
import { texts as comments } from "./en/comments.ts";
import { texts as connection } from "./en/connection.ts";
import { texts as contradictions } from "./en/contradictions.ts";
import { texts as evidence } from "./en/evidence.ts";
import { texts as filter } from "./en/filter.ts";
import { texts as groups } from "./en/groups.ts";
import { texts as helpPages } from "./en/helpPages.ts";
import { texts as join } from "./en/join.ts";
import { texts as keys } from "./en/keys.ts";
import { texts as limit } from "./en/limit.ts";
import { texts as map } from "./en/map.ts";
import { texts as notices } from "./en/notices.ts";
import { texts as people } from "./en/people.ts";
import { texts as preferences } from "./en/preferences.ts";
import { texts as problems } from "./en/problems.ts";
import { texts as product } from "./en/product.ts";
import { texts as refused } from "./en/refused.ts";
import { texts as reveal } from "./en/reveal.ts";
import { texts as session } from "./en/session.ts";
import { texts as step } from "./en/step.ts";
import { texts as tools } from "./en/tools.ts";
import { texts as voting } from "./en/voting.ts";
import { texts as words } from "./en/words.ts";
import type { FirstTexts } from "./texts.ts";

/** What the page of a map says in English before anything is pressed: a part of `en`. */
export const enFirst: FirstTexts = {
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
};
