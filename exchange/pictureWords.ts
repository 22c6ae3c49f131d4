import { LANGUAGES, type Language } from "../model/fields.ts";
import type { Note } from "../model/note.ts";

const WORDS = {
  de: { picture: "Bild", untold: "Bild ohne Beschreibung" },
  en: { picture: "Picture", untold: "Picture without a description" },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

/** The heading of a column with what pictures show. */
export function pictureHeading(language: Language): string {
  return WORDS[language].picture;
}

/** What a note's picture shows, where only words go; "" without one. */
export function pictureWords({ image }: Pick<Note, "image">, language: Language): string {
  if (!image) return "";
  const { picture, untold } = WORDS[language];
  return image.alt === "" ? untold : `${picture}: ${image.alt}`;
}

/** The same for a column that says by its heading that it is about pictures. */
export function pictureCell({ image }: Pick<Note, "image">, language: Language): string {
  return image ? image.alt || WORDS[language].untold : "";
}

const BEGINNINGS = LANGUAGES.flatMap((language) => [`${WORDS[language].picture}: `, WORDS[language].untold]);

/** Whether words are those of `pictureWords`. */
export function sayPicture(words: string): boolean {
  return BEGINNINGS.some((beginning) => words.startsWith(beginning));
}
