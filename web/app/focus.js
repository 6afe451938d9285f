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
