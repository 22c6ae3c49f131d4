import type { EvidenceLevel, FacetKey, Language, PlaceKey } from "../../model/fields.ts";
import type { QuestionSubject } from "../../model/guidingQuestions.ts";
import type { Texts } from "./texts.ts";

/** Some of the keys, none that the others do not have. */
type Some<T> = { readonly [K in keyof T]?: T[K] extends string ? string : Some<T[K]> };

/** What is known of a language before its file is fetched. */
export interface LanguageAbout {
  /** what it calls itself */
  readonly name: string;
  /** its own word for a draft; null once all is said and somebody who grew up with it has read it */
  readonly draft: string | null;
  /** in which language workshops begin, paper is printed and the guides are read by those who choose it */
  readonly content: Language;
}

/** What the things of the map itself are called; the content languages have theirs in `model/`. */
export interface SubjectNames {
  readonly fields: Readonly<Record<PlaceKey, string>>;
  readonly facets: Readonly<Record<FacetKey, string>>;
  readonly evidence: Readonly<Record<EvidenceLevel, string>>;
  readonly evidenceCounts: Readonly<Record<EvidenceLevel, readonly [one: string, many: string]>>;
  /** `{name}` is the customer's first name */
  readonly questions: Readonly<Record<QuestionSubject, readonly string[]>>;
  /** who a question is about as long as the customer has no name */
  readonly customer: string;
}

/** A language of the interface in one file: `client/i18n/<code>.ts`. What it does not say is said in English. */
export interface LanguageFile {
  readonly about: LanguageAbout;
  readonly names: Partial<SubjectNames>;
  readonly texts: Some<Texts>;
}
