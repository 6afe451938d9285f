"""Everything that people can post for all to see, each as the lines of a meeting."""

from typing import Any, NamedTuple

from server.domain.meeting.agreeing import Agreed
from server.domain.meeting.asking import QuestionLingered
from server.domain.meeting.commitments import Committed
from server.domain.meeting.floor import FloorAnswered, FloorTaken
from server.domain.meeting.pace import TopicParked
from server.domain.meeting.presenting import (
    GoalPosed,
    KeyQuestionPosed,
    ProblemPresented,
    ProblemReframed,
)
from server.domain.meeting.questions import QuestionAnswered, QuestionSettled
from server.domain.meeting.resources import Offered
from server.domain.meeting.rounds import RoundOpened
from server.domain.meeting.saying import Said
from server.domain.meeting.skills import ExampleGiven, SkillChosen
from server.domain.meeting.state.commitments import Outcome
from server.domain.meeting.state.floor import Showing
from server.domain.meeting.state.learning import Level
from server.domain.meeting.state.questions import Status
from server.domain.meeting.state.rounds import Item, Purpose
from server.domain.meeting.together import HelpTold, Promised
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    PROMISE,
    QUESTION,
    By,
    asked,
    asked_aloud,
    commitment,
    due,
    learned,
    question,
    revealed,
    round_opened,
    took_floor,
    within,
    wrote,
)
from tests.promises import how_it_went

POST = "post-0001"
WORDS = "Who owns the rota, Mo?"


class Posting(NamedTuple):
    """The lines after which a post stands, whose it is, and how long it may be.

    Nobody's are those of a reveal without names; 0 characters: it is corrected in its own way.
    """

    lines: list[By]
    by: str
    most: int


def post(phase: str, by: str, event: Any, *before: By, most: int = 2000) -> Posting:
    return Posting(within(phase, *before, By(by, event, POST)), by, most)


def shown(phase: str, purpose: Purpose, slot: str = "") -> Posting:
    """What Chloe wrote unseen, and a reveal with names shows."""
    text = learned(CHLOE, WORDS, Level.SET) if slot else wrote(CHLOE, WORDS)
    item = Item(POST, CHLOE, slot, WORDS)
    lines = [round_opened(purpose), text._replace(act=POST), revealed(item)]
    return Posting(within(phase, *lines), CHLOE, 2000)


NAMELESS = Posting(
    within(
        "talk",
        round_opened(Purpose.BETTER),
        wrote(CHLOE, WORDS, act="write-0001"),
        revealed(Item(POST, "", "", WORDS)),
    ),
    "",
    2000,
)
POSTINGS: dict[str, Posting] = {
    "a line": post("talk", CHLOE, Said(WORDS, "")),
    "a question": post("explore", CHLOE, question(text=WORDS)),
    "what a question aloud was about": Posting(
        within("explore", asked_aloud(CHLOE, about=WORDS, act=POST)), CHLOE, 280
    ),
    "an answer": post(
        "explore", BEN, QuestionAnswered(QUESTION, WORDS, True), asked(CHLOE, BEN, QUESTION)
    ),
    "a note on an answer aloud": post(
        "explore",
        BEN,
        QuestionSettled(QUESTION, Status.ALOUD, WORDS),
        asked(CHLOE, BEN, QUESTION),
        most=280,
    ),
    "a problem": post("present", BEN, ProblemPresented(WORDS)),
    "a key question": post("present", BEN, KeyQuestionPosed(WORDS), most=280),
    "a problem said anew": post("reframe", BEN, ProblemReframed(WORDS)),
    "a goal": post("goal", BEN, GoalPosed(WORDS), most=280),
    "how it helped": post("commit", BEN, HelpTold(WORDS)),
    "what the set will do": post("explore", ANA, Promised(WORDS), most=280),
    "what all agree on": post("talk", ANA, Agreed(WORDS), most=280),
    "a topic for later": post("explore", ANA, TopicParked(WORDS), most=280),
    "an offer": post(
        "deepen", DEV, Offered(WORDS), By(BEN, RoundOpened(Purpose.OFFERS, "", (), 1, 0)), most=280
    ),
    "a question that is left": post("close", DEV, QuestionLingered(WORDS), most=280),
    "an example": post("close", DEV, ExampleGiven(CHLOE, WORDS)),
    "a skill": post("open", CHLOE, SkillChosen(WORDS), most=280),
    "the coach's question": post("explore", ANA, FloorTaken(WORDS, Showing.NOTHING), most=280),
    "an answer to the coach": post("explore", DEV, FloorAnswered(DEV, WORDS), took_floor()),
    "the question of a round": post(
        "talk", ANA, RoundOpened(Purpose.FLOW, WORDS, (), 1, 0), most=280
    ),
    "a bid": shown("choose", Purpose.BIDS),
    "a statement": shown("reframe", Purpose.STATEMENTS),
    "a written question": shown("write_questions", Purpose.QUESTIONS),
    "a learning": shown("learn", Purpose.LEARNING, "set"),
    "what has no name": NAMELESS,
    "a report": post(
        "report_back", BEN, how_it_went(Outcome.PARTLY, WORDS), due(commitment(BEN)), most=0
    ),
    "a commitment": post("commit", BEN, Committed(**{**PROMISE, "what": WORDS}), most=0),
}
"""By what it is; the post is always of the same act, and has the same words."""
CORRECTABLE = [what for what, one in POSTINGS.items() if one.by and one.most]
