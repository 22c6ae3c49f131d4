import { useCallback, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { removeImage } from "../../../model/imageCommands.ts";
import { jpegAddress } from "../../../model/jpegAddress.ts";
import { LIMITS } from "../../../model/wire.ts";
import { pictured } from "../../actions/pictureAction.ts";
import type { Editor } from "../../state/editor.ts";
import type { NoteRecord } from "../../state/mapProjection.ts";
import { useEditRights } from "../../state/useEditRights.ts";
import { canChange } from "../../tools/changing.ts";
import { Button } from "../controls/Button.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import { PICTURE_MEGABYTES } from "../persona/readPicture.ts";
import { AltField } from "./AltField.tsx";
import { ChooseFile } from "./ChooseFile.tsx";
import styles from "./PictureDialog.module.css";
import { type PictureProblem, putPicture } from "./putPicture.ts";
import { useIsHere } from "./useIsHere.ts";

/** The picture of the selected note, large, with what it shows in words; for those who may, the ways to another one. */
export default function PictureDialog({ editor, onClose }: MapDialogProps) {
  const t = useTranslations("pictures");
  const [noteId] = useState(() => pictured(editor)?.note.id ?? "");
  const subscribe = useCallback(
    (listener: () => void) => editor.map.onNote(noteId, listener),
    [editor, noteId],
  );
  const record = useSyncExternalStore(subscribe, () => editor.map.get(noteId));
  return (
    <Sheet title={t("title")} onClose={onClose} wide={record?.note.image != null}>
      {record ? <NotePicture editor={editor} record={record} /> : <p>{t("trouble.gone")}</p>}
    </Sheet>
  );
}

type State = "idle" | "reading" | PictureProblem;

function NotePicture({ editor, record }: { readonly editor: Editor; readonly record: NoteRecord }) {
  const t = useTranslations("pictures");
  const [state, setState] = useState<State>("idle");
  useEditRights(editor);
  const { id, image } = record.note;
  const isMine = canChange(editor, id);
  const isHere = useIsHere();
  const take = async (file: Blob): Promise<void> => {
    setState("reading");
    const put = await putPicture(editor, file, { kind: "note", noteId: id });
    if (isHere.current) setState(put.kind === "put" ? "idle" : put.trouble);
  };
  return (
    <div className={styles.picture}>
      {image ? (
        <figure className={styles.figure}>
          <img
            className={styles.large}
            src={jpegAddress(image.bytes)}
            alt={image.alt || t("untold")}
            style={{ aspectRatio: `${image.width} / ${image.height}` }}
          />
          {isMine ? null : <figcaption>{image.alt || t("untold")}</figcaption>}
        </figure>
      ) : (
        <p>{t("none")}</p>
      )}
      {image && isMine ? <AltField editor={editor} noteId={id} alt={image.alt} /> : null}
      {isMine ? (
        <div className={styles.ways}>
          <ChooseFile
            label={t(image ? "replace" : "choose")}
            isFirst={!image}
            onFile={(file) => void take(file)}
          />
          {image ? (
            <Button
              onClick={() => {
                editor.session.change((doc, origin) => removeImage(doc, id, origin));
                setState("idle");
              }}
            >
              {t("remove")}
            </Button>
          ) : null}
        </div>
      ) : null}
      <output className={styles.words} data-trouble={(state !== "idle" && state !== "reading") || undefined}>
        {state === "idle"
          ? null
          : state === "reading"
            ? t("reading")
            : t(`trouble.${state}`, { megabytes: PICTURE_MEGABYTES, count: LIMITS.imagesPerMap })}
      </output>
      {isMine ? <p className={styles.kept}>{t("kept")}</p> : null}
    </div>
  );
}
