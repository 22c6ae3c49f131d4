import type { Texts } from "../texts.ts";

export const texts = {
  current: "Evidence: {level}",
  mixed: "mixed",
  choose: "What does this rest on?",
  chooseMany: "What do these {count, number} notes rest on?",
  means: {
    assumption: "we suppose so",
    experienced: "we were in that situation ourselves",
    observed: "over a customer’s shoulder",
    quoted: "in the customer’s own words",
    data: "a survey, a complaint, analytics",
  },
  source: "Source",
  sourceExample: "Who, when, which study",
  sourcesDiffer: "Different sources",
  sourceHint: "No full names of customers needed: “a buyer, in May” will do.",
} satisfies Texts["evidence"];
