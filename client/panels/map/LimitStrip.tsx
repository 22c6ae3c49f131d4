import { Lock } from "lucide-react";
import { useTranslations } from "use-intl";
import { type LimitReason, limitReason } from "../../../model/editRights.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import styles from "./LimitStrip.module.css";

/** Why I may not change everything right now. Nothing for those who may, and for viewers, whose badge says it. */
export function LimitStrip({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("limit");
  const session = useSignal(editor.workshop.session);
  const { participantId, role } = editor.workshop.me;
  const reason = limitReason(session, { participantId, role, mapId: editor.session.mapId });
  if (reason === null || reason === "viewer") return null;
  return (
    <section className={styles.strip} aria-live="polite" data-limit={reason}>
      <Lock size={16} aria-hidden="true" />
      <p className={styles.text}>
        <strong>{t(TITLES[reason])}.</strong> {t(reason)}
      </p>
    </section>
  );
}

const TITLES: Readonly<Record<Exclude<LimitReason, "viewer">, "title" | "lookOnTitle" | "ownTitle">> = {
  allLocked: "title",
  mapLocked: "title",
  lookOn: "lookOnTitle",
  otherGroup: "lookOnTitle",
  gallery: "lookOnTitle",
  ownOnly: "ownTitle",
};
