import { FACET_NAMES } from "../../model/fieldNames.ts";
import { guidingQuestions } from "../../model/guidingQuestions.ts";
import { PALETTES } from "../../model/palette.ts";
import { drawCard } from "./drawCard.ts";
import { fieldTitle, MARK_ADVANCE } from "./fieldHeader.ts";
import { linesOf } from "./lines.ts";
import { type FieldBox, PAGE_FIELD_RADIUS } from "./mapPage.ts";
import { FACET_SHAPES } from "./markShapes.ts";
import type { Pen } from "./pen.ts";
import type { MapPrint } from "./print.ts";
import type { Tag } from "./tags.ts";

const { fields, hint } = PALETTES.light;

/** A field's tint, for its shape alone: painted before the portrait, which lies between fields and notes. */
export function drawFieldGround(box: FieldBox, pen: Pen): void {
  pen.box(box, PAGE_FIELD_RADIUS, fields[box.field].fill, fields[box.field].edge);
}

/** Title, facet names, and the notes; or, while there are none, the questions that the field asks. */
export function drawField(box: FieldBox, print: MapPrint, pen: Pen, page: Tag): void {
  const { field, header, x, y } = box;
  const colour = fields[field].title;
  const section = page.open("Sect");
  section.add("H2", () =>
    pen.text(
      fieldTitle(field, box.isContinued, print.language),
      x + header.titleX,
      y + header.titleBaseline,
      {
        size: header.titleSize,
        weight: "semibold",
        colour,
      },
    ),
  );
  for (const { facet, x: left, baseline } of header.facets) {
    const size = header.facetSize;
    pen.decorate(() =>
      pen.mark(FACET_SHAPES[facet], x + left, y + baseline - size * 0.86, size * 0.98, colour),
    );
    section.add("P", () =>
      pen.text(FACET_NAMES[print.language][facet], x + left + size * MARK_ADVANCE, y + baseline, {
        size,
        colour,
      }),
    );
  }
  if (box.cards.length > 0) {
    const list = section.open("L");
    for (const card of box.cards) drawCard(card, print, pen, list);
    list.end();
  } else {
    drawQuestions(box, print, pen, section);
  }
  section.end();
}

/** Whole questions as far as there is room; they are an invitation, not content. */
function drawQuestions(box: FieldBox, print: MapPrint, pen: Pen, section: Tag): void {
  if (box.field === "parking" || box.isContinued) return;
  const size = print.mapFormat.textSize;
  const lineHeight = size * 1.35;
  // The situation's questions keep clear of the portrait, which hangs into its right half.
  const width = (box.field === "situation" ? 0.42 : 1) * box.width - 2 * box.header.titleX;
  let baseline = box.y + box.header.height + size * 1.1;
  for (const question of guidingQuestions(print.language, box.field, print.about.customerName)) {
    const lines = linesOf(question, width, size, print.typesetters.regular);
    if (baseline + (lines.length - 1) * lineHeight > box.y + box.height - size * 0.6) return;
    const start = baseline;
    section.add("P", () => {
      lines.forEach((line, index) =>
        pen.line(line, box.x + box.header.titleX, start + index * lineHeight, { size, colour: hint }),
      );
    });
    baseline += lines.length * lineHeight + size * 0.45;
  }
}
