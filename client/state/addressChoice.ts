/** How this person wants to be addressed in German: as the workshop has it, or always the same. */
export const ADDRESS_CHOICES = ["workshop", "du", "sie"] as const;
export type AddressChoice = (typeof ADDRESS_CHOICES)[number];
