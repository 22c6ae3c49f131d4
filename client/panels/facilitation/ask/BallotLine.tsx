import { Minus, Plus } from "lucide-react";
import { memo } from "react";
import { useTranslations } from "use-intl";
import type { Editor } from "../../../state/editor.ts";
import { useBallotLine } from "../../../state/useBallotLine.ts";
import { changePoints } from "../../../tools/pointingDot.ts";
import { IconButton } from "../../controls/IconButton.tsx";
import styles from "./DotsBallot.module.css";

interface BallotLineProps {
  readonly editor: Editor;
  readonly noteId: string;
}

/** One note and my points on it; renders again for these alone. */
export const BallotLine = memo(function BallotLine({ editor, noteId }: BallotLineProps) {
  const t = useTranslations("voting");
  const { map, voting } = editor;
  const { text, own } = useBallotLine(map, voting, noteId);
  if (own === null) return null;
  const note = text || t("noteless");
  return (
    <li className={styles.line}>
      <span className={styles.text}>{note}</span>
      <span className={styles.steps}>
        <IconButton
          icon={Minus}
          label={t("take", { note })}
          isDisabled={own === 0}
          onPress={() => changePoints(editor, noteId, "take")}
        />
        <output className={styles.count} aria-label={t("own", { count: own })}>
          {own}
        </output>
        <IconButton
          icon={Plus}
          label={t("give", { note })}
          onPress={() => changePoints(editor, noteId, "give")}
        />
      </span>
    </li>
  );
});
