import { useTranslations } from "use-intl";
import { readClusters } from "../../../model/cluster.ts";
import { readComments } from "../../../model/comment.ts";
import { readContradictions } from "../../../model/contradiction.ts";
import { PLACES } from "../../../model/fields.ts";
import { isWorthAsking } from "../../session/askRights.ts";
import type { RefusalReason } from "../../session/connectionState.ts";
import type { Editor } from "../../state/editor.ts";
import { Button } from "../controls/Button.tsx";
import { MessagePage } from "../controls/MessagePage.tsx";
import { fileNameOf, saveFile } from "../dialogs/saveFile.ts";
import styles from "./Refused.module.css";

/** A map that was open, on whichever page. */
type Opened = Pick<Editor, "session" | "map">;

/** After these the map stays in view, so that what is not saved can still be copied. */
const LEAVES_MAP_OPEN: ReadonlySet<RefusalReason> = new Set(["tooLarge", "badMessage", "locked"]);

/** Also true while the server is asked whether there is another way on. */
export function leavesMapOpen(reason: RefusalReason): boolean {
  return LEAVES_MAP_OPEN.has(reason) || isWorthAsking(reason);
}

/** The server will not take this window back: why, and what to do. */
export function RefusedPage({ reason, editor }: RefusedProps) {
  const t = useTranslations("refused");
  return (
    <MessagePage title={t(`${reason}.title`)} text={t(`${reason}.text`)}>
      {reason === "erased" || reason === "unknownMap" ? null : <WaysOn reason={reason} editor={editor} />}
    </MessagePage>
  );
}

/** May only look on now: what nobody took any more can be saved, then the map goes on as the server has it. */
export function LoweredPage({ editor, onGoOn }: { readonly editor: Opened; readonly onGoOn: () => void }) {
  const t = useTranslations("refused");
  const goOn = async (): Promise<void> => {
    await editor.session.dropLocalCopy();
    onGoOn();
  };
  const count = editor.session.unconfirmed.get();
  return (
    <MessagePage title={t("lowered.title")} text={t("lowered.text", { count })}>
      <SaveOwnButton editor={editor} />
      <Button look="primary" onClick={() => void goOn()}>
        {t("lowered.goOn")}
      </Button>
    </MessagePage>
  );
}

interface RefusedProps {
  readonly reason: RefusalReason;
  readonly editor: Opened;
}

/** The same as a strip above the map. */
export function RefusedStrip({ reason, editor }: RefusedProps) {
  const t = useTranslations("refused");
  return (
    <div className={styles.strip} role="alert">
      <p className={styles.text}>
        <strong>{t(`${reason}.title`)}.</strong> {t(`${reason}.text`)}
      </p>
      <WaysOn reason={reason} editor={editor} />
    </div>
  );
}

/** What this window has can be saved as a file; then it starts again from what the server has. */
function WaysOn({ reason, editor }: RefusedProps) {
  const words = useTranslations("words");
  const reload = async (): Promise<void> => {
    // A window that is only no longer known has done nothing wrong: what it has not sent yet must stay. What was
    // refused by a lock is offered after the reload, from the same copy.
    if (reason !== "notJoined" && reason !== "locked") await editor.session.dropLocalCopy();
    window.location.reload();
  };
  return (
    <div className={styles.ways}>
      <SaveOwnButton editor={editor} />
      {reason === "removed" ? null : (
        <Button look="primary" onClick={() => void reload()}>
          {words("reload")}
        </Button>
      )}
    </div>
  );
}

function SaveOwnButton({ editor }: { readonly editor: Opened }) {
  const t = useTranslations("refused");
  const saveOwn = async (): Promise<void> => {
    const { mapJson } = await import("../../../exchange/json.ts");
    const about = editor.map.about();
    const { map } = editor;
    const { doc } = editor.session;
    // My own draft's, too: nobody else has them.
    const notes = PLACES.flatMap((place) => map.idsIn(place)).flatMap((id) => map.get(id)?.note ?? []);
    const file = new Blob(
      [
        Uint8Array.from(
          mapJson(about, notes, {
            comments: readComments(doc),
            clusters: readClusters(doc),
            contradictions: readContradictions(doc),
          }),
        ),
      ],
      {
        type: "application/json",
      },
    );
    saveFile(file, fileNameOf(about.title, "json"));
  };
  return <Button onClick={() => void saveOwn()}>{t("saveOwn")}</Button>;
}
