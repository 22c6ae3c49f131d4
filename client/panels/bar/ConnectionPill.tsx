import { CircleCheck, CloudOff, LoaderCircle, type LucideIcon, TriangleAlert, Unplug } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ConnectionState } from "../../session/connectionState.ts";
import type { Signal } from "../../session/signal.ts";
import { useSignal } from "../../state/useSignal.ts";
import hidden from "../../theme/outOfSight.module.css";
import { buttonClass } from "../controls/buttonClass.ts";
import { PopupButton } from "../controls/PopupButton.tsx";
import styles from "./ConnectionPill.module.css";

const ICONS: Readonly<Record<ConnectionState["kind"], LucideIcon>> = {
  connecting: LoaderCircle,
  saved: CircleCheck,
  saving: LoaderCircle,
  offline: CloudOff,
  storageFailed: TriangleAlert,
  refused: Unplug,
};

/** Whether the work is on the server's disk, in a sign and in words; why and what now on a click. */
export function ConnectionPill({ connection }: { readonly connection: Signal<ConnectionState> }) {
  const t = useTranslations("connection");
  const state = useSignal(connection);
  const Icon = ICONS[state.kind];
  const full = useStateText()(state);
  const isTrouble = state.kind === "offline" || state.kind === "storageFailed" || state.kind === "refused";
  return (
    <>
      <PopupButton
        className={`${buttonClass("quiet", "bar")} ${styles.pill}`}
        data-connection={state.kind}
        aria-label={t("label", { state: full })}
        label={t("label", { state: full })}
        sign={
          <>
            <Icon size={16} aria-hidden="true" />
            <span className={styles.words}>{full}</span>
          </>
        }
      >
        {() => (
          <p className={styles.explanation}>
            <strong>{full}</strong>
            <ConnectionText state={state} />
          </p>
        )}
      </PopupButton>
      <output className={hidden.outOfSight}>
        {isTrouble ? t(state.kind === "offline" ? "offlineShort" : state.kind) : null}
      </output>
    </>
  );
}

function useStateText(): (state: ConnectionState) => string {
  const t = useTranslations("connection");
  return (state) => (state.kind === "offline" ? t("offline", { changes: state.changes }) : t(state.kind));
}

function ConnectionText({ state }: { readonly state: ConnectionState }) {
  const t = useTranslations("connection");
  const refused = useTranslations("refused");
  return state.kind === "refused" ? refused(`${state.reason}.text`) : t(`${state.kind}Text`);
}
