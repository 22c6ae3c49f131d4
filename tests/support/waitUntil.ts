/** Polls until `condition` holds and returns what it returned. Fails with `what` when it never does. */
export async function waitUntil<T>(what: string, condition: () => T | Promise<T>): Promise<NonNullable<T>> {
  const GIVE_UP_MS = 20_000;
  const POLL_MS = 5;
  const end = Date.now() + GIVE_UP_MS;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, POLL_MS);
    });
  }
}
