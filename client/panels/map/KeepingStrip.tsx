import { HardDrive, X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Keeping } from "../../session/localCopy.ts";
import type { MapSession } from "../../session/mapSession.ts";
import { createSignal } from "../../session/signal.ts";
import { useSignal } from "../../state/useSignal.ts";
import { IconButton } from "../controls/IconButton.tsx";
import styles from "./RetentionStrip.module.css";
import { useIsNarrow } from "./useIsNarrow.ts";

/** What was read and closed: said once, for all maps, until the page is left. */
const understood = createSignal<Keeping>("kept");

/** Says that this device keeps nothing of what is written, and what to do about it. */
export function KeepingStrip({ session }: { readonly session: Pick<MapSession, "keeping" | "me"> }) {
  const t = useTranslations("connection");
  const keeping = useSignal(session.keeping);
  const closed = useSignal(understood);
  const isNarrow = useIsNarrow();
  // Who only looks on has nothing to lose.
  if (keeping === "kept" || keeping === closed || session.me.role === "viewer") return null;
  return (
    <section className={styles.strip} aria-live="polite" data-keeping={keeping}>
      <HardDrive size={16} aria-hidden="true" />
      <p className={styles.text}>
        <strong>{t(`${keeping}Title`)}.</strong> {t(isNarrow ? "noneShort" : `${keeping}Text`)}
      </p>
      <span className={styles.ways}>
        <IconButton icon={X} label={t("understood")} onPress={() => understood.set(keeping)} />
      </span>
    </section>
  );
}
