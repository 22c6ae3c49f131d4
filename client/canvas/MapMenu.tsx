import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { Point } from "../../model/fieldLayout.ts";
import type { ActionId } from "../actions/action.ts";
import { actionOf, isEnabled } from "../actions/actions.ts";
import { GROUND_MENU, type MenuLine, NOTE_MENU } from "../actions/menuActions.ts";
import { toMap } from "../geometry/camera.ts";
import { ListMenu, type MenuEntry } from "../outline/list/ListMenu.tsx";
import { useActionWords } from "../panels/controls/useActionWords.ts";
import type { Editor } from "../state/editor.ts";
import styles from "./MapMenu.module.css";

interface MapMenuProps {
  readonly editor: Editor;
  /** on the canvas, CSS pixels */
  readonly at: Point;
}

/** What can be done with the selected notes, or with the place pointed at; from the records that keys and palette read. */
export function MapMenu({ editor, at }: MapMenuProps) {
  const t = useTranslations("mapMenu");
  const wordsOf = useActionWords(editor);
  // A state, not a ref: the menu stands beside it, so it has to be there first.
  const [spot, setSpot] = useState<HTMLElement | null>(null);
  useEffect(() => {
    // While it is open the browser's own would lie over it, wherever one presses.
    const prevent = (event: Event): void => event.preventDefault();
    document.addEventListener("contextmenu", prevent);
    return () => document.removeEventListener("contextmenu", prevent);
  }, []);

  const { size } = editor.view.getState().selection;
  const point = toMap(editor.camera.camera.get(), at);
  const isOffered = (id: ActionId): boolean => isEnabled(actionOf(id), editor);
  const run = (id: ActionId): void => {
    const action = actionOf(id);
    if (!isEnabled(action, editor)) return;
    // What is put somewhere is put where one pointed; with notes selected it is they that are meant.
    if (action.runAt && size === 0) action.runAt(editor, point);
    else action.run(editor);
  };
  const entryOf = (line: MenuLine): readonly MenuEntry[] => {
    if (typeof line === "string") {
      if (!isOffered(line)) return [];
      const [shortcut] = actionOf(line).shortcuts;
      const entry = { kind: "deed", key: line, words: wordsOf(line), run: () => run(line) } as const;
      return [shortcut === undefined ? entry : { ...entry, shortcut }];
    }
    const options = line.actions.filter(isOffered).map((id) => ({ key: id as string, words: wordsOf(id) }));
    if (options.length === 0) return [];
    const choose = (key: string): void => run(key as ActionId);
    return [{ kind: "choice", key: line.words, words: t(line.words), options, chosen: null, choose }];
  };
  const groups = (size > 0 ? NOTE_MENU : GROUND_MENU)
    .map((lines) => lines.flatMap(entryOf))
    .filter((entries) => entries.length > 0);
  return (
    <>
      <span ref={setSpot} className={styles.spot} style={{ left: at.x, top: at.y }} />
      {spot ? (
        <ListMenu
          label={size > 0 ? t("ofNotes", { count: size }) : t("ofMap")}
          trigger={spot}
          placement="bottom start"
          groups={groups}
          onClose={() => editor.view.setState({ menu: null })}
        />
      ) : null}
    </>
  );
}
