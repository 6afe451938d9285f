// @ts-check
// Soft sounds, made in the browser: a silence is over, or somebody is awaited.

/** @typedef {{ hertz: number, loudness: number, seconds: number }} Tone */

/** For those who have closed their eyes. @type {Tone} */
export const SILENCE_OVER = { hertz: 528, loudness: 0.12, seconds: 2.5 };
/** Lower, softer and shorter. @type {Tone} */
export const AWAITED = { hertz: 396, loudness: 0.07, seconds: 1.2 };

const LATE_MS = 1000;

/** @type {AudioContext | null} */
let audio = null;

/**
 * Let it sound; a browser that has not been touched yet stays silent.
 * @param {Tone} tone
 */
export function ring(tone) {
  if (!navigator.userActivation?.hasBeenActive) return;
  audio ??= new AudioContext();
  // It begins asleep in some browsers; what would sound much too late is not heard at all.
  const asked = performance.now();
  const sound = () => performance.now() - asked < LATE_MS && play(tone);
  audio.resume().then(sound, () => {});
}

/** @param {Tone} tone */
function play({ hertz, loudness, seconds }) {
  if (audio?.state !== "running") return;
  const end = audio.currentTime + seconds;
  const tone = new OscillatorNode(audio, { frequency: hertz });
  const gain = new GainNode(audio, { gain: loudness });
  gain.gain.exponentialRampToValueAtTime(0.0001, end);
  tone.connect(gain).connect(audio.destination);
  tone.start();
  tone.stop(end);
}
