export const texts = {
  connecting: "Verbinden …",
  saved: "Gespeichert",
  saving: "Speichert …",
  offline:
    "{changes, plural, =0 {Offline} one {Offline, # Änderung auf diesem Gerät} other {Offline, # Änderungen auf diesem Gerät}}",
  offlineInWindow:
    "{changes, plural, =0 {Offline} one {Offline, # Änderung nur in diesem Fenster} other {Offline, # Änderungen nur in diesem Fenster}}",
  offlineBrief: "{changes, plural, =0 {Offline} other {# warten}}",
  offlineShort: "Offline",
  storageFailed: "Nicht gespeichert",
  refused: "Getrennt",
  label: "Verbindung: {state}",
  connectingText: "Die Verbindung zum Server wird aufgebaut. Änderungen bleiben solange auf diesem Gerät.",
  savedText: "Der Server hat bestätigt, dass alles auf seiner Platte liegt.",
  savingText:
    "Der Server hat die letzten Änderungen noch nicht bestätigt. Meist dauert das einen Augenblick.",
  offlineText:
    "Weiterarbeiten geht. Die Änderungen liegen auf diesem Gerät und gehen zum Server, sobald er wieder da ist.",
  storageFailedText:
    "Der Server ist da, kann aber gerade nicht auf seine Platte schreiben. Dieses Fenster offen lassen und zur Sicherheit eine JSON-Datei exportieren.",
  noneTitle: "Dieses Gerät behält nichts",
  noneText:
    "Der Browser erlaubt hier keinen Speicher, zum Beispiel in einem privaten Fenster. Was der Server noch nicht bestätigt hat, gibt es nur in diesem Fenster: verbunden bleiben und es offen lassen, bis „Gespeichert“ da steht.",
  noneShort: "Dieses Fenster offen lassen, bis „Gespeichert“ da steht.",
  fullTitle: "Auf diesem Gerät ist kein Platz mehr",
  fullText:
    "Der Speicher des Browsers ist voll. Was der Server noch nicht bestätigt hat, gibt es nur in diesem Fenster: verbunden bleiben und es offen lassen, bis „Gespeichert“ da steht.",
  understood: "Hinweis schließen",
  waiting: {
    label: "Wartet auf diesem Gerät",
    map: "{changes, plural, one {„{title}“: # Änderung wartet auf diesem Gerät – öffnen} other {„{title}“: # Änderungen warten auf diesem Gerät – öffnen}}",
    outcome:
      "{changes, plural, one {Ergebnisse: # Änderung wartet auf diesem Gerät – öffnen} other {Ergebnisse: # Änderungen warten auf diesem Gerät – öffnen}}",
  },
  program: {
    label: "Neue Version",
    title: "Es gibt eine neue Version",
    text: "Die Seite lädt sich von selbst neu, sobald hier nichts offen ist. Nichts geht dabei verloren.",
    close: "Hinweis schließen",
  },
} as const;
