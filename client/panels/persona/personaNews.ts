import { entriesIn } from "../../../model/outcomeEntry.ts";
import { SECTIONS, type Section } from "../../../model/persona.ts";
import { docNews } from "../../outline/docNews.ts";
import type { NewsSource } from "../../outline/useNews.ts";
import type { Outcome } from "../../state/outcome.ts";

/** Where something new is on a sheet: in a section, or in its head with name, role and picture. */
export type SheetPart = Section | "head";

interface PersonaSource extends Pick<Outcome, "personas"> {
  readonly session: Pick<Outcome["session"], "doc">;
}

/** What others do on an open persona. */
export function personaNews(
  { session, personas: projection }: PersonaSource,
  personaId: string,
): NewsSource<SheetPart> {
  const { doc } = session;
  const { personas, lines } = projection;
  return docNews<SheetPart>({
    doc,
    roots: [entriesIn(doc, "personas"), entriesIn(doc, "personaLines")],
    toldOf: (id) => {
      if (id === personaId) {
        const persona = personas.get(id);
        if (!persona) return null;
        const { name, role, portrait } = persona;
        return { place: "head", text: id, marks: JSON.stringify([name, role, portrait?.length ?? null]) };
      }
      const line = lines.get(id);
      if (line?.persona !== personaId) return null;
      return {
        place: line.place.section,
        // A line with notes behind it is no empty one.
        text: line.text.trim() || (line.sources.length > 0 ? id : ""),
        marks: JSON.stringify(line.sources),
      };
    },
    places: () => ["head", ...SECTIONS],
  });
}
