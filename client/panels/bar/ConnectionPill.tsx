import { CircleCheck, CloudOff, LoaderCircle, type LucideIcon, TriangleAlert, Unplug } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import type { ConnectionState } from "../../session/connectionState.ts";
import type { Keeping } from "../../session/localCopy.ts";
import type { DocumentSession, MapSession } from "../../session/mapSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import hidden from "../../theme/outOfSight.module.css";
import { buttonClass } from "../controls/buttonClass.ts";
import { fetchedPart } from "../controls/fetchedPart.tsx";
import { PopupButton } from "../controls/PopupButton.tsx";
import styles from "./ConnectionPill.module.css";

const WaitingList = fetchedPart(async () => (await import("../controls/WaitingList.tsx")).WaitingList);

const ICONS: Readonly<Record<ConnectionState["kind"], LucideIcon>> = {
  connecting: LoaderCircle,
  saved: CircleCheck,
  saving: LoaderCircle,
  offline: CloudOff,
  storageFailed: TriangleAlert,
  refused: Unplug,
};

interface ConnectionPillProps {
  readonly workshop: Workshop;
  /** of what it speaks of */
  readonly session: Pick<DocumentSession, "connection" | "keeping"> & Partial<Pick<MapSession, "mapId">>;
}

/** Whether the work is on the server's disk, in a sign and in words; why and what now on a click. */
export function ConnectionPill({ session, workshop }: ConnectionPillProps) {
  const t = useTranslations("connection");
  const state = useSignal(session.connection);
  const keeping = useSignal(session.keeping);
  const Icon = ICONS[state.kind];
  const full = useStateText()(state, keeping);
  const isTrouble = state.kind === "offline" || state.kind === "storageFailed" || state.kind === "refused";
  const brief = state.kind === "offline" ? t("offlineBrief", { changes: state.changes }) : t(state.kind);
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
            {isTrouble ? <span className={styles.brief}>{brief}</span> : null}
          </>
        }
      >
        {() => (
          <>
            <p className={styles.explanation}>
              <strong>{full}</strong>
              <ConnectionText state={state} keeping={keeping} />
            </p>
            <WaitingList workshop={workshop} openMapId={session.mapId ?? null} />
          </>
        )}
      </PopupButton>
      <output className={hidden.outOfSight}>
        {isTrouble ? t(state.kind === "offline" ? "offlineShort" : state.kind) : null}
      </output>
    </>
  );
}

function useStateText(): (state: ConnectionState, keeping: Keeping) => string {
  const t = useTranslations("connection");
  return (state, keeping) => {
    if (state.kind !== "offline") return t(state.kind);
    return t(keeping === "kept" ? "offline" : "offlineInWindow", { changes: state.changes });
  };
}

/** Where nothing is kept on the device, that is what one has to know, unless the server has all. */
function ConnectionText({ state, keeping }: { readonly state: ConnectionState; readonly keeping: Keeping }) {
  const t = useTranslations("connection");
  const refused = useTranslations("refused");
  if (state.kind === "refused") return refused(`${state.reason}.text`);
  if (keeping === "kept" || state.kind === "storageFailed") return t(`${state.kind}Text`);
  return (
    <>
      {state.kind === "saved" ? t("savedText") : null} {t(keeping === "full" ? "fullText" : "noneText")}
    </>
  );
}
