// @ts-check
// Secrets and ids, made of random bytes.

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
const KEY_LETTERS = 26;

/** A new one; works on pages without TLS too, where randomUUID does not. */
export function random(bytes = 32) {
  return btoa(String.fromCharCode(...numbers(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** A new key for a link, of letters that survive capitals and that no mail program cuts. */
export function randomKey() {
  return Array.from(numbers(KEY_LETTERS), (number) => LETTERS[number % LETTERS.length]).join("");
}

/** @param {number} bytes */
function numbers(bytes) {
  return crypto.getRandomValues(new Uint8Array(bytes));
}
