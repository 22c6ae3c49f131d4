/** The pages on what a workshop makes of its maps, in the order in which it comes about; each at `/w/<id>/<page>`. */
export const OUTCOME_PAGES = ["personas", "journeys", "kano", "actions"] as const;
export type OutcomePageKey = (typeof OUTCOME_PAGES)[number];

/** What the server alone writes: nothing on it is changed or taken back. */
export const RESULT_PAGES: ReadonlySet<OutcomePageKey> = new Set(["kano"]);
