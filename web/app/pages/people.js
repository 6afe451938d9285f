// @ts-check
// The people of a set: who is in it or expected, the links that they come in by, and who asks to come in.

import { actOnSet, refusalOf } from "../api.js";
import { handed, keepHanded, letGoHanded } from "../handed.js";
import { isolated } from "../isolated.js";
import { random, randomKey } from "../random.js";
import { link } from "../seats.js";
import { peopleView } from "../views/people.js";
import { say } from "../words.js";
import { SeatedPage, seated } from "./seated.js";

/** @import { SetMember, SetPage } from "../protocol.js" */
/** @import { Refused } from "../views/people.js" */
/** @import { Tab } from "../tab.js" */
/** @import { Place } from "./seated.js" */

const EXPECT = "expect";
const ID_BYTES = 15;

/**
 * @param {HTMLElement} container
 * @param {Record<string, string>} params
 * @param {Tab} tab
 * @param {AbortSignal} left
 */
export async function open(container, { set }, tab, left) {
  const found = await seated(container, set);
  if (found) new OpenPeople({ container, tab, left }, found).begin();
}

/** The people of a set, as one of them sees and, as its coach, looks after them. */
class OpenPeople extends SeatedPage {
  /** Of those whose names were sent last. @type {Refused[]} */
  refused = [];
  /** How many links were made then. */
  made = 0;

  /**
   * @param {Place} place
   * @param {{ seat: import("../seats.js").Held, page: SetPage }} found
   */
  constructor(place, found) {
    super(place, found, () => peopleView(this));
  }

  /** @override */
  draw() {
    if (this.isLeft) return;
    const title = say("roster-of", { set: isolated(this.page.name) });
    document.title = `${title} · ${say("app-name")}`;
    super.draw();
  }

  /** @override */
  async look() {
    const { set } = this.seat;
    // What is made while the answer is on its way is not in it, and opens a seat all the same.
    const known = Object.keys(handed(set)).map(Number);
    await super.look();
    const open = this.page.members.map(({ link }) => link);
    letGoHanded(
      set,
      known.filter((link) => !open.includes(link)),
    );
  }

  /**
   * The link that was made for somebody, if it was made here and still opens their seat.
   * @param {SetMember} member
   */
  linkFor(member) {
    const key = member.link ? handed(this.seat.set)[member.link] : undefined;
    return key ? link(this.seat.set, key) : "";
  }

  /** Expect everybody whose name stands in the form; who is refused stays in it. */
  async expect() {
    const draft = this.drafts.of(EXPECT);
    const names = namesIn(draft.values.text ?? "");
    // Who coaches no more may have chosen it while they did.
    const role = this.page.role === "coach" ? (draft.values.role ?? "member") : "member";
    if (!names.length) return draft.lack("text");
    const written = draft.values.text;
    [this.refused, this.made] = [[], 0];
    const sent = draft.deliver(async () => {
      const refused = await this.#expectAll(names, role);
      this.refused = refused;
      this.made = names.length - refused.length;
      return refused.length ? { ...refused[0].wrong, field: "text" } : null;
    });
    this.draw();
    await sent;
    if (this.refused.length && draft.values.text === written)
      draft.write("text", this.refused.map(({ name }) => name).join("\n"));
    await this.look().catch(() => {});
    this.draw();
  }

  /**
   * Those who were refused; where nobody answers the others are not tried.
   * @param {string[]} names
   * @param {string} role
   */
  async #expectAll(names, role) {
    /** @type {Refused[]} */
    const refused = [];
    for (const name of names) {
      const away = refused.find(({ wrong }) => wrong.again)?.wrong;
      const wrong = away ?? (await this.#expectOne(name, role).then(() => null, refusalOf));
      if (wrong) refused.push({ name, wrong });
    }
    return refused;
  }

  /**
   * @param {string} name
   * @param {string} role
   */
  async #expectOne(name, role) {
    // Kept before it is sent: after a lost answer it is the same link.
    const one = this.drafts.of(`expect-${role}-${encodeURIComponent(name)}`);
    if (!one.values.own_key) one.write("own_key", randomKey());
    if (!one.values.act) one.write("act", random(ID_BYTES));
    const { own_key, act } = one.values;
    await this.#hand({ type: "expect", id: act, name, own_key, role });
    one.clear();
  }

  /**
   * Take somebody out; the shared link is another from now on.
   * @param {string} member
   * @param {string} form the name of its draft
   */
  removeMember(member, form) {
    const draft = this.drafts.of(form);
    // Kept before it is sent: after a lost answer it is the same key.
    if (!draft.values.members_key) draft.write("members_key", randomKey());
    return this.ask("remove_member", form, { member, members_key: draft.values.members_key });
  }

  /** Make a link for somebody, in place of the one that they have. @param {SetMember} member */
  handWay({ id }) {
    return this.submit(`way-${id}`, () =>
      this.#hand({ type: "hand_way", id: random(ID_BYTES), member: id, own_key: randomKey() }),
    );
  }

  /** @param {{ type: string, id: string, own_key: string } & Record<string, string>} act */
  async #hand(act) {
    const { set, token } = this.seat;
    const { seq } = await actOnSet(set, token, act);
    keepHanded(set, seq, act.own_key);
  }
}

/**
 * The names of a list that was typed or pasted: one a line, which may have a comma in it, or, on one
 * line, with commas or semicolons between.
 * @param {string} text
 */
function namesIn(text) {
  const names = text
    .split(text.trim().includes("\n") ? /[\n;]/ : /[,;]/)
    .map((name) => name.replace(/^[\s\d.,)*•·–—-]+|[\s,]+$/g, ""));
  return [...new Set(names.filter(Boolean))];
}
