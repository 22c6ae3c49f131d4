import { texts as about } from "./en/about.ts";
import { texts as absence } from "./en/absence.ts";
import { texts as actions } from "./en/actions.ts";
import { texts as address } from "./en/address.ts";
import { texts as agenda } from "./en/agenda.ts";
import { texts as answers } from "./en/answers.ts";
import { texts as arranging } from "./en/arranging.ts";
import { texts as bar } from "./en/bar.ts";
import { texts as board } from "./en/board.ts";
import { texts as camera } from "./en/camera.ts";
import { texts as canvas } from "./en/canvas.ts";
import { texts as checks } from "./en/checks.ts";
import { texts as clipboard } from "./en/clipboard.ts";
import { texts as clusters } from "./en/clusters.ts";
import { texts as colours } from "./en/colours.ts";
import { texts as comments } from "./en/comments.ts";
import { texts as connection } from "./en/connection.ts";
import { texts as contradictions } from "./en/contradictions.ts";
import { texts as embed } from "./en/embed.ts";
import { texts as erase } from "./en/erase.ts";
import { texts as evidence } from "./en/evidence.ts";
import { texts as exporting } from "./en/export.ts";
import { texts as fieldWhy } from "./en/fieldWhy.ts";
import { texts as filter } from "./en/filter.ts";
import { texts as find } from "./en/find.ts";
import { texts as groups } from "./en/groups.ts";
import { texts as help } from "./en/help.ts";
import { texts as helpPages } from "./en/helpPages.ts";
import { texts as importing } from "./en/import.ts";
import { texts as importGroups } from "./en/importGroups.ts";
import { texts as importMap } from "./en/importMap.ts";
import { texts as join } from "./en/join.ts";
import { texts as journey } from "./en/journey.ts";
import { texts as kano } from "./en/kano.ts";
import { texts as keys } from "./en/keys.ts";
import { texts as lens } from "./en/lens.ts";
import { texts as limit } from "./en/limit.ts";
import { texts as list } from "./en/list.ts";
import { texts as map } from "./en/map.ts";
import { texts as mapMenu } from "./en/mapMenu.ts";
import { texts as maps } from "./en/maps.ts";
import { texts as merging } from "./en/merging.ts";
import { texts as notices } from "./en/notices.ts";
import { texts as observe } from "./en/observe.ts";
import { texts as outcome } from "./en/outcome.ts";
import { texts as palette } from "./en/palette.ts";
import { texts as people } from "./en/people.ts";
import { texts as persona } from "./en/persona.ts";
import { texts as pictures } from "./en/pictures.ts";
import { texts as preferences } from "./en/preferences.ts";
import { texts as privacy } from "./en/privacy.ts";
import { texts as problems } from "./en/problems.ts";
import { texts as product } from "./en/product.ts";
import { texts as protocol } from "./en/protocol.ts";
import { texts as reactions } from "./en/reactions.ts";
import { texts as receipt } from "./en/receipt.ts";
import { texts as refused } from "./en/refused.ts";
import { texts as retention } from "./en/retention.ts";
import { texts as reveal } from "./en/reveal.ts";
import { texts as roles } from "./en/roles.ts";
import { texts as session } from "./en/session.ts";
import { texts as share } from "./en/share.ts";
import { texts as sizes } from "./en/sizes.ts";
import { texts as sorting } from "./en/sorting.ts";
import { texts as start } from "./en/start.ts";
import { texts as starters } from "./en/starters.ts";
import { texts as steering } from "./en/steering.ts";
import { texts as step } from "./en/step.ts";
import { texts as survey } from "./en/survey.ts";
import { texts as tools } from "./en/tools.ts";
import { texts as tour } from "./en/tour.ts";
import { texts as trouble } from "./en/trouble.ts";
import { texts as undoing } from "./en/undoing.ts";
import { texts as versions } from "./en/versions.ts";
import { texts as voting } from "./en/voting.ts";
import { texts as wall } from "./en/wall.ts";
import { texts as webhook } from "./en/webhook.ts";
import { texts as words } from "./en/words.ts";
import { texts as write } from "./en/write.ts";
import type { Texts } from "./texts.ts";

/** Every English text of the product, one file for each subject. */
export const en = {
  product,
  words,
  preferences,
  address,
  sizes,
  start,
  roles,
  join,
  answers,
  bar,
  tools,
  map,
  camera,
  canvas,
  evidence,
  filter,
  find,
  keys,
  palette,
  connection,
  absence,
  trouble,
  refused,
  people,
  about,
  mapMenu,
  maps,
  share,
  import: importing,
  importGroups,
  importMap,
  survey,
  export: exporting,
  protocol,
  privacy,
  retention,
  embed,
  webhook,
  erase,
  receipt,
  undoing,
  versions,
  session,
  steering,
  limit,
  agenda,
  step,
  voting,
  kano,
  reveal,
  checks,
  groups,
  wall,
  outcome,
  board,
  observe,
  persona,
  pictures,
  journey,
  clipboard,
  clusters,
  contradictions,
  sorting,
  arranging,
  merging,
  comments,
  colours,
  reactions,
  lens,
  starters,
  list,
  fieldWhy,
  tour,
  write,
  help,
  helpPages,
  actions,
  notices,
  problems,
} as const satisfies Texts;
