import { FACETS_OF, type FieldKey } from "../../model/fields.ts";
import { guidingQuestions } from "../../model/guidingQuestions.ts";
import { contentLanguage, type InterfaceLanguage } from "./languages.ts";
import { ownNames } from "./names.ts";

/** The questions of one field with the customer's name filled in. */
export function questionsOf(language: InterfaceLanguage, field: FieldKey, customerName: string): string[] {
  const { questions, customer } = ownNames(language);
  if (!questions || customer === undefined) {
    return guidingQuestions(contentLanguage(language), field, customerName);
  }
  const asked =
    field === "seesHears" || field === "thinksFeels" || field === "saysDoes"
      ? FACETS_OF[field].flatMap((facet) => questions[facet])
      : questions[field];
  return asked.map((question) => question.replaceAll("{name}", customerName.trim() || customer));
}
