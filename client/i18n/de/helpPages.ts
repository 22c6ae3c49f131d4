export const texts = {
  participants: "Anleitung fürs Mitmachen",
  trainers: "Anleitung für die Moderation",
  privacy: "Datenschutz in Kürze",
  accessibility: "Barrierefreiheit",
  records: "Für Betreiber: Verzeichnis von Verarbeitungstätigkeiten",
  loading: "Wird zusammengestellt …",
  print: "Drucken",
  download: "Als Textdatei (Markdown)",
  others: "Weitere Seiten",
  label: "Hilfe, Datenschutz und Barrierefreiheit",
} as const;
