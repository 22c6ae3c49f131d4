/** One document of a workshop. */
export interface DocumentEntry {
  /** name of its room */
  readonly room: string;
  /** counts the erasures on it, from 1 */
  readonly epoch: number;
}

/** What erasing and tidying need of the store; part of `Store`, and under the same promises. */
export interface ErasingStore {
  documentsOf(workshopId: string): Promise<readonly DocumentEntry[]>;
  /** Removes a document with its log, its versions and its claims. */
  deleteDocument(room: string): Promise<void>;
  /** Forgets a person's record, whose token opens nothing from then on. Gives how many there were: 1 or 0. */
  eraseParticipant(workshopId: string, participantId: string): Promise<number>;
  /** Rooms in which client ids belong to this person. */
  roomsWrittenBy(workshopId: string, participantId: string): Promise<readonly string[]>;
  /** Gives a person's client ids to `ERASED_OWNER`. */
  disown(workshopId: string, participantId: string): Promise<void>;
  /** How much of what is not a map there is. */
  countsOf(workshopId: string): Promise<{ readonly participants: number; readonly versions: number }>;
  /**
   * Writes everything of a workshop under a new key, destroys the old one, empties the write-ahead logs, and counts
   * the epochs of `renewed` rooms up. What cannot be opened is dropped: it could not be cleaned either. Gives the new
   * epochs by room. May be done again after a crash.
   */
  reseal(workshopId: string, renewed: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** `eraseAt` in milliseconds since 1970; null is never. */
  setEraseAt(workshopId: string, eraseAt: number | null): Promise<void>;
  /** Workshops that were to be erased by `now`. */
  overdueAt(now: number): Promise<readonly string[]>;
  /** Documents with updates in their log, and their workshops. */
  documentsWithLog(): Promise<readonly { readonly room: string; readonly workshopId: string }[]>;
  /** Empties the write-ahead log, where deleted rows may still stand. */
  emptyWriteAheadLog(): Promise<void>;
}
