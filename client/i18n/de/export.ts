export const texts = {
  title: "Exportieren",
  lead: "Die Karte, wie der Server sie gerade hat.",
  pdfA4: "PDF, A4",
  pdfA4Text: "Zum Verschicken und Drucken, mit einer Liste aller Zettel.",
  pdfA3: "PDF, A3",
  pdfA3Text: "Für den großen Drucker oder die Wand.",
  csv: "Tabelle, CSV",
  csvText: "Für Excel und andere Programme, eine Zeile je Zettel.",
  json: "Daten, JSON",
  jsonText: "Vollständig. Lässt sich wieder importieren.",
  working: "Wird erstellt …",
  done: "„{name}“ liegt bei den Downloads.",
} as const;
