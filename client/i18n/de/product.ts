export const texts = {
  name: "Customer Empathy Map",
  untitled: "Ohne Titel",
} as const;
