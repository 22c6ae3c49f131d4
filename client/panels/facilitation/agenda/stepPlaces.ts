import type { Step } from "../../../../model/agendaStep.ts";
import {
  FACETS,
  FACETS_OF,
  type FacetKey,
  FIELDS,
  type FieldKey,
  isOneOf,
} from "../../../../model/fields.ts";
import type { InterfaceLanguage } from "../../../i18n/languages.ts";
import { facetNames, fieldTitles } from "../../../i18n/names.ts";

/** One choice for field and facet together: a facet has one field only. */
export type StepPlace = "map" | FieldKey | FacetKey;

export function placeKeyOf({ field, facet }: Pick<Step, "field" | "facet">): StepPlace {
  return facet ?? field ?? "map";
}

export function placeOf(key: StepPlace): Pick<Step, "field" | "facet"> {
  if (key === "map") return { field: null, facet: null };
  if (!isOneOf(FACETS, key)) return { field: key, facet: null };
  return { field: FIELDS.find((field) => FACETS_OF[field].includes(key)) ?? null, facet: key };
}

/** In the order in which a group fills the map. */
export function placeOptions(
  language: InterfaceLanguage,
  wholeMap: string,
): readonly { readonly key: StepPlace; readonly label: string }[] {
  const keys: StepPlace[] = ["map"];
  for (const field of FIELDS) keys.push(field, ...FACETS_OF[field]);
  return keys.map((key) => ({
    key,
    label: placeText(placeOf(key), language, wholeMap),
  }));
}

/** "Sees & hears: sees", "Pains", "Whole map". */
export function placeText(
  { field, facet }: Pick<Step, "field" | "facet">,
  language: InterfaceLanguage,
  wholeMap: string,
): string {
  if (field === null) return wholeMap;
  const title = fieldTitles(language)[field];
  return facet === null ? title : `${title}: ${facetNames(language)[facet]}`;
}
