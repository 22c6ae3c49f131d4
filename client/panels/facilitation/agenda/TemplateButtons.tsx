import { useTranslations } from "use-intl";
import { AGENDA_TEMPLATES, type AgendaTemplate, agendaTemplate } from "../../../../model/agendaTemplates.ts";
import type { Language } from "../../../../model/fields.ts";
import styles from "./AgendaSection.module.css";

interface TemplateButtonsProps {
  /** in which the group works: titles and questions are taken over in it */
  readonly language: Language;
  readonly onChoose: (template: AgendaTemplate) => void;
}

/** The ready-made agendas, one press each. */
export function TemplateButtons({ language, onChoose }: TemplateButtonsProps) {
  const t = useTranslations("agenda");
  return (
    <div className={styles.ways}>
      {AGENDA_TEMPLATES.map((template) => (
        <button key={template} type="button" className={styles.template} onClick={() => onChoose(template)}>
          <span className={styles.templateName}>{t(`templates.${template}`)}</span>
          <span className={styles.templateText}>
            {t(`templatesText.${template}`, { steps: agendaTemplate(template, language).length })}
          </span>
        </button>
      ))}
    </div>
  );
}
