// @ts-check
// Opens a socket to the server: the only import of socket.io.

import { io } from "/vendor/socket.io.js";
import { FIRST_RETRY_MS, LONGEST_RETRY_MS } from "./timers.js";

/**
 * A socket that follows the network of this device as it comes and goes.
 * @param {AbortSignal} signal that it is not used any more
 */
export function openSocket(signal) {
  const socket = io({
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: FIRST_RETRY_MS,
    reconnectionDelayMax: LONGEST_RETRY_MS,
  });
  // The browser knows of a pulled cable at once; the next unanswered ping may be long away.
  addEventListener("offline", () => socket.io.engine?.close(), { signal });
  // A socket that was closed for good stays closed.
  addEventListener("online", () => socket.active && socket.connect(), { signal });
  return socket;
}
