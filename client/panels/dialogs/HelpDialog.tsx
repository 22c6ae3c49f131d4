import { useTranslations } from "use-intl";
import type { ActionId } from "../../actions/action.ts";
import { ACTIONS } from "../../actions/actions.ts";
import { isSingleKey } from "../../state/singleKeys.ts";
import { useCanEdit } from "../../state/useEditRights.ts";
import { Sheet } from "../controls/Sheet.tsx";
import { Shortcut } from "../controls/Shortcut.tsx";
import { SingleKeysSwitch } from "../controls/SingleKeysSwitch.tsx";
import { PAGE_KEYS } from "../help/pageKeys.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./HelpDialog.module.css";
import type { MapDialogProps } from "./mapDialogProps.ts";

type Group = "notes" | "evidence" | "clusters" | "edit" | "selection" | "view" | "steer" | "workshop";
const GROUPS: readonly Group[] = [
  "notes",
  "evidence",
  "clusters",
  "edit",
  "selection",
  "view",
  "steer",
  "workshop",
];

const GROUP_OF: Readonly<Record<ActionId, Group>> = {
  newNote: "notes",
  editNote: "notes",
  nextColour: "notes",
  wordHint: "notes",
  givePoint: "notes",
  takePoint: "notes",
  facetFirst: "notes",
  facetSecond: "notes",
  strongerEvidence: "evidence",
  weakerEvidence: "evidence",
  markAssumption: "evidence",
  markExperienced: "evidence",
  markObserved: "evidence",
  markQuoted: "evidence",
  markData: "evidence",
  evidence: "evidence",
  dimAssumptions: "view",
  nextLevel: "view",
  showAll: "view",
  nudgeLeft: "notes",
  nudgeRight: "notes",
  nudgeUp: "notes",
  nudgeDown: "notes",
  toFieldLeft: "notes",
  toFieldRight: "notes",
  toFieldUp: "notes",
  toFieldDown: "notes",
  bundle: "clusters",
  titleCluster: "clusters",
  dissolve: "clusters",
  leaveCluster: "clusters",
  tidyField: "clusters",
  contradiction: "clusters",
  stack: "clusters",
  undo: "edit",
  redo: "edit",
  copy: "edit",
  cut: "edit",
  paste: "edit",
  duplicateNotes: "edit",
  deleteNotes: "edit",
  eraseNotes: "edit",
  selectAll: "selection",
  selectNone: "selection",
  nextNote: "selection",
  previousNote: "selection",
  zoomIn: "view",
  zoomOut: "view",
  zoomToFit: "view",
  zoomTo100: "view",
  zoomToSelection: "view",
  share: "workshop",
  import: "workshop",
  export: "workshop",
  privacy: "workshop",
  comments: "notes",
  outcome: "notes",
  persona: "notes",
  journey: "notes",
  versions: "workshop",
  mirror: "steer",
  kano: "steer",
  hideNotes: "steer",
  bringEveryone: "steer",
  followMe: "steer",
  spotlight: "steer",
  letGo: "steer",
  laser: "steer",
  calm: "steer",
  lockMap: "steer",
  present: "view",
  showMap: "view",
  showList: "view",
  showBoth: "view",
  dimming: "view",
  find: "view",
  palette: "workshop",
  help: "workshop",
};

const GESTURES = ["doubleClick", "dragEmpty", "restFinger", "wheel", "pasteLines"] as const;
const WRITING_GESTURES: ReadonlySet<string> = new Set(["doubleClick", "restFinger", "pasteLines"]);
/** Keys that are the list's own; all others are the actions' there, too. */
const LIST_KEYS = {
  walk: ["arrowup", "arrowdown"],
  ends: ["home", "end"],
  write: ["enter", "f2"],
  leave: ["escape"],
  move: ["alt+arrowup", "alt+arrowdown"],
  buttons: ["arrowright", "arrowleft"],
} as const;
const LIST_LINES = ["walk", "ends", "write", "leave", "move", "buttons"] as const;
const WRITING_LINES: ReadonlySet<string> = new Set(["write", "leave", "move"]);

/** All keys, read from the records of the actions themselves. */
export default function HelpDialog({ editor, onClose }: MapDialogProps) {
  const t = useTranslations("help");
  const actions = useTranslations("actions");
  const pages = useTranslations("helpPages");
  const list = useTranslations("list.help");
  const canEdit = useCanEdit(editor);
  const { canSteer } = editor.workshop;
  const [{ singleKeys }] = usePreferences();
  const heard = (shortcuts: readonly string[]): readonly string[] =>
    shortcuts.filter((shortcut) => singleKeys === "on" || !isSingleKey(shortcut));
  const usable = ACTIONS.filter(
    ({ id, shortcuts, edits, steers }) =>
      heard(shortcuts).length > 0 &&
      (canEdit || !edits) &&
      (canSteer || !(steers || GROUP_OF[id] === "steer")),
  );
  const gestures = GESTURES.filter((gesture) => canEdit || !WRITING_GESTURES.has(gesture));
  return (
    <Sheet title={t("title")} onClose={onClose} wide>
      <SingleKeysSwitch />
      <div className={styles.groups}>
        {GROUPS.map((group) => {
          const members = usable.filter(({ id }) => GROUP_OF[id] === group);
          if (members.length === 0) return null;
          return (
            <section key={group} className={styles.group}>
              <h3 className={styles.title}>{t(group)}</h3>
              <dl className={styles.list}>
                {members.map(({ id, shortcuts }) => (
                  <KeyLine key={id} label={actions(id)} shortcuts={heard(shortcuts)} />
                ))}
              </dl>
            </section>
          );
        })}
        {PAGE_KEYS.map(({ place, keys }) => (
          <section key={place} className={styles.group}>
            <h3 className={styles.title}>{t(`places.${place}`)}</h3>
            <dl className={styles.list}>
              {keys.map(({ does, shortcuts }) =>
                heard(shortcuts).length > 0 ? (
                  <KeyLine key={does} label={t(`place.${does}`)} shortcuts={heard(shortcuts)} />
                ) : null,
              )}
            </dl>
          </section>
        ))}
        <section className={styles.group}>
          <h3 className={styles.title}>{list("title")}</h3>
          <dl className={styles.list}>
            {LIST_LINES.filter((line) => canEdit || !WRITING_LINES.has(line)).map((line) => (
              <div key={line} className={styles.line}>
                <dt>{list(line)}</dt>
                <dd className={styles.keys}>
                  {LIST_KEYS[line].map((keys) => (
                    <Shortcut key={keys} keys={keys} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section className={styles.group}>
          <h3 className={styles.title}>{t("mouse")}</h3>
          <dl className={styles.list}>
            {gestures.map((gesture) => (
              <div key={gesture} className={styles.gesture}>
                <dt>{t(gesture)}</dt>
                <dd>{t(`${gesture}Text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <a href="/help/trainers" target="_blank" rel="noreferrer">
        {pages("trainers")}
      </a>
      <a href="/help/accessibility" target="_blank" rel="noreferrer">
        {pages("accessibility")}
      </a>
    </Sheet>
  );
}

function KeyLine({ label, shortcuts }: { readonly label: string; readonly shortcuts: readonly string[] }) {
  return (
    <div className={styles.line}>
      <dt>{label}</dt>
      <dd className={styles.keys}>
        {shortcuts.map((keys) => (
          <Shortcut key={keys} keys={keys} />
        ))}
      </dd>
    </div>
  );
}
