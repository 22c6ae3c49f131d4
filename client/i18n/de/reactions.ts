export const texts = {
  title: "Reagieren",
  given: "Reaktionen: {list}",
  counted: "{name} ({count, number})",
  name: {
    agree: "Zustimmung",
    touched: "Berührt mich",
    insight: "Neu für mich",
    smile: "Zum Schmunzeln",
    unclear: "Unklar",
  },
  by: "{name}, {count, number}: {people}",
  more: "{count, plural, one {# weitere Person} other {# weitere}}",
  unnamed: "ohne Namen",
  mine: "Eigene Reaktion: {list}",
  mineNone: "Keine eigene Reaktion",
} as const;
