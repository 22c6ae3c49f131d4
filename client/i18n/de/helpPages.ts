export const texts = {
  privacy: "Datenschutz in Kürze",
  records: "Für Betreiber: Verzeichnis von Verarbeitungstätigkeiten",
  loading: "Wird zusammengestellt …",
  print: "Drucken",
  download: "Als Textdatei (Markdown)",
  others: "Weitere Seiten",
  label: "Datenschutz",
} as const;
