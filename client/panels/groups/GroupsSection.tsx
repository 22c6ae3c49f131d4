import { LayoutGrid } from "lucide-react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import { setGrouping } from "../../../model/groupCommands.ts";
import { GROUPINGS } from "../../../model/sessionDocument.ts";
import { useSignal } from "../../state/useSignal.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { Segments } from "../controls/Segments.tsx";
import type { SectionProps } from "../facilitation/drawerSections.ts";
import { GalleryPanel } from "./GalleryPanel.tsx";
import { GroupList } from "./GroupList.tsx";
import styles from "./GroupsSection.module.css";
import { MakeGroups } from "./MakeGroups.tsx";
import { MessagesPanel } from "./MessagesPanel.tsx";
import { SeminarDoor } from "./SeminarDoor.tsx";

/** Everything about several groups: who is where, the way in, the wall, the walk, messages. For facilitators. */
export default function GroupsSection({ editor, workshop, onWorkshop }: SectionProps) {
  const t = useTranslations("groups");
  const session = editor.workshop;
  const { groups, grouping } = useSignal(session.session);
  const isLoaded = useSignal(session.loaded);
  if (!isLoaded) return null;
  return (
    <div className={styles.section}>
      {groups.length === 0 ? (
        <MakeGroups session={session} workshop={workshop} onWorkshop={onWorkshop} />
      ) : (
        <>
          <Link href={`/w/${workshop.id}/wall`} className={buttonClass("primary")}>
            <LayoutGrid size={16} aria-hidden="true" />
            {t("wall")}
          </Link>
          <div className={styles.part}>
            <p className={styles.label} aria-hidden="true">
              {t("grouping")}
            </p>
            <Segments
              label={t("grouping")}
              options={GROUPINGS.map((key) => ({ key, label: t(key), shown: t(key) }))}
              chosen={grouping}
              onChoose={(next) => session.steer((doc, origin) => setGrouping(doc, next, origin))}
            />
            <p className={styles.hint}>{t(`${grouping}Hint`)}</p>
          </div>
          <GroupList editor={editor} workshop={workshop} onWorkshop={onWorkshop} />
        </>
      )}
      <SeminarDoor workshop={workshop} />
      {groups.length > 0 ? <GalleryPanel editor={editor} /> : null}
      <MessagesPanel session={session} />
    </div>
  );
}
