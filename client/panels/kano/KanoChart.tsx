import { useRef } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { KanoClass } from "../../../model/kano.ts";
import {
  type Box,
  LABEL_HEIGHT,
  type PlacedPoint,
  POINT_RADIUS,
  placePoints,
} from "../../../model/kanoChart.ts";
import type { JudgedLine } from "../../../model/kanoReport.ts";
import { useList } from "../../i18n/useList.ts";
import { useElementSize } from "../wall/useElementSize.ts";
import { ClassShape } from "./ClassSign.tsx";
import styles from "./KanoChart.module.css";
import { shortened } from "./kanoDraft.ts";

/** Below, labels are numbers alone. */
const WIDE = 560;
const MARGIN = { left: 50, right: 12, top: 12, bottom: 34 };
const MAX_HEIGHT = 520;
const SIGN = 18;
const LABEL_LENGTH = 22;
/** At 13 px no letter of Inter that is common is wider; the shorter ones make up for "W". */
const LETTER_WIDTH = 7.6;

interface Quadrant {
  readonly class: KanoClass;
  readonly column: 0 | 1;
  readonly row: 0 | 1;
}

const QUADRANTS: readonly Quadrant[] = [
  { class: "A", column: 0, row: 0 },
  { class: "O", column: 1, row: 0 },
  { class: "I", column: 0, row: 1 },
  { class: "M", column: 1, row: 1 },
];
const TICKS = [0, 0.5, 1];

/** The items by Timko's coefficients, in the four quadrants that these give. */
export function KanoChart({ lines }: { readonly lines: readonly JudgedLine[] }) {
  const t = useTranslations("kano");
  const list = useList();
  const room = useRef<HTMLDivElement>(null);
  const size = useElementSize(room);
  const unplaced = lines.filter(({ verdict }) => verdict.better === null || verdict.worse === null);
  return (
    <figure className={styles.figure}>
      <div ref={room} className={styles.room}>
        {size && size.width > 0 ? <Plot lines={lines} width={size.width} /> : null}
      </div>
      <figcaption className={styles.hint}>{t("results.chartLabel")}</figcaption>
      {unplaced.length > 0 ? (
        <p className={styles.hint}>
          {t("results.noPoint", { titles: list(unplaced.map(({ item }) => item.title)) })}
        </p>
      ) : null}
    </figure>
  );
}

function Plot({ lines, width }: { readonly lines: readonly JudgedLine[]; readonly width: number }) {
  const t = useTranslations("kano");
  const format = useFormatter();
  const isWide = width >= WIDE;
  const height = Math.min(MAX_HEIGHT, Math.max(300, width * 0.72));
  const plot: Box = {
    x: MARGIN.left,
    y: MARGIN.top,
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
  const labels = new Map(
    lines.map(({ item, number }) => [
      item.id,
      isWide ? `${number} ${shortened(item.title, LABEL_LENGTH)}` : `${number}`,
    ]),
  );
  const points = lines.flatMap(({ item, verdict: { better, worse } }) => {
    if (better === null || worse === null) return [];
    const labelWidth = SIGN + 14 + (labels.get(item.id)?.length ?? 0) * LETTER_WIDTH;
    return [{ id: item.id, better, worse: -worse, labelWidth }];
  });
  const placed = placePoints(
    points,
    plot,
    QUADRANTS.map((quadrant) => nameBox(quadrant, t(`class.${quadrant.class}`).length, plot)),
  );
  const classOf = (id: string): KanoClass => lines.find(({ item }) => item.id === id)?.verdict.class ?? "Q";
  return (
    <svg
      className={styles.chart}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {QUADRANTS.map((quadrant) => (
        <g key={quadrant.class} className={styles.quadrant} data-class={quadrant.class}>
          <rect
            x={plot.x + (quadrant.column * plot.width) / 2}
            y={plot.y + (quadrant.row * plot.height) / 2}
            width={plot.width / 2}
            height={plot.height / 2}
          />
          <text
            x={plot.x + (quadrant.column === 0 ? 8 : plot.width - 8)}
            y={plot.y + (quadrant.row === 0 ? 19 : plot.height - 10)}
            textAnchor={quadrant.column === 0 ? "start" : "end"}
          >
            {t(`class.${quadrant.class}`)}
          </text>
        </g>
      ))}
      <g className={styles.axes}>
        {TICKS.map((tick) => (
          <g key={tick}>
            <text x={plot.x + tick * plot.width} y={plot.y + plot.height + 14} textAnchor="middle">
              {tick === 0 ? "0" : `−${format.number(tick)}`}
            </text>
            <text x={plot.x - 5} y={plot.y + (1 - tick) * plot.height + 4} textAnchor="end">
              {format.number(tick)}
            </text>
          </g>
        ))}
        <text x={plot.x + plot.width / 2} y={height - 5} textAnchor="middle" className={styles.axis}>
          {t("results.axis", { name: t("results.axisWorse") })}
        </text>
        <text
          transform={`translate(10 ${plot.y + plot.height / 2}) rotate(-90)`}
          textAnchor="middle"
          className={styles.axis}
        >
          {t("results.axis", { name: t("results.axisBetter") })}
        </text>
      </g>
      {placed.map((point) => (
        <Leader key={point.id} point={point} />
      ))}
      {placed.map(({ id, x, y }) => (
        <circle key={id} className={styles.point} cx={x} cy={y} r={POINT_RADIUS} />
      ))}
      {placed.map(({ id, label }) => (
        <g key={id} transform={`translate(${label.x} ${label.y})`}>
          <rect className={styles.label} width={label.width} height={LABEL_HEIGHT} rx={6} />
          <g transform={`translate(4 ${(LABEL_HEIGHT - SIGN) / 2}) scale(${SIGN / 24})`}>
            <ClassShape of={classOf(id)} />
          </g>
          <text className={styles.words} x={SIGN + 8} y={LABEL_HEIGHT / 2}>
            {labels.get(id)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Where the name of a quadrant stands: in the outer corner. */
function nameBox({ column, row }: Quadrant, letters: number, plot: Box): Box {
  const width = letters * (LETTER_WIDTH + 0.6) + 12;
  const height = 28;
  return {
    x: column === 0 ? plot.x : plot.x + plot.width - width,
    y: row === 0 ? plot.y : plot.y + plot.height - height,
    width,
    height,
  };
}

/** From a point to the nearest place of its label. */
function Leader({ point: { x, y, label } }: { readonly point: PlacedPoint }) {
  const toX = Math.max(label.x, Math.min(x, label.x + label.width));
  const toY = Math.max(label.y, Math.min(y, label.y + label.height));
  return <line className={styles.leader} x1={x} y1={y} x2={toX} y2={toY} />;
}
