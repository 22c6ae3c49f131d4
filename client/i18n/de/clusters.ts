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
  inMaps: "in {maps, number} von {of, number} Karten",
  onePile: "{count, number} Zettel übereinander",
} as const;
