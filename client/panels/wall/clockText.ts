/** "4:05" for a time left or run over, without its sign. */
export function clockText(ms: number): string {
  // A clock that has begun its last second shows 1, not 0; one that has run over shows 0 first.
  const seconds = ms > 0 ? Math.ceil(ms / 1000) : Math.floor(-ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
