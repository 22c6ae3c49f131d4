export const texts = {
  title: "Gesperrt",
  lookOnTitle: "Gerade nur ansehen",
  ownTitle: "Gerade nur eigene Zettel",
  allLocked:
    "Die Moderation hat alle Karten gesperrt. Hier geht es von selbst weiter, sobald sie wieder offen sind.",
  mapLocked:
    "Die Moderation hat diese Karte gesperrt. Hier geht es von selbst weiter, sobald sie wieder offen ist.",
  lookOn: "Die Moderation lässt im Moment nur ansehen. Danach geht es hier von selbst weiter.",
  otherGroup: "Das ist die Karte einer anderen Gruppe: Ansehen geht, ändern nicht.",
  gallery: "Das ist die Karte einer anderen Gruppe: Ansehen und Kommentieren geht, ändern nicht.",
  ownOnly: "Die Moderation lässt alle nur ihre eigenen Zettel ändern. Neue kannst du jederzeit schreiben.",
} as const;
