import { useEffect, useRef } from "react";
import { PALETTES } from "../../../model/palette.ts";
import type { Editor } from "../../state/editor.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./Overview.module.css";
import { openOverview } from "./openOverview.ts";

/**
 * The whole map in a corner of its picture, with what is on my screen and where the others are: a press or a drag moves
 * the map there. By keyboard the same is done by arrows, 0, f and s, so that it is no stop on anybody's way.
 */
export function Overview({ editor }: { readonly editor: Editor }) {
  const box = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const people = useRef<HTMLCanvasElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  const [{ scheme }] = usePreferences();
  useEffect(() => {
    if (!box.current || !ground.current || !people.current || !screen.current) return;
    const parts = {
      box: box.current,
      ground: ground.current,
      people: people.current,
      screen: screen.current,
    };
    return openOverview(editor, parts, PALETTES[scheme]);
  }, [editor, scheme]);
  return (
    <div ref={box} className={styles.overview} aria-hidden="true" data-overview="">
      <canvas ref={ground} className={styles.layer} />
      <canvas ref={people} className={styles.layer} />
      <div ref={screen} className={styles.screen} />
    </div>
  );
}
