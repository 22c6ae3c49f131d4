import { isOneOf } from "../../../model/fields.ts";
import { SECTIONS, type Section } from "../../../model/persona.ts";
import { gripAt, isAt, type TouchHold, type TouchPlace, type TouchPoint } from "../controls/touchDrag.ts";

/** What a finger drags on a persona sheet. */
export type Fingered =
  | { readonly kind: "line"; readonly id: string }
  | { readonly kind: "notes"; readonly keys: ReadonlySet<string> };

export type SheetPlace =
  /** before which line of a section; null is last */
  | { readonly kind: "section"; readonly section: Section; readonly before: string | null }
  /** onto a line, which then stands on it, too */
  | { readonly kind: "line"; readonly id: string };

/** A line by its grip; a note of the list anywhere, by resting on it. */
export function takenOnSheet(target: Element, at: TouchPoint): TouchHold<Fingered> | null {
  const line = gripAt(target, at)?.closest<HTMLElement>("[data-line]");
  if (line) {
    const words = line.querySelector("textarea")?.value.trim() || "…";
    return {
      dragged: { kind: "line", id: line.dataset.line ?? "" },
      element: line,
      words,
      begins: "at once",
    };
  }
  const note = target.closest<HTMLElement>("[data-note]");
  if (!note) return null;
  const words = note.querySelector("[data-words]")?.textContent ?? "";
  // One of several that are chosen takes the others along, as with a mouse.
  const others = note.matches("[data-selected]")
    ? [...(note.parentElement?.querySelectorAll<HTMLElement>("[data-note][data-selected]") ?? [])]
    : [];
  const keys = new Set([note, ...others].map(({ dataset }) => dataset.note ?? ""));
  const more = keys.size > 1 ? ` (+${keys.size - 1})` : "";
  return { dragged: { kind: "notes", keys }, element: note, words: `${words}${more}`, begins: "held" };
}

const LINE_PX = 3;

/** Where on the sheet a finger is. A note goes onto the line below it; at a line's edge, and elsewhere, into the section. */
export function placeOnSheet(
  sheet: HTMLElement,
  dragged: Fingered,
  at: TouchPoint,
): TouchPlace<SheetPlace> | null {
  if (!isAt(sheet.getBoundingClientRect(), at)) return null;
  const part = [...sheet.querySelectorAll<HTMLElement>("section[data-section]")].find((one) =>
    isAt(one.getBoundingClientRect(), at),
  );
  const section = part?.dataset["section"];
  if (!part || !isOneOf(SECTIONS, section)) return null;
  const rows = [...part.querySelectorAll<HTMLElement>("[data-line]")];
  if (dragged.kind === "notes") {
    const row = rows.find((one) => isAt(one.getBoundingClientRect(), at));
    if (row) return { place: { kind: "line", id: row.dataset.line ?? "" }, element: row };
    return { place: { kind: "section", section, before: null }, element: part };
  }
  const next = rows.find((row) => {
    const { top, height } = row.getBoundingClientRect();
    return at.y < top + height / 2;
  });
  const box = (next ?? rows.at(-1))?.getBoundingClientRect();
  const before = next?.dataset.line ?? null;
  if (!box) return { place: { kind: "section", section, before }, element: part };
  const y = (next ? box.top : box.bottom) - LINE_PX / 2;
  return {
    place: { kind: "section", section, before },
    line: { x: box.left, y, width: box.width, height: LINE_PX },
  };
}
