export const texts = {
  moreHands: "{count, plural, one {# more pointer} other {# more pointers}}",
} as const;
