/** Days that fit a seminar, a term, half a year, a year; any other number can be typed. */
export const RETENTION_CHOICES = [30, 90, 180, 365] as const;
