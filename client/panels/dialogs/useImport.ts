import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { cleanFileName } from "../../../exchange/import/cleanCell.ts";
import type { MapPreview } from "../../../exchange/import/mapPreview.ts";
import type { Sheet } from "../../../exchange/import/xlsx.ts";
import type { FaultyRow } from "../../../model/api.ts";
import { adoptImport } from "../../session/adoptImport.ts";
import { ApiError, importNotes, type Trouble, troubleOf } from "../../session/api.ts";
import type { Editor } from "../../state/editor.ts";
import { type FileObjection, judgeFile, made, objectionOf, type PromisedKind } from "./importFile.ts";
import { lookHere } from "./lookHere.ts";
import type { Groups } from "./tableFile.ts";

export type ImportStep =
  | { readonly kind: "choosing" }
  | { readonly kind: "objection"; readonly objection: FileObjection; readonly name: string }
  | { readonly kind: "working"; readonly name: string; readonly doing: "reading" | "sending" }
  | { readonly kind: "survey"; readonly name: string; readonly sheets: readonly Sheet[] }
  | { readonly kind: "groups"; readonly name: string; readonly read: Groups }
  | { readonly kind: "map"; readonly file: SentFile; readonly preview: MapPreview }
  | { readonly kind: "faulty"; readonly file: SentFile; readonly rows: readonly FaultyRow[] }
  | { readonly kind: "failed"; readonly trouble: Trouble }
  | { readonly kind: "done"; readonly count: number; readonly picturesLeftOut: number };

/** What goes to the server. */
interface SentFile {
  readonly name: string;
  readonly content: Blob;
  readonly type: "text/csv" | "application/json";
}

/** The way of a file onto the map: looked into, shown, and sent when people want it so. Closing calls all of it off. */
export function useImport(editor: Editor, workshopId: string) {
  const t = useTranslations("importGroups");
  const [step, setStep] = useState<ImportStep>({ kind: "choosing" });
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);

  /** What is under way when this begins is called off, and what it comes to is not heard of any more. */
  const begin = (name: string, doing: "reading" | "sending"): AbortController => {
    work.current?.abort();
    work.current = new AbortController();
    setStep({ kind: "working", name, doing });
    return work.current;
  };

  const look = async (content: Blob, name: string, promises: PromisedKind): Promise<void> => {
    const { signal } = begin(name, "reading");
    const found = await lookHere({ content, name, promises }, signal).catch(() => null);
    if (signal.aborted) return;
    switch (found?.kind) {
      case "map":
        return setStep({
          kind: "map",
          file: { name, content, type: "application/json" },
          preview: found.preview,
        });
      case "groups":
        return setStep({ kind: "groups", name, read: found.read });
      case "survey":
        return setStep({ kind: "survey", name, sheets: found.sheets });
      case "noList":
        return setStep({ kind: "objection", objection: made("noList"), name });
      case "unreadable":
        return setStep({ kind: "objection", objection: objectionOf(found.problem, promises), name });
      case undefined:
        // Its reader did not come: no connection.
        setStep({ kind: "failed", trouble: "unreachable" });
    }
  };

  const send = async (file: SentFile, skipFaulty: boolean): Promise<void> => {
    const { signal } = begin(file.name, "sending");
    try {
      const options = { type: file.type, skipFaulty, signal };
      const { mapId } = editor.session;
      const answer = await importNotes(workshopId, mapId, file.content, options);
      const { imported, noteIds, picturesLeftOut } = answer;
      adoptImport(editor.session, answer.written);
      if (signal.aborted) return;
      // Selected, the notes can be looked at and moved at once.
      editor.view.setState({ selection: new Set(noteIds) });
      setStep({ kind: "done", count: imported, picturesLeftOut });
    } catch (error) {
      if (signal.aborted) return;
      const faulty = error instanceof ApiError && error.trouble === "faulty-rows" ? error.faulty : [];
      setStep(
        faulty.length > 0
          ? { kind: "faulty", file, rows: faulty }
          : { kind: "failed", trouble: troubleOf(error) },
      );
    }
  };

  return {
    step,
    again: (): void => {
      work.current?.abort();
      setStep({ kind: "choosing" });
    },
    read: (file: File): void => {
      const name = cleanFileName(file.name);
      const judged = judgeFile(file);
      if (judged.kind === "objection") setStep({ kind: "objection", objection: judged.objection, name });
      else void look(file, name, judged.promises);
    },
    paste: (text: string): void => void look(new Blob([text], { type: "text/plain" }), t("pasted"), "text"),
    sendTable: (name: string, content: Blob): void => void send({ name, content, type: "text/csv" }, false),
    send: (file: SentFile, skipFaulty: boolean): void => void send(file, skipFaulty),
  };
}
