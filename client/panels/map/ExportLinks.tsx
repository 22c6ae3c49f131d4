import { useTranslations } from "use-intl";
import { exportPath } from "../../session/api.ts";
import { buttonClass } from "../controls/buttonClass.ts";

/** The files of a map as plain links: what is left when the display itself is broken. */
export function ExportLinks({ workshopId, mapId }: { readonly workshopId: string; readonly mapId: string }) {
  const t = useTranslations("export");
  return (
    <>
      <a
        className={buttonClass("secondary")}
        href={exportPath(workshopId, mapId, "pdf", { size: "A4" })}
        download
      >
        {t("pdf", { size: "A4" })}
      </a>
      <a className={buttonClass("secondary")} href={exportPath(workshopId, mapId, "json")} download>
        {t("json")}
      </a>
    </>
  );
}
