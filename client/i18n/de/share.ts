export const texts = {
  title: "Teilen",
  lead: "Wer einen dieser Links öffnet, ist sofort dabei. Ein Konto braucht niemand.",
  facilitator: "Mitmoderieren",
  facilitatorText: "Gibt alle Rechte weiter, auch das Löschen. Nur an Vertraute.",
  participant: "Mitmachen",
  participantText: "Für alle, die mitschreiben: Zettel anlegen, verschieben, ändern.",
  viewer: "Ansehen",
  viewerText: "Zeigt die Karte live, ohne etwas ändern zu können. Gut für Beamer und Gäste.",
  copyLink: "Link kopieren",
  copied: "Link kopiert",
  copyFailed:
    "Kopieren hat der Browser nicht erlaubt. Der Link ist markiert: bitte mit Strg+C oder ⌘C kopieren.",
  link: "Link: {role}",
  qr: "QR-Code: {role}",
  uncover: "Link und QR-Code zeigen",
  cover: "Verdecken",
  showLarge: "Groß zeigen",
  largeTitle: "Scannen und mitmachen",
  noKey:
    "Dieser Browser hat den Schlüssel des Workshops nicht gespeichert und kann deshalb keinen Link zeigen. Den Einladungslink noch einmal öffnen, dann geht es.",
  onlyHere:
    "Die Adresse {host} gilt nur auf diesem Gerät. Damit andere mitmachen können, den Server mit HOST=0.0.0.0 starten und unter seiner Netzwerkadresse öffnen.",
} as const;
