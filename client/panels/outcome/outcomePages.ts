/** The pages on what a workshop makes of its maps, in the order in which it comes about; each at `/w/<id>/<page>`. */
export const OUTCOME_PAGES = ["actions"] as const;
export type OutcomePageKey = (typeof OUTCOME_PAGES)[number];
