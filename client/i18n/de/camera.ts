export const texts = {
  moreHands: "{count, plural, one {# weiterer Zeiger} other {# weitere Zeiger}}",
} as const;
