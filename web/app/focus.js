// @ts-check
// Goes to where something is to be done next.

/**
 * Focus the first of these that is there and can be used; what folds it away is opened.
 * @param {string[]} ids
 */
export function focus(...ids) {
  for (const id of ids) {
    const found = document.getElementById(id);
    if (!found || found.hasAttribute("disabled")) continue;
    const fold = found.closest("details");
    if (fold) fold.open = true;
    return found.focus();
  }
}

/**
 * What was done in a fold is done: it is closed, and one goes on at it.
 * @param {string} id of something in it
 */
export function foldAway(id) {
  const fold = document.getElementById(id)?.closest("details");
  if (!fold) return;
  fold.open = false;
  fold.querySelector("summary")?.focus();
}
