// @ts-check
// What people write in a meeting: sentences as they come in sets, by what they are.

/** @type {Record<string, readonly string[]>} */
const WORDS = {
  line: [
    "I come straight from the ward, and am glad to sit down.",
    "A little tired, and curious.",
    "My mind is half on tomorrow; I will try to be here.",
    "Well, thank you. It is good to see all of you.",
    "I was looking forward to this hour.",
    "I am here, and I have slept.",
  ],
  note: [
    "I have never told anybody that before.",
    "It is not about the rota.",
    "Who decides for whom here?",
    "I do the same at home.",
    "What would I lose?",
    "Ask Mo.",
  ],
  happened: [
    "I went to two of the three, and the third is away until Monday.",
    "I wrote to her, and she asked for time.",
    "We met once, and it was better than I had feared.",
  ],
  learned: [
    "I wait longer than I need to before I ask.",
    "We were at our best when nobody hurried.",
    "That a silence is not an empty place.",
    "I shall ask before I answer, at home too.",
    "Nobody here knows who decides.",
    "I take over when I am afraid.",
  ],
  question: [
    "What have you not said to him yet?",
    "Who else feels the weight of it?",
    "What would you do if you were not afraid?",
    "When did it begin to trouble you?",
    "What do you hope nobody asks you?",
    "How many people are on the rota?",
  ],
  answer: [
    "I have told him that it is urgent, and not that I am at my limit.",
    "Eight, and two of them are new.",
    "I do not know yet; that is a good question for me.",
  ],
  problem: [
    "For half a year I have written the rota by myself, every Sunday evening. I wanted to hand it over in spring, and each time something came up.",
    "Two of my people no longer speak to each other, and I go between them.",
  ],
  key: ["How do I let go of the rota?", "What is my part in their quarrel?"],
  anew: [
    "I hold on to the rota because it is how I know what goes on.",
    "I am useful as long as they quarrel.",
  ],
  bid: [
    "Nobody wants the rota, so I keep it.",
    "Two of my people do not speak to each other.",
    "My new team waits for me to decide everything.",
    "I have to tell them about the cuts.",
    "I say yes before I have thought.",
    "My deputy is better at it than I am.",
  ],
  statement: [
    "Ben does not trust anybody else with the rota.",
    "The rota is the only thing that tells him how people are.",
    "Nobody has been asked whether they would do it.",
    "He is afraid of being blamed on a Monday.",
    "It has never been said what the rota is for.",
    "He has no time to teach it.",
  ],
  helped: ["Yes: I heard what I keep from them."],
  goal: ["On Sundays I am with my children, and the rota is on the wall."],
  offer: ["I know somebody who handed hers over last year."],
  step: [
    "Ask Mo to write the next rota while I sit beside her",
    "Talk with each of the two, by themselves",
    "Leave one meeting without having decided anything",
    "Write down what I know about the cuts",
    "Wait a day before I say yes",
    "Let my deputy lead on Thursday",
  ],
  sharpen: ["What is the first thing you do tomorrow?"],
  skill: ["Asking one thing at a time", "Listening to the end", "Bearing a silence"],
  saw: ["You waited until he had found the word."],
  lingering: ["Who would be glad if you let go?"],
};

const PEOPLE = ["ben", "chloe", "dev", "esi", "farid", "ana", "gus", "hana", "ines"];

/**
 * Something that somebody writes.
 * @param {string} what
 * @param {string} who
 * @param {number} [place] which of several it is, from 1
 */
export function said(what, who, place = 1) {
  const all = WORDS[what];
  return all[(PEOPLE.indexOf(who) + place - 1) % all.length];
}
