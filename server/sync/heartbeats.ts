/** y-websocket drops a socket that stays silent for 30 s. */
const BEAT_MS = 20_000;
const LOOK_MS = 1_000;

/** One timer for all sockets: thousands of their own would cost memory, and all at once a burst. */
export interface Heartbeats {
  /** Calls `beat` every 20 s from now on, until the returned function is called. */
  add(beat: () => void): () => void;
  close(): void;
}

export function createHeartbeats(): Heartbeats {
  const hearts = new Set<{ readonly beat: () => void; due: number }>();
  const timer = setInterval(() => {
    const now = performance.now();
    for (const heart of hearts) {
      if (heart.due > now) continue;
      heart.due = now + BEAT_MS;
      heart.beat();
    }
  }, LOOK_MS);
  return {
    add(beat) {
      const heart = { beat, due: performance.now() + BEAT_MS };
      hearts.add(heart);
      return () => hearts.delete(heart);
    },
    close: () => clearInterval(timer),
  };
}
