export const HELP_PAGES = ["participants", "trainers", "privacy", "accessibility", "records"] as const;
export type HelpKey = (typeof HELP_PAGES)[number];
