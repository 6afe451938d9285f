// @ts-check
// Rows that keep their place on the page while others come and go.

import { repeat } from "../../vendor/lit-html/directives/repeat.js";

/**
 * Each row is drawn at once, and not when the page is: a form in it has then said that it is there
 * before the tray asks.
 * @template T
 * @param {Iterable<T>} items
 * @param {(item: T, at: number) => unknown} key a row's own
 * @param {(item: T, at: number) => unknown} view
 */
export function rows(items, key, view) {
  const drawn = Array.from(items, (item, at) => ({ key: key(item, at), row: view(item, at) }));
  return repeat(
    drawn,
    (one) => one.key,
    (one) => one.row,
  );
}
