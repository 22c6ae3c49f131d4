import { useTranslations } from "use-intl";
import { layoutMap } from "../../../model/fieldLayout.ts";
import { FIELDS } from "../../../model/fields.ts";
import { PALETTES } from "../../../model/palette.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./MapSkeleton.module.css";

/** The frame of the map while its notes are on their way. Not an empty map: nobody knows yet whether it is empty. */
export function MapSkeleton({ isOffline }: { readonly isOffline: boolean }) {
  const t = useTranslations("map");
  const [{ scheme }] = usePreferences();
  const palette = PALETTES[scheme];
  const { fields, bounds } = layoutMap({});
  return (
    <div className={styles.table} style={{ background: palette.table }}>
      <svg
        className={styles.map}
        viewBox={`0 0 ${bounds.width} ${bounds.height}`}
        preserveAspectRatio="xMidYMid meet"
        aria-hidden="true"
      >
        {FIELDS.map((field) => (
          <rect
            key={field}
            {...fields[field]}
            rx={16}
            fill={palette.fields[field].fill}
            stroke={palette.fields[field].edge}
          />
        ))}
      </svg>
      <output className={styles.label}>{t(isOffline ? "waiting" : "loading")}</output>
    </div>
  );
}
