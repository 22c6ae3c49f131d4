import { useTranslations } from "use-intl";
import { type NoteImage, noteWords } from "../../../model/noteImage.ts";

interface Quoted {
  readonly text: string;
  /** left out where only its words are known */
  readonly image?: NoteImage | null;
}

/** What a note is called by where only words go: its text, what its picture shows, or that it is a picture. */
export function useQuote(): (note: Quoted, empty: string) => string {
  const t = useTranslations("pictures");
  return ({ text, image = null }, empty) => noteWords({ text, image }, t("untold")) || empty;
}
