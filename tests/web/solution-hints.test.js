// @ts-check
// A solution in the place of a problem is seen, and a problem is not taken for one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isSolution } from "../../web/app/solution-hints.js";

/** @type {Record<"en" | "de", { solutions: string[], problems: string[] }>} */
const SENTENCES = {
  en: {
    solutions: [
      "We need to hire two more engineers",
      "We should implement a weekly stand-up",
      "The old system must be replaced.",
      "Buy a better rota tool",
      "Introduce one meeting a week",
      "We have to introduce clear rules",
      "I think we should really just hire somebody",
      "The problem is that we need to hire",
      "Nobody owns the rota. We need to appoint an owner!",
      "Sales is slow, so we should automate the quotes",
      "Management has to bring in somebody from outside",
      "The team needs to be reorganised",
      "Our CRM needs replacing",
      "We need training",
      "We just have to get a better tool",
      "We need a new system",
      "We need a better planning tool",
      "They need more staff",
      "We need more people",
      "Let’s outsource the yard",
      "Maybe we could set up a workshop",
      "You’ve got to get rid of the Friday meeting",
      "The only solution is to close the yard",
      "- replace the van",
      "So let us rewrite the rota",
      "Maybe introduce another meeting",
    ],
    problems: [
      "We need more trust",
      "What we need is unclear",
      "Nobody knows who decides",
      "We are not able to hire anyone",
      "The need to grow is new",
      "The need to hire is new",
      "Nobody knows whether we should hire",
      "It is unclear if we have to buy the second van",
      "We argue about what must be replaced",
      "We cannot agree on when the yard should be automated",
      "How should we introduce the rota?",
      "Should we buy it?",
      "We should have hired in May",
      "We had to replace three drivers in a year",
      "We introduced a new system, and nobody uses it",
      "They must not buy anything without me",
      "We don't have to hire, and yet everybody is afraid",
      "Nobody needs to be replaced, and all act as if",
      "The board says we should hire",
      "I have to live with what they decided",
      "We need a manager to sign everything",
      "We need more people who speak up",
      "Nobody knows whether the server, which is old, should be replaced",
      "We disagree about the idea that we need to hire",
      "Buy-in is missing",
      "I have to set up every meeting myself",
      "Everyone should train two days a year, and nobody does",
      "They expect that I must fire Mo",
      "Two people should talk, and do not",
      "My two best engineers no longer speak to each other.",
      "The team has to be told twice",
      "I keep the rota because it makes me needed.",
      "",
    ],
  },
  de: {
    solutions: [
      "Wir müssen neue Leute einstellen",
      "Wir sollten ein Ticketsystem einführen.",
      "Das alte System muss ersetzt werden",
      "Wir brauchen ein neues Tool",
      "Wir brauchen dringend mehr Personal",
      "Ich finde, wir sollten das auslagern",
      "Lasst uns einen Berater beauftragen",
      "Eine zweite Schicht einrichten",
      "Mehr Leute einstellen",
      "Niemand fühlt sich zuständig. Wir müssen die Stelle neu besetzen!",
      "Man könnte das alles automatisieren und Zeit sparen",
      "Die Lösung wäre ein fester Termin",
    ],
    problems: [
      "Wir brauchen mehr Vertrauen",
      "Was wir brauchen, ist unklar",
      "Niemand weiß, wer entscheidet",
      "Wir können niemanden einstellen",
      "Das Bedürfnis zu wachsen ist neu",
      "Unklar ist, ob wir Leute einstellen sollten",
      "Sollen wir ein zweites Auto kaufen?",
      "Ich soll jemanden entlassen",
      "Wir müssen ständig Leute schulen",
      "Wir mussten drei Leute entlassen",
      "Wir haben ein System eingeführt, und keiner nutzt es",
      "Wir müssen nicht kaufen, und alle haben Angst davor",
      "Niemand muss ersetzt werden",
      "Wir müssen damit leben, dass sie entscheiden",
      "Wir streiten darüber, was ersetzt werden muss",
      "Die Leute, die wir einstellen müssten, gibt es nicht",
    ],
  },
};

for (const [language, { solutions, problems }] of Object.entries(SENTENCES)) {
  const is = (/** @type {string} */ text) => isSolution(text, /** @type {"en"} */ (language));
  for (const text of solutions)
    test(`${language}: a solution: “${text}”`, () => {
      assert.equal(is(text), true);
    });
  for (const text of problems)
    test(`${language}: none: “${text}”`, () => {
      assert.equal(is(text), false);
    });
}

test("nothing is said of a language that has no rules, nor by those of another", () => {
  assert.equal(isSolution("We need to hire", "other"), false);
  assert.equal(isSolution("We need to hire", "de"), false);
  assert.equal(isSolution("Wir müssen Leute einstellen", "en"), false);
});

test("however long a text is, it is read at once", () => {
  const words = {
    en: "we need a new so and so should be ",
    de: "wir müssen neue mehr eine Leute ",
  };
  for (const language of /** @type {const} */ (["en", "de"]))
    assert.equal(isSolution(words[language].repeat(500), language), false);
});
