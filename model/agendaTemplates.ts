import type { NewStep } from "./agendaCommands.ts";
import { STEP_SUBJECTS, type StepMode } from "./agendaStep.ts";
import { FACETS, FACETS_OF, type FacetKey, FIELDS, type FieldKey, isOneOf, type Language } from "./fields.ts";
import { questionsAbout } from "./guidingQuestions.ts";

/** Agendas that are ready to start, by their minutes. */
export const AGENDA_TEMPLATES = ["60", "90", "25"] as const;
export type AgendaTemplate = (typeof AGENDA_TEMPLATES)[number];

/** What a step is about: a field, one of its facets, or what comes once the fields are filled. */
type Subject = FieldKey | FacetKey | "group" | "contradictions" | "vote" | "insights";

/** Each thinks alone first, where one loud voice would lead the others; then all work on what is there. */
const PLANS: Readonly<Record<AgendaTemplate, readonly (readonly [Subject, number, StepMode])[]>> = {
  "60": [
    ["situation", 6, "open"],
    ["sees", 4, "private"],
    ["hears", 3, "private"],
    ["thinks", 5, "private"],
    ["feels", 4, "private"],
    ["says", 4, "private"],
    ["does", 4, "private"],
    ["pains", 5, "private"],
    ["gains", 5, "private"],
    ["group", 6, "discuss"],
    ["contradictions", 5, "discuss"],
    ["vote", 3, "vote"],
    ["insights", 6, "look"],
  ],
  "90": [
    ["situation", 8, "open"],
    ["sees", 6, "private"],
    ["hears", 5, "private"],
    ["thinks", 7, "private"],
    ["feels", 6, "private"],
    ["says", 6, "private"],
    ["does", 6, "private"],
    ["pains", 7, "private"],
    ["gains", 7, "private"],
    ["group", 9, "discuss"],
    ["contradictions", 8, "discuss"],
    ["vote", 4, "vote"],
    ["insights", 11, "look"],
  ],
  // Two facets at a time: thirteen steps of two minutes would be a race.
  "25": [
    ["situation", 2, "open"],
    ["seesHears", 4, "private"],
    ["thinksFeels", 4, "private"],
    ["saysDoes", 4, "private"],
    ["pains", 2, "private"],
    ["gains", 2, "private"],
    ["group", 2, "discuss"],
    ["contradictions", 2, "discuss"],
    ["vote", 1, "vote"],
    ["insights", 2, "look"],
  ],
};

const TITLES: Readonly<Record<Language, Readonly<Record<Subject, string>>>> = {
  de: {
    situation: "Situation",
    seesHears: "Sieht und hört",
    sees: "Sieht",
    hears: "Hört",
    thinksFeels: "Denkt und fühlt",
    thinks: "Denkt",
    feels: "Fühlt",
    saysDoes: "Sagt und macht",
    says: "Sagt",
    does: "Macht",
    pains: "Probleme",
    gains: "Ziele",
    group: "Ordnen",
    contradictions: "Widersprüche",
    vote: "Punkte vergeben",
    insights: "Erkenntnisse",
  },
  en: {
    situation: "Situation",
    seesHears: "Sees and hears",
    sees: "Sees",
    hears: "Hears",
    thinksFeels: "Thinks and feels",
    thinks: "Thinks",
    feels: "Feels",
    saysDoes: "Says and does",
    says: "Says",
    does: "Does",
    pains: "Pains",
    gains: "Gains",
    group: "Group",
    contradictions: "Contradictions",
    vote: "Vote",
    insights: "Insights",
  },
};

type WholeMap = Extract<Subject, "group" | "contradictions" | "vote" | "insights">;

const WHOLE_MAP_QUESTIONS: Readonly<Record<Language, Readonly<Record<WholeMap, readonly string[]>>>> = {
  de: {
    group: ["Welche Zettel sagen dasselbe?", "Welche Überschrift hätte jeder Stapel?"],
    contradictions: [
      "Wo sagt {name} etwas anderes, als wir sehen oder als {name} denkt?",
      "Welche drei Widersprüche sind die stärksten?",
    ],
    vote: ["Was davon ist für den Kontakt mit uns am wichtigsten?"],
    insights: [
      "Was hat uns überrascht?",
      "Was davon wissen wir, und was vermuten wir nur? Wen können wir fragen?",
      "Was ändern wir als Nächstes?",
    ],
  },
  en: {
    group: ["Which notes say the same?", "What would be the heading of each pile?"],
    contradictions: [
      "Where does {name} say one thing and do or think another?",
      "Which three contradictions are the strongest?",
    ],
    vote: ["What matters most for the contact with us?"],
    insights: [
      "What surprised us?",
      "What of it do we know, and what do we only assume? Whom can we ask?",
      "What do we change next?",
    ],
  },
};

/** A ready-made agenda. Questions keep `{name}` for the customer's name, which is filled in when they are shown. */
export function agendaTemplate(template: AgendaTemplate, language: Language): NewStep[] {
  return PLANS[template].map(([subject, minutes, mode]) => ({
    title: TITLES[language][subject],
    field: fieldOf(subject),
    facet: isOneOf(FACETS, subject) ? subject : null,
    subject: isOneOf(STEP_SUBJECTS, subject) ? subject : null,
    questions: isWholeMap(subject)
      ? WHOLE_MAP_QUESTIONS[language][subject]
      : questionsAbout(language, subject),
    minutes,
    mode,
    names: "hidden",
  }));
}

function fieldOf(subject: Subject): FieldKey | null {
  if (isOneOf(FIELDS, subject)) return subject;
  return FIELDS.find((field) => isOneOf(FACETS_OF[field], subject)) ?? null;
}

function isWholeMap(subject: Subject): subject is WholeMap {
  return subject in WHOLE_MAP_QUESTIONS.de;
}
