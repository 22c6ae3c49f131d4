import type { CSSProperties } from "react";
import { useTranslations } from "use-intl";
import type { NoteColour } from "../../model/noteColours.ts";
import type { Palette } from "../../model/palette.ts";
import { PopupButton } from "../panels/controls/PopupButton.tsx";
import styles from "./ColourButton.module.css";
import type { TrayTexts } from "./canvasTexts.ts";
import bar from "./SelectionBar.module.css";
import { Swatches } from "./Swatches.tsx";

interface ColourButtonProps {
  readonly palette: Palette;
  readonly texts: TrayTexts;
  /** null where the notes differ */
  readonly current: NoteColour | null;
  readonly onChoose: (colour: NoteColour) => void;
}

/** The paper of the selected notes, and behind it all eight. */
export function ColourButton({ palette, texts, current, onChoose }: ColourButtonProps) {
  const t = useTranslations("colours");
  const label = t("current", { colour: current === null ? t("mixed") : texts.colour[current] });
  const paper = current === null ? null : palette.notes[current];
  return (
    <PopupButton
      className={bar.icon}
      aria-label={label}
      title={label}
      label={texts.colours}
      sign={
        <span
          className={styles.paper}
          data-mixed={paper === null || undefined}
          style={paper ? ({ "--paper": paper.fill, "--edge": paper.edge } as CSSProperties) : {}}
        />
      }
    >
      {(close) => (
        <Swatches
          palette={palette}
          texts={texts}
          current={current}
          onChoose={(colour) => {
            onChoose(colour);
            close();
          }}
        />
      )}
    </PopupButton>
  );
}
