import { useRef } from "react";
import { useTranslations } from "use-intl";
import { setAgenda } from "../../../../model/agendaCommands.ts";
import { agendaTemplate } from "../../../../model/agendaTemplates.ts";
import type { Language } from "../../../../model/fields.ts";
import { setPlannedEnd } from "../../../../model/runCommands.ts";
import type { Session } from "../../../../model/sessionDocument.ts";
import type { Editor } from "../../../state/editor.ts";
import { notify } from "../../../state/viewStore.ts";
import styles from "./AgendaSection.module.css";
import { TemplateButtons } from "./TemplateButtons.tsx";

interface ReplaceAgendaProps {
  readonly editor: Editor;
  readonly session: Session;
  readonly language: Language;
}

/** Another template in the place of all steps; the former ones can be brought back. */
export function ReplaceAgenda({ editor, session, language }: ReplaceAgendaProps) {
  const t = useTranslations("agenda");
  const fold = useRef<HTMLDetailsElement>(null);
  const { workshop } = editor;
  return (
    <details ref={fold} className={styles.replace}>
      <summary>{t("replace")}</summary>
      <TemplateButtons
        language={language}
        onChoose={(template) => {
          const { steps, plannedEnd } = session;
          workshop.steer((doc, origin) => setAgenda(doc, agendaTemplate(template, language), origin));
          const undo = (): void =>
            workshop.steer((doc, origin) => {
              setAgenda(doc, steps, origin);
              if (plannedEnd !== null) setPlannedEnd(doc, plannedEnd, origin);
            });
          notify(editor.view, "agendaReplaced", 0, { undo });
          if (fold.current) fold.current.open = false;
        }}
      />
    </details>
  );
}
