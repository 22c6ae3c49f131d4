export const texts = {
  title: "Liste oder Board importieren",
  lead: "Was ein Feld nennt, ist schon zugeordnet. Alles andere kommt auf den Parkplatz, als Bündel unter seiner Überschrift – oder dorthin, wo es hingehört:",
  leadNamed: "Alle Zettel haben ihr Feld gefunden. Es lässt sich noch ändern:",
  groups: "Felder",
  untitled: "Ohne Überschrift",
  leaveOut: "Weglassen",
  notes: "{count, plural, one {# Zettel} other {# Zettel}}",
  arrive: "Auf die Karte kommen",
  inField: "{field}: {count, number}",
  nothing: "Noch kein Zettel",
  leftOut: "Nicht übernommen",
  people: "Namen, wer einen Zettel geschrieben hat",
  peopleColumns: "Angaben zu Personen: {columns}",
  columns: "Weitere Spalten: {columns}",
  lines:
    "{count, plural, one {# Absatz, der unter keinem Feld und in keiner Liste steht} other {# Absätze, die unter keinem Feld und in keiner Liste stehen}}",
  contradictions:
    "{count, plural, one {# Widerspruch: den überträgt nur JSON} other {# Widersprüche: die überträgt nur JSON}}",
  faulty:
    "{count, plural, one {# Zeile lässt sich nicht lesen und bleibt weg} other {# Zeilen lassen sich nicht lesen und bleiben weg}}",
  tooMany:
    "Das sind {count, number} Zettel, auf einmal gehen höchstens {most, number}. Bitte einiges weglassen oder die Datei teilen.",
  import: "{count, plural, one {# Zettel importieren} other {# Zettel importieren}}",
  paste: "Oder eine Liste einfügen",
  pasteExample: "Probleme:\nkein Liefertermin",
  pasteHint: "Je Zeile ein Zettel; auch Markdown oder Zellen aus einer Tabelle.",
  pasted: "Eingefügte Liste",
  look: "Weiter",
} as const;
