export const texts = {
  size: "Größe",
  current: "Größe: {size}",
  mixed: "verschieden",
  choose: "Wie groß?",
  chooseMany: "Wie groß sollen diese {count, number} Zettel sein?",
  names: { small: "Klein", normal: "Normal", large: "Groß", huge: "Riesig" },
} as const;
