// @ts-check
// Which styles each page has: all, from the beginning; a bundle puts another in the place of this.

/** The addresses by the page. @type {Record<string, readonly string[]>} */
export const STYLES = {};
