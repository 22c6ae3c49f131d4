import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Editor } from "../state/editor.ts";
import { useSignal } from "../state/useSignal.ts";
import { openCursors } from "./cursors.ts";
import styles from "./PeopleCursors.module.css";

/** Where the others point, unless a facilitator has asked for calm. Their movement never passes through React. */
export function PeopleCursors({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("camera");
  const canvas = useTranslations("canvas");
  const container = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(0);
  const unnamed = canvas("unnamed");
  const { calm } = useSignal(editor.workshop.session).rules;
  useEffect(() => {
    if (!container.current || calm) return;
    const classes = { person: styles.person ?? "", name: styles.name ?? "" };
    return openCursors({ container: container.current, editor, unnamed, classes, onMore: setMore });
  }, [editor, unnamed, calm]);
  return (
    // Who is here stands in the bar, for everybody; where they point cannot be said.
    <div ref={container} className={styles.people} aria-hidden="true" data-people="">
      {more > 0 ? <span className={styles.more}>{t("moreHands", { count: more })}</span> : null}
    </div>
  );
}
