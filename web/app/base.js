// @ts-check
// Where the service stands on its origin: the document says it, and all addresses begin there, without a slash before them.

/** The whole address, and its path; both end with a slash. */
export const HOME = document.baseURI;
export const BASE = new URL(HOME).pathname;

/** The address that is shown, as one of the service. */
export function here() {
  return location.pathname.slice(BASE.length);
}
