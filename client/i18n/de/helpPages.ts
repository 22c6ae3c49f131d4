export const texts = {
  trainers: "Anleitung für die Moderation",
  privacy: "Datenschutz in Kürze",
  records: "Für Betreiber: Verzeichnis von Verarbeitungstätigkeiten",
  loading: "Wird zusammengestellt …",
  print: "Drucken",
  download: "Als Textdatei (Markdown)",
  others: "Weitere Seiten",
  label: "Hilfe und Datenschutz",
} as const;
