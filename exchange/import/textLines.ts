import { createGroups, type GroupsRead, NOTHING_LEFT_OUT } from "./groupedNotes.ts";
import type { ImportLimits } from "./importedNote.ts";
import { fieldOfHeading } from "./words.ts";

/** Marks before a line that make it no other text. */
const MARK = /^(?:[-*+•–▪◦]|\d{1,3}[.)]|\[[ xX]\])\s+/;
/** "Pains: no delivery date"; a field's name is never longer. */
const LABEL = /^([^:]{2,40}):\s+(\S.*)$/;

/**
 * Notes from plain text: one a line. A line that only names a field is a heading for those below; "Pains: too loud" is one
 * note of that field, whatever the heading. Never throws.
 */
export function readTextLines(text: string, limits: ImportLimits): GroupsRead {
  const groups = createGroups(limits);
  let title: string | null = null;
  let named: ReturnType<typeof fieldOfHeading> = null;
  for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = raw.trim().replace(MARK, "").trim();
    if (line === "") continue;
    const heading = fieldOfHeading(line);
    const [, label = "", labelled = ""] = LABEL.exec(line.slice(0, 2 * limits.textLength)) ?? [];
    const own = label === "" ? null : fieldOfHeading(label);
    if (heading) [title, named] = [line.replace(/:$/, ""), heading];
    else if (own && line.length <= limits.textLength)
      groups.add(label, own, { row: index + 1, text: labelled });
    else groups.add(title, named, { row: index + 1, text: line });
  }
  const all = groups.all();
  return { ok: true, kind: "list", groups: all, faulty: groups.faulty, leftOut: NOTHING_LEFT_OUT };
}
