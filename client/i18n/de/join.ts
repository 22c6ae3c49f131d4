export const texts = {
  opening: "Der Workshop wird geöffnet …",
  title: "Willkommen",
  lead: "Dieser Link führt in einen gemeinsamen Workshop an einer Empathy Map. Die anderen sehen beim Zeiger und an der Namensliste, wer da ist.",
  name: "Anzeigename",
  nameExample: "z. B. Kim",
  privacy: "Was gespeichert wird, steht hier:",
  nameHint: "Der Name kann leer bleiben. Mehr wird nicht gefragt.",
  enter: "Mitmachen",
  entering: "Einen Moment …",
  write: "Nur Zettel schreiben",
  writeHint: "Schneller da auf langsamem Netz. Die ganze Karte bleibt einen Tipp entfernt.",
  noKey: {
    title: "Hier fehlt der Schlüssel",
    text: "Die Adresse stimmt, aber der Teil nach dem # fehlt, und dieser Browser kennt den Workshop noch nicht. Bitte den vollständigen Link aus der Einladung öffnen oder den QR-Code scannen.",
  },
  removed: {
    title: "Du bist nicht mehr in diesem Workshop",
    text: "Dieser Zugang wurde beendet. Mit einem gültigen Link oder Code kannst du als neue Person wieder dazukommen.",
  },
  wrongKey: {
    title: "Dieser Link gilt nicht mehr",
    text: "Der Schlüssel im Link passt nicht zum Workshop. Vielleicht wurde er beim Kopieren gekürzt oder inzwischen ersetzt. Bitte die Moderation um einen neuen Link.",
  },
  unknownWorkshop: {
    title: "Diesen Workshop gibt es nicht",
    text: "Er wurde gelöscht, oder die Adresse ist unvollständig. Bitte den Link noch einmal prüfen.",
  },
  unreachable: {
    title: "Der Server antwortet nicht",
    text: "Vielleicht ist die Verbindung weg oder der Server startet gerade neu. Nichts ist verloren. Gleich noch einmal versuchen.",
  },
  unknownMap: {
    title: "Diese Karte gibt es nicht",
    text: "Sie gehört nicht zu diesem Workshop, oder sie wurde gelöscht.",
  },
  trouble: {
    title: "Das hat nicht geklappt",
  },
} as const;
