import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { TipButton } from "../controls/TipButton.tsx";
import { openMaps } from "../groups/openMaps.ts";
import { useAbout } from "../map/useAbout.ts";
import { useDialog } from "../map/useDialog.ts";
import { usePageTitle } from "../usePageTitle.ts";
import { MapsMenu } from "./MapsMenu.tsx";
import styles from "./MapTitle.module.css";

interface MapTitleProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  readonly onWorkshop: (workshop: Workshop) => void;
}

/** The title of the map, which opens what is known of the customer, and beside it the other maps. */
export function MapTitle({ editor, workshop, onWorkshop }: MapTitleProps) {
  const t = useTranslations("bar");
  const product = useTranslations("product");
  const about = useAbout(editor);
  const maps = openMaps(workshop, useSignal(editor.workshop.session), editor.workshop.me);
  const [, setDialog] = useDialog(editor);
  const known = workshop.maps.find((map) => map.id === editor.session.mapId)?.title ?? "";
  const title = about.title || known || product("untitled");
  usePageTitle(title);
  return (
    <div className={styles.title}>
      <TipButton
        className={`${buttonClass("quiet", "bar")} ${styles.name}`}
        aria-haspopup="dialog"
        tip={t("about")}
        onPress={() => setDialog("about")}
      >
        <h1 className={styles.text}>{title}</h1>
      </TipButton>
      {maps.length > 1 || workshop.me.role === "facilitator" ? (
        <MapsMenu editor={editor} workshop={workshop} onWorkshop={onWorkshop} />
      ) : null}
    </div>
  );
}
