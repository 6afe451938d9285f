// @ts-check
// Draws on a page that the browser translates: what it put in the place of words stands aside meanwhile.

import { render as draw } from "../vendor/lit-html/lit-html.js";

/** @typedef {{ text: Text, nodes: ChildNode[], within: ParentNode | null, words: string }} Aside */

const CHANGES = { childList: true, subtree: true };
/** @type {WeakMap<HTMLElement, Translated>} */
const KNOWN = new WeakMap();

/**
 * Draw a page into its container, again each time that something changed.
 * @param {unknown} template
 * @param {HTMLElement} container
 */
export function render(template, container) {
  const translated = KNOWN.get(container) ?? new Translated(container);
  KNOWN.set(container, translated);
  translated.around(() => draw(template, container));
}

/**
 * A translator takes texts out of the page, and puts its own elements there.  Drawing goes on writing
 * into those texts; so they are put back for it, and those that it left as they were give way again,
 * before anything is painted.  Where nobody translates, there is nothing to do.
 */
class Translated {
  /** What stands in the place of a text that was taken out. @type {Map<Text, ChildNode[]>} */
  #inPlace = new Map();
  /** The other way round. @type {Map<Node, Text>} */
  #textOf = new Map();
  #observer = new MutationObserver((records) => this.#learn(records));
  #container;

  /** @param {HTMLElement} container */
  constructor(container) {
    this.#container = container;
  }

  /** @param {() => void} draw hears nothing of what was put aside, and is not listened to */
  around(draw) {
    this.#learn(this.#observer.takeRecords());
    this.#observer.disconnect();
    const aside = this.#putBack();
    try {
      draw();
    } finally {
      this.#giveWay(aside);
      this.#observer.observe(this.#container, CHANGES);
    }
  }

  /** @param {MutationRecord[]} records of what somebody else has changed */
  #learn(records) {
    for (const record of records)
      if (!this.#isWithin(record.target))
        for (const gone of record.removedNodes) this.#replace(gone, record, records);
    for (const [text, nodes] of this.#inPlace)
      if (text.isConnected && !nodes.some((node) => node.contains(text))) this.#forget(text);
  }

  /**
   * Whether something is changed in what a translator made, or in a clock, which keeps itself.
   * @param {Node} target
   */
  #isWithin(target) {
    for (let node = /** @type {Node | null} */ (target); node; node = node.parentNode) {
      if (node === this.#container) return false;
      if (this.#textOf.has(node) || node.nodeName.includes("-")) return true;
    }
    return true;
  }

  /**
   * A text was taken out, or what stood in the place of one.
   * @param {Node} gone
   * @param {MutationRecord} record
   * @param {MutationRecord[]} records
   */
  #replace(gone, record, records) {
    const text = gone instanceof Text ? gone : this.#textOf.get(gone);
    if (!text) return;
    this.#forget(text);
    const isFree = (/** @type {ChildNode} */ node) => node !== text && !this.#textOf.has(node);
    const nodes = successors(record, records).filter(isFree);
    if (!nodes.length) return;
    this.#inPlace.set(text, nodes);
    for (const node of nodes) this.#textOf.set(node, text);
  }

  /** @param {Text} text */
  #forget(text) {
    for (const node of this.#inPlace.get(text) ?? []) this.#textOf.delete(node);
    this.#inPlace.delete(text);
  }

  /** @returns {Aside[]} */
  #putBack() {
    return [...this.#inPlace].flatMap(([text, nodes]) => {
      const first = nodes.find((node) => node.isConnected);
      const within = text.parentNode;
      if (!first) this.#forget(text);
      first?.before(text);
      for (const node of nodes) node.remove();
      return first ? [{ text, nodes, within, words: text.data }] : [];
    });
  }

  /** @param {Aside[]} aside */
  #giveWay(aside) {
    for (const { text, nodes, within, words } of aside) {
      if (!text.isConnected || text.data !== words) {
        this.#forget(text);
        continue;
      }
      text.replaceWith(...nodes);
      within?.append(text);
    }
  }
}

/**
 * What may have taken the place of a node: put there at once, afterwards, or beside it before.
 * @param {MutationRecord} record
 * @param {MutationRecord[]} records
 */
function successors({ addedNodes, target, previousSibling, nextSibling }, records) {
  const added = records.filter((one) => one.target === target && one.addedNodes.length);
  const isThere = (/** @type {MutationRecord} */ one) =>
    one.previousSibling === previousSibling && one.nextSibling === nextSibling;
  const later = added.find(isThere)?.addedNodes ?? [];
  const elements = new Set(added.flatMap((one) => [...one.addedNodes]));
  const beside = [nextSibling, previousSibling].find((node) => node && elements.has(node));
  const found = [addedNodes, later, beside ? [beside] : []].find((nodes) => nodes.length) ?? [];
  return /** @type {ChildNode[]} */ ([...found]);
}
