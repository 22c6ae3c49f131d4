import { createStore, type StoreApi } from "zustand/vanilla";
import type { Point } from "../../model/fieldLayout.ts";
import type { EvidenceLevel, FieldKey, PlaceKey } from "../../model/fields.ts";
import type { Note } from "../../model/note.ts";
import type { NoteColour } from "../../model/noteColours.ts";
import type { MapView } from "./mapView.ts";
import type { NoteFilter } from "./noteFilter.ts";
import type { Overview } from "./overview.ts";
import { keptSnapping, type SnappingChoice } from "./snappingChoice.ts";

export type DialogKey =
  | "share"
  | "webhook"
  | "import"
  | "export"
  | "versions"
  | "comments"
  | "help"
  | "about"
  | "name"
  | "people"
  | "manage"
  | "maps"
  | "privacy"
  | "retention"
  | "erase"
  | "mirror"
  | "outcome"
  | "merge"
  | "mergeMore"
  | "origins"
  | "kano"
  | "persona"
  | "journey"
  | "palette"
  | "picture"
  | "fieldWhy";

/** Mine alone: never in the document, never told to the server. */
export interface ViewState {
  readonly selection: ReadonlySet<string>;
  /** the note whose text is open */
  readonly editing: string | null;
  /** the cluster whose title is open */
  readonly titling: string | null;
  /** the contradiction whose title is open */
  readonly linking: string | null;
  /** the note from which a contradiction is drawn by key */
  readonly linkFrom: string | null;
  /** what a tap on a note, or a step by key, does to the selection: fingers have no Shift, and a step would lose it */
  readonly picking: "one" | "several";
  /** where the keyboard is while several are picked; null: at the note that was selected last */
  readonly at: string | null;
  /** colour of the next note */
  readonly colour: NoteColour;
  /** what the notes that I make next rest on, for example while I look over a customer's shoulder */
  readonly evidence: EvidenceLevel;
  readonly dialog: DialogKey | null;
  /** where the map's menu is open: on the canvas, CSS pixels */
  readonly menu: Point | null;
  /** what the dialog "fieldWhy" is about */
  readonly whyField: PlaceKey;
  /** what a key or a button asks for: a part of the drawer, or the focus for the board; null as soon as it is there */
  readonly asksFor: "evidence" | "board" | null;
  /** fields whose guiding questions were asked for although they have notes */
  readonly questions: ReadonlySet<FieldKey>;
  /** whether fields stand back that the step which is on is not about; mine to choose */
  readonly dimming: "on" | "off";
  /** what a note that I drag is drawn to; kept on this device */
  readonly snapping: SnappingChoice;
  /** my pointer is a laser pointer, seen by all; `held`: its key is down, and by that alone it is on */
  readonly laser: "off" | "held" | "on";
  /** what notes stand back that it does not let pass; null: none does */
  readonly filter: NoteFilter | null;
  /** what I search for, in the panel that is open for it; null: it is closed */
  readonly finding: string | null;
  /** what I chose for the questions that the step of the session shows at its field; counts for that step */
  readonly stepQuestions: { readonly stepId: string; readonly shown: "open" | "folded" } | null;
  /** the hint to a word of the open note: as a small sign, or with reason and question, opened by hand or by key */
  readonly wordHint: "none" | "sign" | "card" | "cardInFocus";
  /** how the map is to be shown, chosen in this visit; null: as the preferences say */
  readonly chosenView: MapView | null;
  /** the overview in the corner, switched in this visit; null: as this device keeps it */
  readonly overview: Overview | null;
  /** how it is shown, which the window's size has a say in */
  readonly shownView: MapView;
  /** where texts are open that are being written: on the picture, or in the list */
  readonly writesIn: "map" | "list";
  /** notes that others deleted while I wrote in them, as they stood, until I have said what becomes of my words */
  readonly lostWords: readonly Note[];
  /** a short word to me, for example "undo: skipped"; `id` grows so that the same text can come twice */
  readonly notice: Notice | null;
}

export interface Notice {
  readonly id: number;
  readonly key: NoticeKey;
  readonly count: number;
  readonly name: string;
  /** offered beside the words, where what was done can be taken back */
  readonly undo: (() => void) | null;
}

/** Keys of the texts under `notices` in the catalogue; `count` fills `{count}`, `name` fills `{name}`. */
export type NoticeKey =
  /** words of a part that was fetched with its own: `name` is all of it */
  | "told"
  /** of copying and pasting: `name` says which words */
  | "clipboard"
  | "undoSkipped"
  | "undoRevealed"
  | "notesPasted"
  | "noteGone"
  | "noPointsLeft"
  | "noteHasAll"
  | "pointNotTaken"
  | "voteClosed"
  | "mapFull"
  | "reactionsFull"
  | "textShortened"
  | "tooManyDeleted"
  | "contentErased"
  | "copied"
  | "linkCopied"
  | "linkNotCopied"
  | "linkGone"
  | "linkHidden"
  | "restored"
  | "restoreUndone"
  | "restoreFailed"
  | "stepDeleted"
  | "agendaReplaced"
  | "rebalanced"
  | "sessionEnded"
  | "groupDissolved"
  | "handLowered"
  | "roleFacilitator"
  | "roleParticipant"
  | "roleViewer"
  | "undoNotAllowed"
  | "undoKeptOthers"
  | "lockedWhileWriting"
  | "noteHidden"
  | "noteStacked"
  | "notesStacked"
  | "notesHidden"
  | "lensOff"
  | "otherFieldsLeft"
  | "clusterGone"
  | "noContradiction"
  | "chooseSecond"
  | "allStarsGiven";

export type ViewStore = StoreApi<ViewState>;

export function createViewStore(): ViewStore {
  return createStore<ViewState>(() => ({
    selection: new Set(),
    editing: null,
    titling: null,
    linking: null,
    linkFrom: null,
    picking: "one",
    at: null,
    colour: "yellow",
    evidence: "assumption",
    dialog: null,
    menu: null,
    whyField: "situation",
    asksFor: null,
    questions: new Set(),
    dimming: "on",
    filter: null,
    finding: null,
    snapping: keptSnapping(),
    laser: "off",
    stepQuestions: null,
    wordHint: "none",
    chosenView: null,
    overview: null,
    shownView: "map",
    writesIn: "map",
    lostWords: [],
    notice: null,
  }));
}

/** Tells why there is a field. */
export function askWhy(view: ViewStore, whyField: PlaceKey): void {
  view.setState({ dialog: "fieldWhy", whyField });
}

export function notify(
  view: ViewStore,
  key: NoticeKey,
  count = 0,
  { name = "", undo = null }: { readonly name?: string; readonly undo?: (() => void) | null } = {},
): void {
  view.setState((state) => ({ notice: { id: (state.notice?.id ?? 0) + 1, key, count, name, undo } }));
}
