// @ts-check
// Opens a socket to the server: the only import of socket.io.

import { io } from "../vendor/socket.io.js";
import { BASE } from "./base.js";
import { FIRST_RETRY_MS, LONGEST_RETRY_MS } from "./timers.js";

/** A proxy may hold a WebSocket that it does not pass on, without a word. */
const OPEN_WITHIN_MS = 5000;

/**
 * A socket that follows the network of this device as it comes and goes.
 * @param {string} set whose it is: a proxy may bring all of a set to one place by it
 * @param {AbortSignal} signal that it is not used any more
 */
export function openSocket(set, signal) {
  const transports = ["websocket", "polling"];
  const socket = io({
    path: `${BASE}socket.io`,
    transports,
    query: { set },
    tryAllTransports: true,
    upgrade: false,
    timeout: OPEN_WITHIN_MS,
    reconnectionDelay: FIRST_RETRY_MS,
    reconnectionDelayMax: LONGEST_RETRY_MS,
  });
  // Until one has worked, whichever was not answered comes second at the next try.
  const turn = (/** @type {Error} */ { message }) => {
    if (message === "timeout") transports.reverse();
  };
  socket.on("connect_error", turn);
  socket.once("connect", () => socket.off("connect_error", turn));
  // The browser knows of a pulled cable at once; the next unanswered ping may be long away.
  addEventListener("offline", () => socket.io.engine?.close(), { signal });
  // A socket that was closed for good stays closed.
  addEventListener("online", () => socket.active && socket.connect(), { signal });
  return socket;
}
