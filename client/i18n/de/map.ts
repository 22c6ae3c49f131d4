export const texts = {
  loading: "Die Karte wird geladen …",
  waiting: "Der Server antwortet nicht. Die Karte erscheint, sobald er wieder da ist.",
  broken: {
    title: "Hier ist etwas schiefgegangen",
    text: "Die Anzeige ist stehen geblieben. Was gespeichert war, ist sicher: Neu laden bringt die Karte zurück, und die Dateien lassen sich auch so holen.",
  },
} as const;
