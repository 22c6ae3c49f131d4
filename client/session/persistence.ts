let hasAsked = false;

/**
 * Asks the browser not to clear away what it keeps for us when the device runs out of room; call after something of one's
 * own is written. Firefox would ask the person, in the middle of the first note: there copies stay as safe as they are.
 */
export function askForPersistence(): void {
  if (hasAsked || typeof navigator === "undefined") return;
  hasAsked = true;
  // Plain http has none.
  const { storage } = navigator as Partial<Navigator>;
  if (!storage?.persist || "mozInnerScreenX" in window) return;
  void storage
    .persisted()
    .then((isPersisted) => isPersisted || storage.persist())
    .catch(() => undefined);
}
