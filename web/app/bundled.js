// @ts-check
// Which files there are beyond the modules: none; a bundle puts another in the place of this.

/** The addresses of the styles of each page, where it has not those of all. @type {Record<string, readonly string[]>} */
export const STYLES = {};

/**
 * The files of a part that comes later.
 * @param {string} _part
 * @returns {readonly string[]}
 */
export function filesOf(_part) {
  return [];
}
