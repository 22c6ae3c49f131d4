export const texts = {
  tidy: "Aufräumen",
  field: "Feld",
  order: {
    cluster: "In Reihen",
    facet: "Nach Aspekt",
    colour: "Nach Farbe",
    votes: "Nach Punkten",
    age: "Ältestes zuerst",
  },
  tidyHint:
    "Bündel bleiben beisammen und kommen zuerst, gesperrte Zettel bleiben liegen. Rückgängig in einem Schritt.",
  suggestions: "Was gehört zusammen?",
  suggestionsHint:
    "Dieses Gerät sucht nach ähnlichen Zetteln. Nichts verlässt es dafür, und nichts ändert sich von allein.",
  find: "Vorschläge suchen",
  findAgain: "Noch einmal suchen",
  nothing: "Nichts Ähnliches gefunden, was nicht schon gebündelt ist.",
  kind: {
    same: "Sagt fast dasselbe: {title} ({field})",
    cluster: "Bündel „{title}“ ({field})",
  },
  into: "Kommt in das Bündel „{title}“",
  accept: "Bündeln",
  dismiss: "Nein, danke",
} as const;
