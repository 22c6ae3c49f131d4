import type { ActionId } from "../../actions/action.ts";
import { ACTIONS } from "../../actions/actions.ts";
import type { KeyRecord } from "../../state/keyRecords.ts";
import { isSingleKey, type SingleKeyChoice } from "../../state/singleKeys.ts";
import { GROUP_OF, KEY_GROUPS, type KeyGroup } from "./keyGroups.ts";
import { type KeyPlace, PAGE_KEYS, type PageDeed, WRITING_DEEDS } from "./pageKeys.ts";

/** Who reads the sheet: it holds what they may do, with the keys that are heard. */
export interface KeyReader {
  readonly canEdit: boolean;
  readonly canSteer: boolean;
  readonly singleKeys: SingleKeyChoice;
}

export type KeySection =
  | { readonly kind: "actions"; readonly group: KeyGroup; readonly lines: readonly KeyLine<ActionId>[] }
  | { readonly kind: "place"; readonly place: KeyPlace; readonly lines: readonly KeyLine<PageDeed>[] };

export interface KeyLine<Does extends string> {
  readonly does: Does;
  readonly shortcuts: readonly string[];
}

/** On a control that has the focus and is there for it: switched off or not. */
const ALWAYS_HEARD: ReadonlySet<KeyPlace> = new Set(["feeling"]);

/** All keys, from the records that the handlers read, too. */
export function keySheet({ canEdit, canSteer, singleKeys }: KeyReader): readonly KeySection[] {
  const heard = (shortcuts: readonly string[]): readonly string[] =>
    shortcuts.filter((shortcut) => singleKeys === "on" || !isSingleKey(shortcut));
  const usable = ACTIONS.filter(
    ({ id, edits, steers }) => (canEdit || !edits) && (canSteer || !(steers || GROUP_OF[id] === "steer")),
  );
  const sections: readonly KeySection[] = [
    ...KEY_GROUPS.map(
      (group): KeySection => ({
        kind: "actions",
        group,
        lines: usable
          .filter(({ id }) => GROUP_OF[id] === group)
          .map(({ id, shortcuts }) => ({ does: id, shortcuts: heard(shortcuts) })),
      }),
    ),
    ...PAGE_KEYS.map(({ place, keys }): KeySection => {
      const records: readonly KeyRecord<PageDeed>[] = keys;
      return {
        kind: "place",
        place,
        lines: records
          .filter(({ does }) => canEdit || !WRITING_DEEDS.has(does))
          .map(({ does, shortcuts, shown = shortcuts }) => ({
            does,
            shortcuts: ALWAYS_HEARD.has(place) ? shown : heard(shown),
          })),
      };
    }),
  ];
  return sections.map(withoutEmpty).filter(({ lines }) => lines.length > 0);
}

/** Without what has no key, or none that is heard. */
function withoutEmpty(section: KeySection): KeySection {
  switch (section.kind) {
    case "actions":
      return { ...section, lines: section.lines.filter(({ shortcuts }) => shortcuts.length > 0) };
    case "place":
      return { ...section, lines: section.lines.filter(({ shortcuts }) => shortcuts.length > 0) };
  }
}
