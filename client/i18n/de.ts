import { texts as about } from "./de/about.ts";
import { texts as absence } from "./de/absence.ts";
import { texts as actions } from "./de/actions.ts";
import { texts as address } from "./de/address.ts";
import { texts as agenda } from "./de/agenda.ts";
import { texts as answers } from "./de/answers.ts";
import { texts as arranging } from "./de/arranging.ts";
import { texts as bar } from "./de/bar.ts";
import { texts as board } from "./de/board.ts";
import { texts as camera } from "./de/camera.ts";
import { texts as canvas } from "./de/canvas.ts";
import { texts as checks } from "./de/checks.ts";
import { texts as clipboard } from "./de/clipboard.ts";
import { texts as clusters } from "./de/clusters.ts";
import { texts as colours } from "./de/colours.ts";
import { texts as comments } from "./de/comments.ts";
import { texts as connection } from "./de/connection.ts";
import { texts as contradictions } from "./de/contradictions.ts";
import { texts as embed } from "./de/embed.ts";
import { texts as erase } from "./de/erase.ts";
import { texts as evidence } from "./de/evidence.ts";
import { texts as exporting } from "./de/export.ts";
import { texts as fieldWhy } from "./de/fieldWhy.ts";
import { texts as filter } from "./de/filter.ts";
import { texts as find } from "./de/find.ts";
import { texts as groups } from "./de/groups.ts";
import { texts as help } from "./de/help.ts";
import { texts as helpPages } from "./de/helpPages.ts";
import { texts as importing } from "./de/import.ts";
import { texts as importGroups } from "./de/importGroups.ts";
import { texts as importMap } from "./de/importMap.ts";
import { texts as join } from "./de/join.ts";
import { texts as journey } from "./de/journey.ts";
import { texts as kano } from "./de/kano.ts";
import { texts as keys } from "./de/keys.ts";
import { texts as lens } from "./de/lens.ts";
import { texts as limit } from "./de/limit.ts";
import { texts as list } from "./de/list.ts";
import { texts as map } from "./de/map.ts";
import { texts as mapMenu } from "./de/mapMenu.ts";
import { texts as maps } from "./de/maps.ts";
import { texts as merging } from "./de/merging.ts";
import { texts as notices } from "./de/notices.ts";
import { texts as observe } from "./de/observe.ts";
import { texts as outcome } from "./de/outcome.ts";
import { texts as palette } from "./de/palette.ts";
import { texts as people } from "./de/people.ts";
import { texts as persona } from "./de/persona.ts";
import { texts as pictures } from "./de/pictures.ts";
import { texts as preferences } from "./de/preferences.ts";
import { texts as privacy } from "./de/privacy.ts";
import { texts as problems } from "./de/problems.ts";
import { texts as product } from "./de/product.ts";
import { texts as protocol } from "./de/protocol.ts";
import { texts as reactions } from "./de/reactions.ts";
import { texts as receipt } from "./de/receipt.ts";
import { texts as refused } from "./de/refused.ts";
import { texts as retention } from "./de/retention.ts";
import { texts as reveal } from "./de/reveal.ts";
import { texts as roles } from "./de/roles.ts";
import { texts as session } from "./de/session.ts";
import { texts as share } from "./de/share.ts";
import { texts as sizes } from "./de/sizes.ts";
import { texts as sorting } from "./de/sorting.ts";
import { texts as start } from "./de/start.ts";
import { texts as starters } from "./de/starters.ts";
import { texts as steering } from "./de/steering.ts";
import { texts as step } from "./de/step.ts";
import { texts as survey } from "./de/survey.ts";
import { texts as tools } from "./de/tools.ts";
import { texts as tour } from "./de/tour.ts";
import { texts as trouble } from "./de/trouble.ts";
import { texts as undoing } from "./de/undoing.ts";
import { texts as versions } from "./de/versions.ts";
import { texts as voting } from "./de/voting.ts";
import { texts as wall } from "./de/wall.ts";
import { texts as webhook } from "./de/webhook.ts";
import { texts as words } from "./de/words.ts";
import { texts as write } from "./de/write.ts";

/** Every German text of the product, one file for each subject. The other catalogues have exactly these keys. */
export const de = {
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
} as const;
