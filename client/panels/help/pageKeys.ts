import { BOARD_KEYS } from "../../actions/boardKeys.ts";
import { PAN_KEYS } from "../../actions/panByKey.ts";
import { LIST_KEYS } from "../../outline/list/listKeyRecords.ts";
import { TEXT_KEYS } from "../../state/textKeys.ts";
import { UNDO_KEYS } from "../../state/undoKeys.ts";
import { FIND_KEYS } from "../find/findKeys.ts";
import { CARRYING_KEYS, FEELING_KEYS, RESTING_KEYS, ZOOM_KEYS } from "../journey/journeyKeys.ts";
import { SURVEY_KEYS } from "../kano/surveyKeys.ts";
import { CORRECTING_KEYS, DOCK_KEYS, JUMP_KEYS } from "../observation/observeKeys.ts";
import { LINE_KEYS } from "../persona/lineKeys.ts";
import { LEAVING_KEYS, TURNING_KEYS } from "../present/screenKeys.ts";

/** The records of keys that are in no action, by the places where their handlers listen. */
export const PAGE_KEYS = [
  { place: "board", keys: BOARD_KEYS },
  { place: "nothing", keys: PAN_KEYS },
  { place: "text", keys: TEXT_KEYS },
  { place: "list", keys: LIST_KEYS },
  { place: "find", keys: FIND_KEYS },
  { place: "outcome", keys: UNDO_KEYS },
  { place: "persona", keys: LINE_KEYS },
  { place: "journey", keys: [...RESTING_KEYS, ...CARRYING_KEYS, ...ZOOM_KEYS] },
  { place: "feeling", keys: FEELING_KEYS },
  { place: "observe", keys: [...DOCK_KEYS, ...JUMP_KEYS, ...CORRECTING_KEYS] },
  { place: "survey", keys: SURVEY_KEYS },
  { place: "screen", keys: [...TURNING_KEYS, ...LEAVING_KEYS] },
] as const;

export type KeyPlace = (typeof PAGE_KEYS)[number]["place"];
/** What any of these keys does: each has a label under `help.place` in the catalogue. */
export type PageDeed = (typeof PAGE_KEYS)[number]["keys"][number]["does"];

/** Only for those who may write. */
export const WRITING_DEEDS: ReadonlySet<PageDeed> = new Set([
  "nextNote",
  "leaveText",
  "move",
  "lift",
  "step",
  "carry",
  "put",
  "leave",
  "remove",
  "better",
  "worse",
  "wholeUp",
  "wholeDown",
  "best",
  "worst",
  "value",
  "minus",
  "unset",
  "undo",
  "redo",
  "nextLine",
  "removeEmpty",
  "keep",
  "before",
  "after",
  "jump",
  "done",
]);
