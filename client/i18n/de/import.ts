export const texts = {
  title: "Zettel importieren",
  lead: "Eine Tabelle (CSV oder Excel) mit einer Zeile je Zettel, oder eine JSON-Datei aus dem Export.",
  columns:
    "Mit den Spalten Feld und Text, freiwillig Aspekt, Beleg und Quelle, kommt jeder Zettel gleich ins richtige Feld. Bei jeder anderen Tabelle, zum Beispiel mit Beschwerden, lässt sich wählen, welche Spalte den Text enthält.",
  choose: "Datei wählen",
  drop: "Datei hierher ziehen",
  dropNow: "Loslassen zum Importieren",
  working: "„{name}“ wird gelesen …",
  done: "{count, plural, =0 {Die Datei enthält keine Zettel} one {# Zettel importiert} other {# Zettel importiert}}",
  doneHint: "Die neuen Zettel sind ausgewählt: „Entf“ nimmt sie wieder weg.",
  another: "Noch eine Datei",
  wrongType:
    "„{name}“ ist weder eine Tabelle (CSV, XLSX) noch JSON. In Excel lässt sich eine Tabelle mit „Speichern unter“ als XLSX oder CSV sichern.",
  oldWorkbook: "„{name}“ hat ein Format, das sich hier nicht lesen lässt. Bitte als XLSX oder CSV speichern.",
  unreadableWorkbook:
    "„{name}“ lässt sich nicht öffnen. Vielleicht ist ein Kennwort gesetzt oder die Datei beschädigt: bitte in Excel öffnen und ohne Kennwort neu als XLSX speichern.",
  emptyWorkbook: "In „{name}“ steht nichts.",
  tooLarge: "„{name}“ ist größer als {megabytes, number} MB. Bitte die Datei teilen.",
  faultyTitle:
    "{count, plural, one {# Zeile lässt sich nicht lesen} other {# Zeilen lassen sich nicht lesen}}",
  faultyText:
    "Noch ist nichts importiert. Entweder die Zeilen in der Datei verbessern und sie neu wählen, oder ohne sie importieren.",
  row: "Zeile",
  problem: "Was nicht passt",
  value: "Inhalt",
  manyFaulty: "Die Datei hat 100 fehlerhafte Zeilen oder mehr. Die ersten stehen hier.",
  skipAll: "Ohne die fehlerhaften Zeilen importieren",
  skip: "{count, plural, one {Ohne diese Zeile importieren} other {Ohne diese # Zeilen importieren}}",
  faults: {
    unknownField:
      "Das Feld gibt es nicht. Möglich sind Situation, Sieht & hört, Denkt & fühlt, Sagt & macht, Probleme, Ziele.",
    unknownFacet: "Diesen Aspekt hat das Feld nicht.",
    unknownEvidence: "Diese Art von Beleg gibt es nicht.",
    emptyText: "Der Text ist leer.",
    textTooLong: "Der Text ist zu lang: höchstens {characters, number} Zeichen.",
    unreadable: "Die Zeile ist beschädigt.",
  },
} as const;
