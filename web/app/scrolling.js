// @ts-check
// Keeps the reader's place: at the newest question for those who are there, at the top of a new
// phase, and nowhere else than where they are.

const NEAR_PX = 160;

let phase = "";

/**
 * Draw, then put the page where its reader expects it.
 * @param {string} now the phase that is drawn
 * @param {() => void} draw
 */
export function keepPlace(now, draw) {
  const page = document.documentElement;
  const near = page.scrollHeight - window.innerHeight - window.scrollY < NEAR_PX;
  const before = page.scrollHeight;
  draw();
  const moved = phase !== "" && phase !== now;
  phase = now;
  if (moved) window.scrollTo({ top: 0 });
  else if (near && page.scrollHeight > before && follows())
    window.scrollTo({ top: page.scrollHeight });
}

/** Whether there is a stream to follow, and nobody is writing in the midst of it. */
function follows() {
  const writing = document.activeElement?.closest(".question");
  return document.querySelector(".composer") !== null && !writing;
}
