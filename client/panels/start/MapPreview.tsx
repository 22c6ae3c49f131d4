import { useTranslations } from "use-intl";
import { exampleMap } from "../../../exchange/exampleMap.ts";
import { layoutMap, NOTE_HEIGHT, NOTE_WIDTH, toMapPoint } from "../../../model/fieldLayout.ts";
import { FIELDS } from "../../../model/fields.ts";
import { PALETTES } from "../../../model/palette.ts";
import { contentLanguage } from "../../i18n/languages.ts";
import { fieldTitles } from "../../i18n/names.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./MapPreview.module.css";

/** The worked example in small, drawn from the same layout and colours as the map itself; texts are lines here. */
export function MapPreview() {
  const t = useTranslations("start");
  const [{ language, scheme }] = usePreferences();
  const palette = PALETTES[scheme];
  const { notes, customerName } = exampleMap(contentLanguage(language));
  const lowest = Object.fromEntries(
    FIELDS.map((field) => [
      field,
      Math.max(
        0,
        ...notes.filter(({ place }) => place.field === field).map(({ place }) => place.y + NOTE_HEIGHT),
      ),
    ]),
  );
  const layout = layoutMap(lowest);
  const width = layout.fields.situation.width;
  const height = layout.bounds.height;
  return (
    <figure aria-label={t("preview")} className={styles.preview}>
      <svg viewBox={`-2 -2 ${width + 4} ${height + 4}`} aria-hidden="true">
        {FIELDS.map((field) => {
          const rect = layout.fields[field];
          const paint = palette.fields[field];
          return (
            <g key={field}>
              <rect {...rect} rx={20} fill={paint.fill} stroke={paint.edge} strokeWidth={2} />
              <text x={rect.x + 20} y={rect.y + 40} fill={paint.title} className={styles.title}>
                {fieldTitles(language)[field]}
              </text>
            </g>
          );
        })}
        {notes.map((note) => {
          const corner = toMapPoint(layout, note.place);
          const paint = palette.notes[note.colour ?? "yellow"];
          return (
            <g key={note.text} transform={`translate(${corner.x} ${corner.y})`}>
              <rect width={NOTE_WIDTH} height={NOTE_HEIGHT} rx={8} fill={paint.fill} stroke={paint.edge} />
              {lineWidths(note.text).map((length, line) => (
                <rect
                  key={line}
                  x={16}
                  y={22 + line * 26}
                  width={length}
                  height={9}
                  rx={4.5}
                  fill={palette.noteText}
                  opacity={0.42}
                />
              ))}
            </g>
          );
        })}
        <circle
          cx={layout.portrait.x}
          cy={layout.portrait.y}
          r={layout.portrait.radius}
          fill={palette.portrait.fill}
          stroke={palette.portrait.edge}
          strokeWidth={3}
        />
        <text
          x={layout.portrait.x}
          y={layout.portrait.y + 12}
          textAnchor="middle"
          fill={palette.portrait.text}
          className={styles.name}
        >
          {customerName}
        </text>
      </svg>
    </figure>
  );
}

const LINE_WIDTH = NOTE_WIDTH - 32;
const CHARACTERS_PER_LINE = 18;

/** One grey line for each line of text that would stand there. */
function lineWidths(text: string): number[] {
  const lines = Math.min(3, Math.ceil(text.length / CHARACTERS_PER_LINE));
  const last = Math.min(
    1,
    Math.max(0.25, (text.length - (lines - 1) * CHARACTERS_PER_LINE) / CHARACTERS_PER_LINE),
  );
  return Array.from(
    { length: lines },
    (_, line) => LINE_WIDTH * (line === lines - 1 ? last : 1 - line * 0.06),
  );
}
