import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { NOTE_COLOURS } from "../model/noteColours.ts";
import type { CanvasTexts } from "./canvas/canvasTexts.ts";
import { useEvidenceWords } from "./panels/evidence/useEvidenceWords.ts";

/** The words of the canvas from the catalogue; the same object as long as the language stays. */
export function useCanvasTexts(): CanvasTexts {
  const t = useTranslations("canvas");
  const reveal = useTranslations("reveal");
  const evidenceOf = useEvidenceWords();
  return useMemo(
    () => ({
      newNoteIn: (field) => t("newNoteIn", { field }),
      questionsOf: (field) => t("questionsOf", { field }),
      whyField: (field) => t("whyField", { field }),
      stepQuestions: (title) => t("stepQuestions", { title }),
      editCustomer: t("editCustomer"),
      nameHint: t("nameHint"),
      waiting: (count) => reveal("waitingShort", { count }),
      waitingIn: (count, field) => reveal("waitingIn", { count, field }),
      evidenceOf,
      marks: { onlyMe: t("marks.onlyMe"), late: t("marks.late"), untitled: t("marks.untitled") },
      noteText: t("noteText"),
      done: t("done"),
      facets: t("facets"),
      selected: (count) => t("selected", { count }),
      editText: t("editText"),
      remove: t("remove"),
      notMine: t("notMine"),
      locked: t("locked"),
      arrange: t("arrange"),
      laser: t("laser"),
      comments: t("comments"),
      outcome: t("outcome"),
      newNote: t("newNote"),
      colours: t("colours"),
      colour: Object.fromEntries(
        NOTE_COLOURS.map((colour) => [colour, t(`colour.${colour}`)]),
      ) as CanvasTexts["colour"],
    }),
    [t, reveal, evidenceOf],
  );
}
