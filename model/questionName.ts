import type { Language } from "./fields.ts";

/** A question with the customer's name filled in. */
export function withName(question: string, language: Language, customerName: string): string {
  const name = customerName.trim() || (language === "de" ? "die Person" : "the customer");
  return question.replaceAll("{name}", name);
}
