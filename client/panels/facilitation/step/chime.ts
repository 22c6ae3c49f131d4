/** A soft sound without a file. */
export interface Chime {
  /** silent while the browser still waits for the first press on this page */
  ring(): void;
  close(): void;
}

/** Two notes of a chord, high enough for a phone's small speaker. */
const NOTES_HZ = [659.25, 987.77];
const NOTE_SECONDS = 1.4;
/** The second note follows the first like a struck glass. */
const NOTE_GAP_SECONDS = 0.18;
const LOUDNESS = 0.12;
const ATTACK_SECONDS = 0.02;
/** An exponential curve never reaches zero; this cannot be heard. */
const SILENCE = 0.0001;

/** Browsers let a page be heard only after a press: the first one opens the sound. */
export function openChime(): Chime {
  let context: AudioContext | null = null;
  const open = (): void => {
    stopWaiting();
    try {
      context = new AudioContext();
    } catch {
      // No sound on this device; the words and the line remain.
    }
  };
  const stopWaiting = (): void => {
    window.removeEventListener("pointerdown", open, true);
    window.removeEventListener("keydown", open, true);
  };
  window.addEventListener("pointerdown", open, true);
  window.addEventListener("keydown", open, true);
  return {
    ring() {
      if (!context) return;
      // A phone lays the sound to rest when its screen goes dark.
      if (context.state !== "running") void context.resume().catch(() => undefined);
      for (const [index, frequency] of NOTES_HZ.entries()) {
        strike(context, frequency, context.currentTime + index * NOTE_GAP_SECONDS);
      }
    },
    close() {
      stopWaiting();
      void context?.close().catch(() => undefined);
      context = null;
    },
  };
}

function strike(context: AudioContext, frequency: number, at: number): void {
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.frequency.value = frequency;
  loudness.gain.setValueAtTime(SILENCE, at);
  loudness.gain.exponentialRampToValueAtTime(LOUDNESS, at + ATTACK_SECONDS);
  loudness.gain.exponentialRampToValueAtTime(SILENCE, at + NOTE_SECONDS);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + NOTE_SECONDS);
}
