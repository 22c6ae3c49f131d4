import type { FieldKey, Language } from "./fields.ts";
import type { FieldValidity } from "./validity.ts";

interface FieldWords {
  readonly one: string;
  /** what stands before the colon, for `{n}` of them */
  readonly many: string;
  readonly action: string;
}

/** What nobody has witnessed yet, and the cheapest way to change that. */
const WITNESS: Readonly<Record<Language, Readonly<Record<FieldKey, FieldWords>>>> = {
  de: {
    situation: {
      one: "1 Angabe, nicht von einer Kundin",
      many: "{n} Angaben, keine von einer Kundin",
      action: "nachsehen, in welcher Lage Kundinnen sich zuletzt gemeldet haben",
    },
    seesHears: {
      one: "1 Eindruck, nicht von einer Kundin",
      many: "{n} Eindrücke, keiner von einer Kundin",
      action: "hingehen und an ihrem Platz selbst sehen und hören",
    },
    thinksFeels: {
      one: "1 Gedanke, nicht von einer Kundin",
      many: "{n} Gedanken, keiner von einer Kundin",
      action: "drei typische Kundinnen fragen",
    },
    saysDoes: {
      one: "1 Aussage oder Handlung, nicht von einer Kundin",
      many: "{n} Aussagen und Handlungen, keine von einer Kundin",
      action: "dreien über die Schulter schauen, während sie laut denken",
    },
    pains: {
      one: "1 Problem, nicht von einer Kundin",
      many: "{n} Probleme, keines von einer Kundin",
      action: "die Beschwerden der letzten Monate lesen",
    },
    gains: {
      one: "1 Ziel, nicht von einer Kundin",
      many: "{n} Ziele, keines von einer Kundin",
      action: "drei typische Kundinnen fragen, woran sie merken, dass es gut ausging",
    },
  },
  en: {
    situation: {
      one: "1 detail, not from a customer",
      many: "{n} details, none from a customer",
      action: "look up the situation in which customers last got in touch",
    },
    seesHears: {
      one: "1 impression, not from a customer",
      many: "{n} impressions, none from a customer",
      action: "go there, and see and hear it from her place",
    },
    thinksFeels: {
      one: "1 thought, not from a customer",
      many: "{n} thoughts, none from a customer",
      action: "ask three typical customers",
    },
    saysDoes: {
      one: "1 word or deed, not from a customer",
      many: "{n} words and deeds, none from a customer",
      action: "look over the shoulders of three who think aloud",
    },
    pains: {
      one: "1 pain, not from a customer",
      many: "{n} pains, none from a customer",
      action: "read the complaints of the last months",
    },
    gains: {
      one: "1 gain, not from a customer",
      many: "{n} gains, none from a customer",
      action: "ask three typical customers how they know that it went well",
    },
  },
};

const SENTENCES: Readonly<
  Record<
    Language,
    Readonly<Record<"fill" | "confirm" | "replace" | "compare" | "nameSources" | "firm", string>>
  >
> = {
  de: {
    fill: "Noch leer: mit den Fragen des Feldes anfangen.",
    confirm: "Selbst erlebt, aber noch von keiner Kundin bestätigt: {action}.",
    replace: "{n} von {total} noch nicht von einer Kundin: die nächste zuerst nach dem Wichtigsten fragen.",
    compare: "Alles aus einer Quelle: mit einer zweiten Kundin vergleichen.",
    nameSources: "Gut belegt, aber ohne Quelle: dazuschreiben, von wem und wann.",
    firm: "Gut belegt.",
  },
  en: {
    fill: "Still empty: begin with the questions of the field.",
    confirm: "We lived it ourselves, but no customer has confirmed it yet: {action}.",
    replace: "{n} of {total} not from a customer yet: with the next one, begin with what matters most.",
    compare: "All from one source: compare it with a second customer.",
    nameSources: "Well founded, but without a source: add from whom and when.",
    firm: "Well founded.",
  },
};

/** The next sensible step for a field as a sentence, the same on screen and on paper. */
export function nextStepWords(
  language: Language,
  { field, next }: Pick<FieldValidity, "field" | "next">,
): string {
  const { one, many, action } = WITNESS[language][field];
  const sentences = SENTENCES[language];
  switch (next.kind) {
    case "witness":
      return `${next.count === 1 ? one : many.replace("{n}", String(next.count))}: ${action}.`;
    case "confirm":
      return sentences.confirm.replace("{action}", action);
    case "replace":
      return sentences.replace
        .replace("{n}", String(next.unconfirmed))
        .replace("{total}", String(next.total));
    case "fill":
    case "compare":
    case "nameSources":
    case "firm":
      return sentences[next.kind];
  }
}
