export const texts = {
  saveOwn: "Eigene Fassung als Datei sichern",
  rightsChanged: {
    title: "Deine Rolle hat sich geändert",
    text: "Einen Moment, gleich geht es mit der neuen Rolle weiter.",
  },
  locked: {
    title: "Die Moderation hat gesperrt",
    text: "Deine letzten Änderungen kamen danach an. Sie werden gerade beiseitegelegt, gleich geht es weiter.",
  },
  lowered: {
    title: "Du siehst jetzt zu",
    text: "Die Moderation hat deine Rolle geändert. {count, plural, one {Deine letzte Änderung hat} other {Deine letzten # Änderungen haben}} den Server nicht mehr erreicht. Du kannst deine Fassung als Datei sichern, bevor es weitergeht.",
    goOn: "Weiter zum Ansehen",
  },
  removed: {
    title: "Du bist nicht mehr in diesem Workshop",
    text: "Die Moderation hat diesen Zugang beendet. Deine Zettel bleiben auf der Karte. Mit einem gültigen Link oder Code kannst du als neue Person wieder dazukommen.",
  },
  notJoined: {
    title: "Der Zugang ist abgelaufen",
    text: "Der Server kennt dieses Fenster nicht mehr. Neu laden genügt meist, sonst den Link aus der Einladung noch einmal öffnen. Der Browser muss Cookies dieser Seite erlauben.",
  },
  forbidden: {
    title: "Das ist mit diesem Link nicht erlaubt",
    text: "Der Link erlaubt nur das Ansehen, oder er wurde zurückgezogen. Die Moderation kann einen anderen geben.",
  },
  unknownMap: {
    title: "Diese Karte gibt es nicht mehr",
    text: "Sie wurde gelöscht, oder die Adresse stimmt nicht.",
  },
  erased: {
    title: "Diese Karte wurde gelöscht",
    text: "Jemand aus der Moderation hat sie endgültig gelöscht. Auch auf diesem Gerät bleibt nichts davon.",
  },
  tooLarge: {
    title: "Eine Änderung war zu groß",
    text: "Der Server hat sie nicht angenommen, und seitdem wird nichts mehr gespeichert. Wichtige neue Texte bitte kopieren, dann neu laden und in kleineren Teilen einfügen.",
  },
  badMessage: {
    title: "Der Server versteht dieses Fenster nicht",
    text: "Vermutlich läuft hier eine ältere Fassung des Programms. Wichtige neue Texte bitte kopieren, dann neu laden.",
  },
} as const;
