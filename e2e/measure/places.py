"""Where things are on the screen, as selectors: what comes first in a list is looked for first."""

LIVE = ["[data-live]", ".question--live .question__text"]
"""The text of the live question."""
COMPOSER = [".dock__write", "form.form--ask"]
"""Where a member asks: a box and what sends it."""
PEOPLE = [".ring", ".room__people"]
DOCK = [".dock__write"]
NEXT_STEP = [".next-step", ".coach-bar__on button"]
"""What the coach does next, by one press."""
STREAM = "[data-stream], .questions__list, .lines, .so-far"
"""What grows while people talk: there things make room for others."""
ROOM_DRAWN = ".room"
HOME_DRAWN = "#page h1"

FIND = """(places) => {
  const found = places.map((place) => document.querySelector(place)).find(Boolean);
  if (!found) throw new Error(`There is none of ${places.join(", ")}`);
  return found;
}"""
