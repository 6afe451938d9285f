// @ts-check
// A soft bell, made in the browser: it says that a silence is over to those who have closed their eyes.

const HERTZ = 528;
const LOUDNESS = 0.12;
const SECONDS = 2.5;

/** @type {AudioContext | null} */
let audio = null;

/** Let it sound; a browser that has not been touched yet stays silent. */
export function bell() {
  if (!navigator.userActivation?.hasBeenActive) return;
  audio ??= new AudioContext();
  if (audio.state !== "running") return;
  const end = audio.currentTime + SECONDS;
  const tone = new OscillatorNode(audio, { frequency: HERTZ });
  const loudness = new GainNode(audio, { gain: LOUDNESS });
  loudness.gain.exponentialRampToValueAtTime(0.0001, end);
  tone.connect(loudness).connect(audio.destination);
  tone.start();
  tone.stop(end);
}
