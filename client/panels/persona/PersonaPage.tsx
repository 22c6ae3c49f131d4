import type { Workshop } from "../../../model/api.ts";
import { OutcomePage } from "../outcome/OutcomePage.tsx";
import { PersonaList } from "./PersonaList.tsx";
import { PersonaSheet } from "./PersonaSheet.tsx";

interface PersonaPageProps {
  readonly workshop: Workshop;
  /** null: all of them */
  readonly personaId: string | null;
}

/** The personas of a workshop, or the sheet of one, live. */
export default function PersonaPage({ workshop, personaId }: PersonaPageProps) {
  return (
    <OutcomePage workshop={workshop} page="personas">
      {(desk) =>
        personaId === null ? (
          <PersonaList {...desk} />
        ) : (
          <PersonaSheet key={personaId} {...desk} personaId={personaId} />
        )
      }
    </OutcomePage>
  );
}
