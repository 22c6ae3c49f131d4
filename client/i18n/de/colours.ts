export const texts = {
  current: "Farbe: {colour}",
  mixed: "verschieden",
} as const;
