import { EVIDENCE, type EvidenceLevel } from "../../model/fields.ts";
import { setEvidence, setSource } from "../../model/mapCommands.ts";
import { changeTags } from "../../model/tagCommands.ts";
import type { Editor } from "../state/editor.ts";
import { changeableSelection } from "../tools/changing.ts";
import type { Action, ActionId } from "./action.ts";
import { isBigScreen } from "./steeringActions.ts";

/** What the selected notes rest on: a key for each level, in the order of the ladder, and one that climbs it. */
export const EVIDENCE_ACTIONS: readonly Action[] = [
  mark("strongerEvidence", "e", (editor) => climb(editor, 1)),
  mark("weakerEvidence", "shift+e", (editor) => climb(editor, -1)),
  mark("markAssumption", "3", (editor) => markEvidence(editor, "assumption")),
  mark("markExperienced", "4", (editor) => markEvidence(editor, "experienced")),
  mark("markObserved", "5", (editor) => markEvidence(editor, "observed")),
  mark("markQuoted", "6", (editor) => markEvidence(editor, "quoted")),
  mark("markData", "7", (editor) => markEvidence(editor, "data")),
  {
    id: "evidence",
    shortcuts: ["w"],
    edits: false,
    isEnabled: () => !isBigScreen(),
    run: ({ view }) => view.setState({ asksFor: "evidence" }),
  },
];

/** Sets the level of those selected notes that I may change, as one step. */
export function markEvidence(editor: Editor, level: EvidenceLevel): void {
  const ids = changeableSelection(editor);
  editor.session.change((doc, origin) => setEvidence(doc, ids, level, origin));
}

/** Says where those of these notes come from that I may change still. */
export function writeSource(editor: Editor, ids: readonly string[], source: string): void {
  editor.session.change((doc, origin) => setSource(doc, ids, source, origin));
}

/** Gives tags to those of these notes that I may change still, and takes others away, as one step. */
export function writeTags(
  editor: Editor,
  ids: readonly string[],
  change: { readonly add: readonly string[]; readonly remove: readonly string[] },
): void {
  if (change.add.length + change.remove.length === 0) return;
  editor.session.change((doc, origin) => changeTags(doc, ids, change, origin));
}

/** One step up or down from where the first note stands; from the last step on to the first. */
function climb(editor: Editor, direction: 1 | -1): void {
  const [first = ""] = changeableSelection(editor);
  const level = editor.map.get(first)?.note.evidence;
  if (level === undefined) return;
  const next = (EVIDENCE.indexOf(level) + direction + EVIDENCE.length) % EVIDENCE.length;
  markEvidence(editor, EVIDENCE[next] ?? "assumption");
}

function mark(id: ActionId, key: string, run: Action["run"]): Action {
  const isEnabled = (editor: Editor): boolean => changeableSelection(editor).length > 0;
  return { id, shortcuts: [key], edits: true, isEnabled, run };
}
