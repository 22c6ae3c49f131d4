export const texts = {
  title: "Zettel importieren",
  lead: "Eine Tabelle (CSV, Excel), eine Liste (Markdown, Text), die CSV-Datei eines Miro- oder Mural-Boards, oder JSON aus dem Export.",
  columns:
    "Mit den Spalten Feld und Text, freiwillig Aspekt, Beleg und Quelle, kommt jeder Zettel gleich ins richtige Feld. Bei jeder anderen Tabelle, zum Beispiel mit Beschwerden, lässt sich wählen, welche Spalte den Text enthält.",
  choose: "Datei wählen",
  drop: "Datei hierher ziehen",
  dropNow: "Loslassen zum Importieren",
  reading: "„{name}“ wird gelesen …",
  sending: "Die Zettel aus „{name}“ kommen auf die Karte …",
  done: "{count, plural, =0 {Die Datei enthält keine Zettel} one {# Zettel importiert} other {# Zettel importiert}}",
  picturesLeftOut:
    "{count, plural, one {Ein Bild ist} other {# Bilder sind}} nicht dabei: Auf einer Karte haben {most, number} Platz.",
  doneHint: "Die neuen Zettel sind ausgewählt. „Rückgängig“ nimmt den ganzen Import wieder weg.",
  another: "Noch eine Datei",
  wrongType:
    "„{name}“ ist weder eine Tabelle (CSV, XLSX) noch eine Liste (Markdown, Text) noch JSON. In Excel lässt sich eine Tabelle mit „Speichern unter“ als XLSX oder CSV sichern.",
  oldWorkbook: "„{name}“ hat ein Format, das sich hier nicht lesen lässt. Bitte als XLSX oder CSV speichern.",
  unreadableWorkbook:
    "„{name}“ lässt sich nicht öffnen. Vielleicht ist ein Kennwort gesetzt oder die Datei beschädigt: bitte in Excel öffnen und ohne Kennwort neu als XLSX speichern.",
  emptyWorkbook: "In „{name}“ steht nichts.",
  tooLarge: "„{name}“ ist größer als {megabytes, number} MB. Bitte die Datei teilen.",
  tooMuchInside:
    "„{name}“ ist klein verpackt, enthält aber mehr, als sich lesen lässt, oder Zellen weit ab von den Texten. Bitte nur die Zeilen mit Texten in eine neue Tabelle kopieren und diese speichern.",
  otherFile:
    "„{name}“ ist {what, select, pdf {ein PDF} rtf {ein Dokument im RTF-Format} picture {ein Bild} page {eine Webseite oder XML-Datei} office {ein altes oder mit Kennwort geschütztes Office-Dokument} other {ein gepacktes Archiv oder Dokument}}, keine Tabelle oder Liste. Bitte die Texte in eine Tabelle kopieren und als XLSX oder CSV speichern, oder unten einfügen.",
  notText:
    "„{name}“ ist keine Texttabelle. In Excel lässt sie sich mit „Speichern unter“ als „CSV UTF-8“ sichern.",
  noMap:
    "„{name}“ ist keine Karte aus dem Export dieses Programms. Bitte die JSON-Datei von dort wählen, oder eine Tabelle oder Liste.",
  newerVersion:
    "„{name}“ kommt aus einer neueren Fassung dieses Programms. Bitte dieses Programm erneuern lassen, oder die Karte dort als Tabelle (CSV) ausgeben.",
  tooMany: "„{name}“ hat mehr Zeilen, als sich auf einmal lesen lassen. Bitte die Datei teilen.",
  noList: "In „{name}“ steht keine Liste. Jeder Zettel braucht eine eigene Zeile, in Markdown mit „-“ davor.",
  faultyTitle:
    "{count, plural, one {# Zeile lässt sich nicht lesen} other {# Zeilen lassen sich nicht lesen}}",
  faultyText:
    "Noch ist nichts importiert. Entweder die Zeilen in der Datei verbessern und sie neu wählen, oder ohne sie importieren.",
  row: "Zeile",
  note: "Zettel",
  more: "{count, plural, one {und # weitere} other {und # weitere}}",
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
