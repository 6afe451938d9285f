// @ts-check
// What the tab shows while one looks at another: its title and its icon.

import { awaited, titleOf } from "./awaited.js";

/** @import { Meeting } from "./protocol.js" */

const ICON = "images/icon.svg";
export const CALLED_ICON = "images/icon-called.svg";

/**
 * The tab of a page, or of a meeting that calls somebody.
 * @param {string} title
 */
export function signTab(title, isCalled = false) {
  document.title = title;
  const icon = document.querySelector("link[rel=icon]");
  const href = isCalled ? CALLED_ICON : ICON;
  if (icon?.getAttribute("href") !== href) icon?.setAttribute("href", href);
}

/**
 * The tab of somebody in a meeting.
 * @param {Meeting} m
 * @param {string} me
 */
export function signMeeting(m, me) {
  signTab(titleOf(m, me), awaited(m, me) !== null);
}
