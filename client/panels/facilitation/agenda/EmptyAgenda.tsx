import { useTranslations } from "use-intl";
import { setAgenda } from "../../../../model/agendaCommands.ts";
import { agendaTemplate } from "../../../../model/agendaTemplates.ts";
import type { Language } from "../../../../model/fields.ts";
import type { Editor } from "../../../state/editor.ts";
import { Button } from "../../controls/Button.tsx";
import styles from "./AgendaSection.module.css";
import { freshStep } from "./freshStep.ts";
import { TemplateButtons } from "./TemplateButtons.tsx";

interface EmptyAgendaProps {
  readonly editor: Editor;
  readonly language: Language;
}

/** What an agenda is for, and the shortest ways to one. */
export function EmptyAgenda({ editor: { workshop }, language }: EmptyAgendaProps) {
  const t = useTranslations("agenda");
  if (!workshop.canSteer) {
    return (
      <div className={styles.head}>
        <h2 className={styles.title}>{t("emptyTitle")}</h2>
        <p className={styles.text}>{t("emptyForAll")}</p>
      </div>
    );
  }
  return (
    <div className={styles.agenda}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t("emptyTitle")}</h2>
        <p className={styles.text}>{t("emptyText")}</p>
        <GuideLink />
      </div>
      <TemplateButtons
        language={language}
        onChoose={(template) =>
          workshop.steer((doc, origin) => setAgenda(doc, agendaTemplate(template, language), origin))
        }
      />
      <Button
        look="quiet"
        onClick={() => workshop.steer((doc, origin) => setAgenda(doc, [freshStep(t("newStep"))], origin))}
      >
        {t("ownAgenda")}
      </Button>
    </div>
  );
}

/** In a window of its own: the session goes on here. */
function GuideLink() {
  const help = useTranslations("helpPages");
  return (
    <a href="/help/trainers" target="_blank" rel="noreferrer" className={styles.guide}>
      {help("trainers")}
    </a>
  );
}
