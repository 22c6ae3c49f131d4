export const texts = {
  moreHands: "{count, plural, one {# more pointer} other {# more pointers}}",
  showField: "Show field: {field}",
  copyFieldLink: "Copy link to field",
  showThisField: "Show the field large",
  overview: "Overview in the corner",
} as const;
