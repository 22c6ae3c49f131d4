export const texts = {
  open: "Öffnen in Customer Empathy Map",
  openShort: "Öffnen",
  newTab: "öffnet einen neuen Tab",
  keys: "Pfeiltasten verschieben, Plus und Minus zoomen, 0 zeigt alles.",
  notes: "Zettel der Karte",
  empty: "Noch keine Zettel",
  untitled: "Karte ohne Titel",
  loading: "Die Karte wird geladen …",
  away: "Keine Verbindung. Es steht da, was zuletzt zu sehen war.",
  closedTitle: "Diese Karte ist hier nicht zu sehen",
  closedText:
    "Der Link dieser Einbettung öffnet keine Karte. Vielleicht wurden die Links geändert oder der Workshop gelöscht. Wer die Seite pflegt, kann die Karte neu einbetten.",
  awayTitle: "Die Karte kommt gerade nicht an",
  awayText: "Der Server antwortet nicht. Sobald er es tut, erscheint die Karte von selbst.",
  shareTitle: "In eine Seite einbetten",
  shareText:
    "Zeigt diese Karte live in einem Wiki, zum Lesen; wer dort liest, wird nicht gezählt. Namen, Kommentare und Verborgenes erscheinen nicht. Im HTML steht der Link zum Ansehen: Wer die Seite sieht, kann ihn nutzen.",
  shareSites: "Einbetten dürfen nur die Seiten, die auf diesem Server dafür freigegeben sind.",
  code: "HTML zum Einbetten",
  copyCode: "HTML kopieren",
  copied: "HTML kopiert",
  copyFailed:
    "Kopieren hat der Browser nicht erlaubt. Das HTML ist markiert: bitte mit Strg+C oder ⌘C kopieren.",
} as const;
