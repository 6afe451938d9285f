// @ts-check
// Keeps the reader's place: at the top of a new phase, and otherwise where they are.

let phase = "";

/**
 * Draw, then put the page where its reader expects it.
 * @param {string} now the phase that is drawn
 * @param {() => void} draw
 */
export function keepPlace(now, draw) {
  draw();
  if (phase !== "" && phase !== now) window.scrollTo({ top: 0 });
  phase = now;
}
