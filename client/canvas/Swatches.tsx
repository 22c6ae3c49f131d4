import { Check } from "lucide-react";
import type { CSSProperties } from "react";
import { NOTE_COLOURS, type NoteColour } from "../../model/noteColours.ts";
import type { Palette } from "../../model/palette.ts";
import type { TrayTexts } from "./canvasTexts.ts";
import styles from "./SelectionBar.module.css";

interface SwatchesProps {
  readonly palette: Palette;
  readonly texts: TrayTexts;
  readonly current: NoteColour | null;
  readonly onChoose: (colour: NoteColour) => void;
}

/** The eight papers to choose from; the current one carries a check mark. */
export function Swatches({ palette, texts, current, onChoose }: SwatchesProps) {
  return (
    <fieldset className={styles.group} aria-label={texts.colours}>
      {NOTE_COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          className={styles.swatch}
          aria-label={texts.colour[colour]}
          aria-pressed={colour === current}
          title={texts.colour[colour]}
          style={
            {
              "--swatch": palette.notes[colour].fill,
              "--swatch-edge": palette.notes[colour].edge,
              "--swatch-mark": palette.noteText,
            } as CSSProperties
          }
          // Pressing must not take the focus from the open text.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(colour)}
        >
          <span>{colour === current && <Check aria-hidden="true" />}</span>
        </button>
      ))}
    </fieldset>
  );
}
