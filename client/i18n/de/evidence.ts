export const texts = {
  current: "Beleg: {level}",
  mixed: "verschieden",
  choose: "Worauf beruht das?",
  chooseMany: "Worauf beruhen diese {count, number} Zettel?",
  means: {
    assumption: "wir vermuten es",
    experienced: "wir waren selbst in der Lage",
    observed: "einer Kundin über die Schulter geschaut",
    quoted: "wörtlich aus ihrem Mund",
    data: "Umfrage, Beschwerde, Auswertung",
  },
  source: "Quelle",
  sourceExample: "Wer, wann, welche Studie",
  sourcesDiffer: "Verschiedene Quellen",
  sourceHint: "Volle Namen von Kundinnen braucht es nicht: „Einkäuferin, im Mai“ genügt.",
} as const;
