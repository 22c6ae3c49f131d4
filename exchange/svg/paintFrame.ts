import { clusterPaint } from "../../model/clusterPaint.ts";
import { CLUSTER_PAD, type ClusterShape } from "../../model/clusterShape.ts";
import { FIELD_PADDING, PORTRAIT_RADIUS, type Rect } from "../../model/fieldLayout.ts";
import { FIELD_TITLES } from "../../model/fieldNames.ts";
import { FACETS_OF } from "../../model/fields.ts";
import { PALETTES } from "../../model/palette.ts";
import { fitName } from "../pdf/drawPortrait.ts";
import { linesOf } from "../pdf/lines.ts";
import { PAPER_WORDS } from "../pdf/paperWords.ts";
import type { MapScene, SceneCluster, SceneField } from "../scene/mapScene.ts";
import { element, rounded } from "./markup.ts";
import { baseline, ellipsized, facetLine, type Picture } from "./picture.ts";

const { fields: FIELD_PAINTS, portrait: PORTRAIT, hint, table } = PALETTES.light;
/** As on the screen, in map units. */
const FIELD_RADIUS = 16;
const CLUSTER_RADIUS = 12;
const HEADER_MIDDLE = 28;
const TITLE_SIZE = 20;
const BESIDE_SIZE = 13;
const CLUSTER_TITLE_SIZE = 14.5;
const OUTLINE_WIDTH = 1.5;
/** The table shows around the portrait like around the fields. */
const PORTRAIT_RIM = 6;
const PORTRAIT_TEXT_SHARE = 0.74;
const LARGEST_NAME = 26;
const ROLE_SIZE = 13;

/** A field's ground and title; what lies in it comes later. */
export function paintField({ field, rect }: SceneField, hasPortrait: boolean, picture: Picture): string {
  const { language, lettering, map } = picture;
  const paint = FIELD_PAINTS[field];
  const left = rect.x + FIELD_PADDING + 2;
  const middle = rect.y + HEADER_MIDDLE;
  const title = FIELD_TITLES[language][field];
  const titleLook = { size: TITLE_SIZE, colour: paint.title, weight: "semibold" } as const;
  const situation = field === "situation" ? map.about.situation.replace(/\s+/gu, " ").trim() : "";
  const besideLook = { size: situation ? 14.5 : BESIDE_SIZE, colour: paint.title };
  const behindTitle = left + lettering.widthOf(title, titleLook) + 14;
  // The portrait hangs into the middle of this title row.
  const isBehindPortrait = field === "thinksFeels" && hasPortrait;
  const start = isBehindPortrait ? rect.x + rect.width / 2 + PORTRAIT_RADIUS + 14 : behindTitle;
  const room =
    (field === "situation" && hasPortrait
      ? rect.x + rect.width / 2 - PORTRAIT_RADIUS - 24
      : rect.x + rect.width - FIELD_PADDING) - start;
  const beside = ellipsized(situation || facetLine(FACETS_OF[field], language), room, besideLook, lettering);
  return element(
    "g",
    { "data-field": field },
    element("rect", {
      ...box(rect),
      rx: FIELD_RADIUS,
      fill: paint.fill,
      stroke: paint.edge,
      "stroke-width": OUTLINE_WIDTH,
      "stroke-dasharray": field === "parking" ? "7 6" : null,
    }),
    lettering.line(title, left, baseline(middle, TITLE_SIZE), titleLook),
    beside === "" ? "" : lettering.line(beside, start, baseline(middle, TITLE_SIZE), besideLook),
  );
}

/** The soft circle where the upper fields meet, with the customer's name and role. */
export function paintPortrait({ x, y, radius }: NonNullable<MapScene["portrait"]>, picture: Picture): string {
  const { lettering, typesetters, map, language } = picture;
  const { customerName, customerRole } = map.about;
  const width = 2 * radius * PORTRAIT_TEXT_SHARE;
  const name = fitName(
    customerName.trim() || PAPER_WORDS[language].customer,
    width,
    LARGEST_NAME,
    (text, size) => linesOf(text, width, size, typesetters.semibold),
  );
  const role = customerRole.trim()
    ? linesOf(customerRole.trim(), width, ROLE_SIZE, typesetters.regular).slice(
        0,
        Math.max(0, 4 - name.lines.length),
      )
    : [];
  const heights = [...name.lines.map(() => name.size * 1.2), ...role.map(() => ROLE_SIZE * 1.3)];
  let top = y - heights.reduce((sum, height) => sum + height, 0) / 2;
  const lines = [...name.lines, ...role].map((line, index) => {
    const isName = index < name.lines.length;
    const size = isName ? name.size : ROLE_SIZE;
    const height = heights[index] ?? 0;
    const at = baseline(top + height / 2, size);
    top += height;
    const colour = isName && customerName.trim() ? PORTRAIT.text : hint;
    return lettering.line(line.text, x, at, {
      size,
      colour,
      weight: isName ? "semibold" : "regular",
      anchor: "middle",
    });
  });
  return element(
    "g",
    { "data-portrait": "" },
    element("circle", { cx: x, cy: y, r: radius + PORTRAIT_RIM, fill: table }),
    element("circle", {
      cx: x,
      cy: y,
      r: radius - 0.75,
      fill: PORTRAIT.fill,
      stroke: PORTRAIT.edge,
      "stroke-width": OUTLINE_WIDTH,
    }),
    ...lines,
  );
}

/** A bundle's area and title, below its notes. */
export function paintCluster({ cluster, shape }: SceneCluster, { lettering }: Picture): string {
  const paint = clusterPaint(FIELD_PAINTS[cluster.field]);
  const { x, y, width, height } = shape.title;
  const look = { size: CLUSTER_TITLE_SIZE, colour: paint.title, weight: "semibold" } as const;
  const title = ellipsized(cluster.title, width - 2 * CLUSTER_PAD, look, lettering);
  return element(
    "g",
    { "data-cluster": "" },
    // Twice as wide and the inner half painted over, so that the parts' common outline is left.
    element("path", {
      d: areaPath(shape),
      fill: paint.fill,
      stroke: paint.edge,
      "stroke-width": 2 * OUTLINE_WIDTH,
      "paint-order": "stroke",
    }),
    title === ""
      ? ""
      : lettering.line(
          title,
          x + CLUSTER_PAD,
          baseline(y + height / 2 + CLUSTER_PAD / 2, CLUSTER_TITLE_SIZE),
          look,
        ),
  );
}

export function box({ x, y, width, height }: Rect) {
  return { x, y, width, height };
}

function areaPath({ parts }: ClusterShape): string {
  return parts
    .map(({ x, y, width, height }) => {
      const r = Math.min(CLUSTER_RADIUS, width / 2, height / 2);
      const arc = (dx: number, dy: number): string =>
        `a${rounded(r)} ${rounded(r)} 0 0 1 ${rounded(dx)} ${rounded(dy)}`;
      return (
        `M${rounded(x + r)} ${rounded(y)}h${rounded(width - 2 * r)}${arc(r, r)}v${rounded(height - 2 * r)}${arc(-r, r)}` +
        `h${rounded(2 * r - width)}${arc(-r, -r)}v${rounded(2 * r - height)}${arc(r, -r)}Z`
      );
    })
    .join("");
}
