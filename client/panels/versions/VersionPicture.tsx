import { type Ref, useMemo } from "react";
import { FACET_SHAPES, MARK_BOX, MARK_STROKE } from "../../../exchange/pdf/markShapes.ts";
import { layoutMap, type Rect, toMapPoint } from "../../../model/fieldLayout.ts";
import { FIELDS, PLACES, type PlaceKey } from "../../../model/fields.ts";
import { jpegAddress } from "../../../model/jpegAddress.ts";
import type { MapPicture } from "../../../model/mapChanges.ts";
import type { Note } from "../../../model/note.ts";
import { frontNotes } from "../../../model/noteStack.ts";
import { type FittedText, fitNote, NOTE_FOOT, NOTE_PADDING } from "../../../model/noteText.ts";
import { PALETTES, type Palette } from "../../../model/palette.ts";
import type { InterfaceLanguage } from "../../i18n/languages.ts";
import { facetNames, fieldTitles } from "../../i18n/names.ts";
import { usePreferences } from "../preferencesContext.ts";
import { useNoteTypesetter } from "./useNoteTypesetter.ts";
import styles from "./VersionPicture.module.css";

interface VersionPictureProps {
  readonly map: MapPicture;
  /** notes with an outline */
  readonly outlined: ReadonlySet<string>;
  /** CSS pixels a map unit; null fits the width */
  readonly scale: number | null;
  readonly ref?: Ref<SVGSVGElement>;
}

interface ShownNote {
  readonly note: Note;
  readonly fitted: FittedText;
}

/** A map as a picture: the same layout, colours and line breaks as on the canvas, and nothing to take hold of. */
export function VersionPicture({ map, outlined, scale, ref }: VersionPictureProps) {
  const [{ language, scheme }] = usePreferences();
  const palette = PALETTES[scheme];
  const typesetter = useNoteTypesetter(map.about.language);
  const { shown, layout, places } = useMemo(() => {
    const shown = frontNotes(map.notes)
      .sort((a, b) => a.createdAt - b.createdAt)
      .map((note): ShownNote => ({ note, fitted: fitNote(note, typesetter) }));
    const lowest: Partial<Record<PlaceKey, number>> = {};
    for (const { note, fitted } of shown) {
      const { field, y } = note.place;
      lowest[field] = Math.max(lowest[field] ?? 0, y + fitted.noteHeight);
    }
    const places: readonly PlaceKey[] = lowest.parking === undefined ? FIELDS : PLACES;
    return { shown, layout: layoutMap(lowest), places };
  }, [map, typesetter]);
  const rects = places.map((place) => layout.fields[place]);
  const width = Math.max(...rects.map((rect) => rect.x + rect.width)) + 2 * EDGE;
  const height = Math.max(...rects.map((rect) => rect.y + rect.height)) + 2 * EDGE;
  const { portrait } = layout;
  return (
    <svg
      ref={ref}
      className={styles.picture}
      style={scale === null ? undefined : { width: width * scale }}
      viewBox={`${-EDGE} ${-EDGE} ${width} ${height}`}
      aria-hidden="true"
    >
      {places.map((place) => (
        <Field key={place} place={place} rect={layout.fields[place]} language={language} palette={palette} />
      ))}
      {shown.map(({ note, fitted }) => (
        <PictureNote
          key={note.id}
          note={note}
          fitted={fitted}
          corner={toMapPoint(layout, note.place)}
          isOutlined={outlined.has(note.id)}
          language={language}
          palette={palette}
        />
      ))}
      <circle
        cx={portrait.x}
        cy={portrait.y}
        r={portrait.radius}
        fill={palette.portrait.fill}
        stroke={palette.portrait.edge}
        strokeWidth={2}
      />
      <text
        x={portrait.x}
        y={portrait.y + 8}
        textAnchor="middle"
        fill={palette.portrait.text}
        className={styles.name}
        {...(map.about.customerName.length > 12
          ? { textLength: 2 * portrait.radius - 24, lengthAdjust: "spacingAndGlyphs" }
          : {})}
      >
        {map.about.customerName.slice(0, LONGEST_NAME)}
      </text>
    </svg>
  );
}

const EDGE = 4;
/** More letters than this are not told apart in the circle. */
const LONGEST_NAME = 22;

interface FieldProps {
  readonly place: PlaceKey;
  readonly rect: Rect;
  readonly language: InterfaceLanguage;
  readonly palette: Palette;
}

function Field({ place, rect, language, palette }: FieldProps) {
  const paint = palette.fields[place];
  return (
    <>
      <rect
        {...rect}
        rx={18}
        fill={paint.fill}
        stroke={paint.edge}
        strokeWidth={1.5}
        {...(place === "parking" ? { strokeDasharray: "7 6" } : {})}
      />
      <text x={rect.x + 18} y={rect.y + 34} fill={paint.title} className={styles.title}>
        {fieldTitles(language)[place]}
      </text>
    </>
  );
}

interface PictureNoteProps extends ShownNote {
  readonly corner: { readonly x: number; readonly y: number };
  readonly isOutlined: boolean;
  readonly language: InterfaceLanguage;
  readonly palette: Palette;
}

function PictureNote({ note, fitted, corner, isOutlined, language, palette }: PictureNoteProps) {
  const paint = palette.notes[note.colour];
  const { lines, fontSize, lineHeight, noteWidth, noteHeight, textTop, image } = fitted;
  const foot = noteHeight - NOTE_FOOT / 2 - 1;
  return (
    <g transform={`translate(${corner.x} ${corner.y})`}>
      <rect width={noteWidth} height={noteHeight} rx={6} fill={paint.fill} stroke={paint.edge} />
      {isOutlined ? (
        <rect
          x={-3}
          y={-3}
          width={noteWidth + 6}
          height={noteHeight + 6}
          rx={9}
          fill="none"
          stroke={palette.selection}
          strokeWidth={4}
        />
      ) : null}
      {note.image && image ? <image {...image} href={jpegAddress(note.image.bytes)} /> : null}
      <g fill={palette.noteText} fontSize={fontSize} className={styles.text}>
        {lines.map((line, index) => (
          <text key={index} x={NOTE_PADDING} y={textTop + (index + 0.5) * lineHeight + 0.364 * fontSize}>
            {line}
          </text>
        ))}
      </g>
      {note.facet ? (
        <g fill={palette.noteMark} stroke={palette.noteMark}>
          <g
            transform={`translate(${NOTE_PADDING} ${foot - 6}) scale(${12 / MARK_BOX})`}
            strokeWidth={MARK_STROKE}
            strokeLinecap="round"
          >
            <path d={FACET_SHAPES[note.facet].stroke} fill="none" />
            <path d={FACET_SHAPES[note.facet].fill} stroke="none" />
          </g>
          <text x={NOTE_PADDING + 16} y={foot + 4} stroke="none" className={styles.mark}>
            {facetNames(language)[note.facet]}
          </text>
        </g>
      ) : null}
    </g>
  );
}
