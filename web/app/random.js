// @ts-check
// Secrets and ids, made of random bytes.

/** A new one; works on pages without TLS too, where randomUUID does not. */
export function random(bytes = 32) {
  const numbers = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...numbers))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
