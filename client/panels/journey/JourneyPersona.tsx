import { useTranslations } from "use-intl";
import { setJourneyPersona } from "../../../model/journeyCommands.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Select } from "../controls/Select.tsx";
import { useJourneyDesk } from "./journeyDesk.ts";
import { usePersonaChoices } from "./usePersonaChoices.ts";

const NOBODY = "-";

/** Whose journey this is; nothing to choose where there are no personas. */
export function JourneyPersona() {
  const t = useTranslations("journey");
  const { outcome, board, journeyId } = useJourneyDesk();
  const journey = useSignal(board.journey);
  const personas = usePersonaChoices();
  if (personas.length === 0) return null;
  return (
    <Select
      label={t("persona")}
      isQuiet
      options={[{ key: NOBODY, label: t("noPersona") }, ...personas]}
      chosen={journey?.persona ?? NOBODY}
      onChoose={(key) =>
        outcome.session.write((doc, origin) =>
          setJourneyPersona(doc, journeyId, key === NOBODY ? null : key, origin),
        )
      }
    />
  );
}
