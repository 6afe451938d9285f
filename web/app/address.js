// @ts-check
// Reads our links out of whatever mail programs, and those who hand them on, have made of them.

/** A set, and the key that opens it; the key is empty where it is missing. @typedef {{ set: string, key: string }} Link */

/** So often is a link unwrapped: one program after another may have wrapped it. */
const WRAPPINGS = 3;

/** What a sign is called in the source of a page. @type {Record<string, string>} */
const CALLED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", num: "#", nbsp: " ", shy: "" };

/** What is put into a text on its way, and what stood there. @type {[RegExp, string][]} */
const PUT_IN = [
  // What has no width, and the breaks that mail makes in long lines.
  [/\p{Cf}|=[ \t\r]*\n/gu, ""],
  [/<w?br\s*\/?>/gi, "\n"],
  [/[\u2010\u2011]/g, "-"],
  [/\\(?=[-_#])/g, ""],
  [/%[\s>|]*([0-9a-f])[\s>|]*(?=[0-9a-f])/gi, "%$1"],
];

/** What stands between two letters where a line was broken and quoted. */
const GAP = "[\\s>|]*";
const SETS = `(?<![\\w-])${[..."sets/"].join(GAP)}`;
const SET = "[a-z2-7]";
const SET_LENGTH = 12;
/** What is hung on before the key; a program that may not write # writes *. */
const BEFORE_KEY = `(?:${GAP}[?&][^#]{0,500}?|[^\\s#*]{0,500})${GAP}(?:#|\\*(?=[\\w-]{24}))`;
/** All that stands before the key, as far as it is there; what is broken is mended by it. */
const TO_THE_KEY = new RegExp(
  `${SETS}${GAP}((?:${SET}${GAP}){${SET_LENGTH}})/${GAP}${[..."join"].join(GAP)}(${BEFORE_KEY})?`,
  "gi",
);
const SET_ALONE = new RegExp(`${SETS}(${SET}{${SET_LENGTH}})(?![\\w-])`, "i");

/** What may be a key, in as many pieces as it has letters, after what is none of it. */
const PIECES = /^[\s"'<>()[\]{}.,;:*=|/#“”‘’«»]*([\w-]+(?:[\s>|]+[\w-]+){0,25})/;
const NEW_KEY = "[a-z2-7]{26}|[A-Z2-7]{26}";
const OLD_KEY = "[\\w-]{24}";
const IS_NEW = new RegExp(`^(${NEW_KEY})[_-]*$`);
const IS_OLD = new RegExp(`^(${OLD_KEY})[_-]*$`);
const BEGINS_WHOLE = new RegExp(`^(?:${NEW_KEY}|${OLD_KEY})`);

/**
 * The link in a text: an address as it came, or a whole message around it.  Of several the first
 * whose key is whole.
 * @param {string} text
 * @returns {Link | null}
 */
export function readLink(text) {
  const plain = unwrapped(text);
  const links = [...plain.matchAll(TO_THE_KEY)].map((found) => linkAt(plain, found));
  const whole = links.find(({ key }) => BEGINS_WHOLE.test(key));
  return whole ?? links.find(({ key }) => key) ?? links[0] ?? withoutKey(plain);
}

/**
 * The key in what follows the # of a link, without all that cannot be part of it.
 * @param {string} fragment
 */
export function tidyKey(fragment) {
  return keyIn(unwrapped(fragment));
}

/**
 * @param {string} plain
 * @param {RegExpExecArray} found
 * @returns {Link}
 */
function linkAt(plain, { 0: all, 1: set, 2: before, index }) {
  return { set: setOf(set), key: before ? keyIn(plain.slice(index + all.length)) : "" };
}

/**
 * @param {string} plain
 * @returns {Link | null}
 */
function withoutKey(plain) {
  const found = SET_ALONE.exec(plain);
  return found && { set: setOf(found[1]), key: "" };
}

/** @param {string} written */
function setOf(written) {
  return written.replace(/[\s>|]/g, "").toLowerCase();
}

/** @param {string} text */
function keyIn(text) {
  const pieces = (PIECES.exec(text)?.[1] ?? "").split(/[\s>|]+/);
  return putTogether(pieces) ?? BEGINS_WHOLE.exec(pieces[0])?.[0] ?? pieces[0];
}

/**
 * A key that was broken, of as many pieces as make it whole; what follows it are words.
 * @param {string[]} pieces
 */
function putTogether(pieces) {
  const begun = pieces.map((_, at) => pieces.slice(0, at + 1).join(""));
  const whole = (/** @type {RegExp} */ kind) =>
    begun.map((one) => kind.exec(one)?.[1]).find(Boolean);
  return whole(IS_NEW) ?? whole(IS_OLD);
}

/**
 * A text as it was before programs wrapped it up.
 * @param {string} text
 */
function unwrapped(text) {
  let plain = cleared(text);
  for (let turn = 0; turn < WRAPPINGS; turn += 1) plain = cleared(named(decoded(plain)));
  return plain;
}

/** @param {string} text */
function cleared(text) {
  return PUT_IN.reduce((plain, [found, stood]) => plain.replace(found, stood), text);
}

/** @param {string} text */
function decoded(text) {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs);
    } catch {
      // Half a letter: what can be read in it is, and the rest stays as it is.
      return signs.replace(/%([2-7][0-9a-f])/gi, (_, code) => sign(code, 16));
    }
  });
}

/** @param {string} text */
function named(text) {
  return text
    .replace(/&#(\d{1,6});/g, (_, code) => sign(code, 10))
    .replace(/&#x([0-9a-f]{1,5});/gi, (_, code) => sign(code, 16))
    .replace(/&(\w{2,4});/g, (whole, name) => CALLED[name.toLowerCase()] ?? whole);
}

/**
 * @param {string} code
 * @param {number} base
 */
function sign(code, base) {
  return String.fromCodePoint(Number.parseInt(code, base));
}
