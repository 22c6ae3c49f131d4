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
  target: "Wohin führt der Link?",
  targets: { map: "Ganze Karte", writer: "Für Handys" },
  targetTexts: {
    map: "Für Rechner und Tablets. Auf Handys geht beides, zur Wahl bei der Frage nach dem Namen.",
    writer:
      "Nur Zettel schreiben und abstimmen: schnell da, auch auf langsamem Netz. Zur ganzen Karte führt ein Tipp.",
  },
  uncover: "Link und QR-Code zeigen",
  cover: "Verdecken",
  showLarge: "Groß zeigen",
  largeTitle: "Scannen und mitmachen",
  noKey:
    "Dieser Browser kennt keinen Link dieses Workshops, etwa weil du mit einem Code gekommen bist. Einmal den Einladungslink öffnen, dann steht er hier.",
  onlyHere:
    "Die Adresse {host} gilt nur auf diesem Gerät. Damit andere mitmachen können, den Server mit HOST=0.0.0.0 starten und unter seiner Netzwerkadresse öffnen.",
  codeTitle: "Code zum Eintippen",
  codeText: "Zum Mitmachen ohne Link, zum Beispiel am Telefon: auf {host} „Ich habe einen Code“ wählen.",
  codeMake: "Code erzeugen",
  codeNew: "Neuer Code",
  codeEnd: "Alle Codes beenden",
  codeEnded: "Alle Codes sind beendet.",
  codeUntil: "Gilt bis {until, time, short} Uhr.",
  codeOthers:
    "{count, plural, one {Ein anderer Code läuft} other {# andere Codes laufen}} noch, von hier aus nicht zu sehen.",
  codeOrEnter: "oder auf {host} eingeben",
  change: "Alle Links ändern …",
  changeTitle: "Alle Links ändern?",
  changeText:
    "Die bisherigen Links, QR-Codes und Codes öffnen dann nichts mehr, auch gedruckte und verschickte. Wer schon dabei ist, bleibt dabei. Alle, die noch kommen sollen, brauchen einen neuen Link.",
  changeNow: "Links jetzt ändern",
  changed: "Die Links sind geändert. Oben stehen die neuen.",
  stale:
    "Jemand aus der Moderation hat die Links geändert. Der Link, den dieser Browser kennt, öffnet nichts mehr; den neuen hat, wer ihn geändert hat.",
  staleCode: "Ein Code geht weiterhin.",
} as const;
