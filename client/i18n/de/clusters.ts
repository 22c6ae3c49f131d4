export const texts = {
  title: "Titel des Bündels",
  titleExample: "Worum geht es hier?",
  untitled: "Bündel ohne Titel",
  selectSeveral: "Mehrere Zettel auswählen",
  selectAll: "Ganzes Bündel auswählen",
  rename: "Bündel „{title}“ benennen",
  dissolve: "Bündel „{title}“ auflösen",
  select: "Zettel des Bündels „{title}“ auswählen",
  loose: "Ohne Bündel",
} as const;
