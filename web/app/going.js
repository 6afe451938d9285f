// @ts-check
// Goes to another page: by loading it, or within this one where the browser keeps nothing.

import { kept } from "./storage.js";

let show = () => {};

/** @param {() => void} how shows the page of the address that stands now */
export function onGo(how) {
  show = how;
  let shown = location.pathname;
  document.addEventListener("click", follow);
  addEventListener("popstate", () => {
    // A place within the page is no other page.
    if (kept.isKeeping || location.pathname === shown) return;
    shown = location.pathname;
    show();
  });
}

/** @param {string} address */
export function go(address) {
  if (kept.isKeeping) return location.assign(address);
  history.pushState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}

/** Open this page anew; what the browser does not keep would be lost again with a load. */
export function goAgain() {
  return kept.isKeeping ? location.reload() : show();
}

/**
 * A seat that is kept nowhere would be lost with the page.
 * @param {MouseEvent} event
 */
function follow(event) {
  if (kept.isKeeping || event.defaultPrevented || event.button) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const within = link?.origin === location.origin && !link.target && !link.download;
  if (!within || link.pathname === location.pathname) return;
  event.preventDefault();
  go(link.href);
}
