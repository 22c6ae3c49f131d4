import { useTranslations } from "use-intl";
import { useSignal } from "../../../state/useSignal.ts";
import { Loading } from "../../controls/Loading.tsx";
import type { SectionProps } from "../drawerSections.ts";
import { AgendaHead } from "./AgendaHead.tsx";
import styles from "./AgendaSection.module.css";
import { EmptyAgenda } from "./EmptyAgenda.tsx";
import { ReplaceAgenda } from "./ReplaceAgenda.tsx";
import { StepList } from "./StepList.tsx";

/** The run sheet: facilitators make and run it, everybody sees it with the step that is on. */
export default function AgendaSection({ editor, workshop: { language } }: SectionProps) {
  const map = useTranslations("map");
  const { workshop } = editor;
  const session = useSignal(workshop.session);
  const isLoaded = useSignal(workshop.loaded);
  if (!isLoaded) return <Loading label={map("loading")} />;
  if (session.steps.length === 0) return <EmptyAgenda editor={editor} language={language} />;
  return (
    <div className={styles.agenda}>
      <AgendaHead editor={editor} session={session} />
      <StepList editor={editor} session={session} />
      {workshop.canSteer ? <ReplaceAgenda editor={editor} session={session} language={language} /> : null}
    </div>
  );
}
