export const texts = {
  title: "Anrede",
  du: "du",
  sie: "Sie",
  workshop: "wie im Workshop",
  own: "Anrede:",
  forAll: "Anrede im Workshop:",
  forAllHint: "Gilt auf Deutsch für alle, die selbst nichts anderes gewählt haben.",
} as const;
