import { X } from "lucide-react";
import { type ComponentType, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { withTexts } from "../../i18n/texts.ts";
import { IconButton } from "../controls/IconButton.tsx";
import { Loading } from "../controls/Loading.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { useDrawer } from "./drawerContext.ts";
import { type SectionKey, type SectionProps, sectionsFor } from "./drawerSections.ts";
import styles from "./SessionDrawer.module.css";

type Chunk =
  | { readonly kind: "fetching" }
  | { readonly kind: "here"; readonly Section: ComponentType<SectionProps> }
  | { readonly kind: "missing" };

/** What is steered, beside the map on a desk and over its lower part on a phone. Never modal: the map goes on. */
export function SessionDrawer(props: SectionProps) {
  const t = useTranslations("session");
  const words = useTranslations("words");
  const drawer = useDrawer();
  const sections = sectionsFor(props.editor.workshop.canSteer);
  const open = sections.find(({ key }) => key === drawer.section);
  if (!open) return null;
  return (
    <aside className={styles.drawer} aria-label={t("label")}>
      <div className={styles.head}>
        <nav className={styles.tabs} aria-label={t("label")}>
          {sections.map(({ key, icon: Icon }) => (
            <button
              key={key}
              type="button"
              className={styles.tab}
              aria-current={key === open.key ? "true" : undefined}
              onClick={() => drawer.open(key)}
            >
              <Icon size={18} aria-hidden="true" />
              <span>{t(`sections.${key}`)}</span>
            </button>
          ))}
        </nav>
        <IconButton icon={X} label={words("close")} onPress={drawer.close} />
      </div>
      <section
        tabIndex={-1}
        className={styles.body}
        aria-label={t(`sections.${open.key}`)}
        data-drawer-body=""
        data-keeps-focus=""
      >
        <FetchedSection key={open.key} section={open.key} {...props} />
      </section>
    </aside>
  );
}

function FetchedSection({ section, ...props }: SectionProps & { readonly section: SectionKey }) {
  const t = useTranslations("map");
  const [chunk, setChunk] = useState<Chunk>({ kind: "fetching" });
  const { canSteer } = props.editor.workshop;
  useEffect(() => {
    let current = true;
    const found = sectionsFor(canSteer).find(({ key }) => key === section);
    void (found ? withTexts(found.fetch()) : undefined)?.then(
      (module) => current && setChunk({ kind: "here", Section: module.default }),
      () => current && setChunk({ kind: "missing" }),
    );
    return () => {
      current = false;
    };
  }, [section, canSteer]);
  switch (chunk.kind) {
    case "fetching":
      return <Loading label={t("loading")} />;
    case "here":
      return <chunk.Section {...props} />;
    case "missing":
      return <TroubleText trouble="unreachable" />;
  }
}
