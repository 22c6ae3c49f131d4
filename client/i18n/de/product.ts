export const texts = {
  name: "Customer Empathy Map",
  untitled: "Ohne Titel",
  pageTitle: "{subject} · Customer Empathy Map",
  shortName: "Empathy Map",
  description: "Eine Empathy Map gemeinsam und live ausfüllen",
} as const;
