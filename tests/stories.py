"""The golden meetings as stories: who asked for what, in order."""

from datetime import date
from typing import Any

from server.domain import commands as do
from server.domain.commitments import Commitment, Outcome
from server.domain.phases import PHASES
from server.domain.words import HOUSE, Act
from tests.cast import ANA, BEN, CAST, CHLOE, DEV, ESI, FARID, name_of, role_of

Step = tuple[str, type[Act], dict[str, Any]]


def opens(number: int, title: str) -> Step:
    fields = {"set": "harbour", "set_name": "Harbour", "number": number, "title": title}
    return HOUSE, do.OpenMeeting, {"id": "house:open", **fields}


def arrives(member: str) -> Step:
    fields = {"member": member, "name": name_of(member), "role": role_of(member)}
    return HOUSE, do.Seat, {"id": f"house:seat:{member}", **fields}


def leaves(member: str) -> Step:
    return HOUSE, do.Unseat, {"id": f"house:unseat:{member}", "member": member}


def brings(*due: Commitment) -> Step:
    return HOUSE, do.BringCommitments, {"id": "house:bring", "due": due}


def moves(leaving: str, to: str) -> Step:
    return ANA, do.Move, {"leaving": leaving, "to": to}


def next_after(phase: str) -> Step:
    keys = [row.key for row in PHASES]
    return moves(phase, keys[keys.index(phase) + 1])


def says(by: str, text: str) -> Step:
    return by, do.Say, {"text": text}


def asks(by: str, to: str, text: str, id: str = "") -> Step:
    return by, do.Ask, {"to": to, "text": text, **({"id": id} if id else {})}


def answers(by: str, question: str, text: str) -> Step:
    return by, do.Answer, {"question": question, "text": text}


def passes(by: str) -> Step:
    return by, do.Pass, {}


def learns(by: str, level: do.Level, text: str) -> Step:
    return by, do.ShareLearning, {"level": level, "text": text}


def commits(id: str, what: str, by_when: date, first_step: str, how_known: str) -> Step:
    fields = {"what": what, "by_when": by_when, "first_step": first_step, "how_known": how_known}
    return BEN, do.Commit, {"id": id, **fields}


def reports(by: str, commitment: str, outcome: Outcome, happened: str, learned: str) -> Step:
    told = {"outcome": outcome, "happened": happened, "learned": learned}
    return by, do.ReportBack, {"commitment": commitment, **told}


OPEN_ROUND: Step = (ANA, do.OpenRound, {})
CLOSE_ROUND: Step = (ANA, do.CloseRound, {})


def chooses(member: str) -> Step:
    return ANA, do.ChoosePresenter, {"member": member}


FIRST: tuple[Step, ...] = (
    opens(1, "Who owns the rota?"),
    *(arrives(member) for member in CAST),
    says(ANA, "Welcome. We begin when all five of you have a cup of something."),
    brings(),
    next_after("lobby"),
    says(BEN, "Tired, and glad to be here."),
    says(CHLOE, "Curious."),
    says(FARID, "Between two trains \u2013 but here \U0001f682"),
    next_after("open"),
    next_after("report_back"),
    (BEN, do.Bid, {"text": "Two teams, one lorry, and nobody owns the rota"}),
    (DEV, do.Bid, {"text": 'My boss says "no" before I finish'}),
    chooses(BEN),
    next_after("choose"),
    (BEN, do.Present, {"text": "Every Monday both teams book the lorry. I sort it out by hand."}),
    (BEN, do.Present, {"text": "I would like it to sort itself out."}),
    next_after("present"),
    asks(CHLOE, BEN, "How many hours does it take you?", "ask-hours"),
    answers(BEN, "ask-hours", "Three. On a good Monday."),
    next_after("clarify"),
    OPEN_ROUND,
    asks(CHLOE, BEN, "What would happen if you did nothing?", "ask-nothing"),
    answers(BEN, "ask-nothing", "They would shout. At each other, for once."),
    answers(BEN, "ask-nothing", "And then, I suppose, talk."),
    passes(DEV),
    asks(ESI, BEN, "Who gave you the rota?"),
    asks(FARID, BEN, "What do you get from sorting it out?", "ask-gain"),
    asks(ANA, CHLOE, "What made you ask that?", "ask-why"),
    answers(CHLOE, "ask-why", "I do the same with our vans."),
    asks(DEV, BEN, "And what does it cost the others?"),
    next_after("explore"),
    (BEN, do.Reframe, {"text": "I keep the rota because it makes me needed."}),
    (BEN, do.Reframe, {"text": "How can I be useful without being needed?"}),
    next_after("reframe"),
    OPEN_ROUND,
    asks(ESI, BEN, "When were you last useful without being needed?", "ask-last"),
    answers(BEN, "ask-last", "Teaching Mo to back up the trailer."),
    CLOSE_ROUND,
    asks(ESI, BEN, "What was different then?"),
    next_after("deepen"),
    next_after("pause"),
    commits(
        "commit-rota",
        "Hand the rota to both teams",
        date(2026, 10, 5),
        "Ask Mo and Lin to meet",
        "I do not touch it for a month",
    ),
    commits("commit-mo", "Thank Mo", date(2026, 9, 25), "Today at four", "He knows what for"),
    asks(FARID, BEN, "What could stop you?"),
    next_after("commit"),
    learns(BEN, do.Level.SELF, "I mistake being asked for being valued."),
    learns(CHLOE, do.Level.ORGANISATION, "We hand out tasks and never take one back."),
    learns(ANA, do.Level.SET, "The best question took one breath and eleven words."),
    next_after("learn"),
    says(ESI, "Calm."),
    next_after("close"),
)

ROTA = Commitment(
    "commit-rota",
    BEN,
    1,
    "Hand the rota to both teams",
    date(2026, 10, 5),
    "Ask Mo and Lin to meet",
    "I do not touch it for a month",
)
THANKS = Commitment(
    "commit-mo", BEN, 1, "Thank Mo", date(2026, 9, 25), "Today at four", "He knows what for"
)

SECOND: tuple[Step, ...] = (
    opens(2, "After the rota"),
    arrives(ANA),
    arrives(BEN),
    arrives(DEV),
    brings(ROTA, THANKS),
    moves("lobby", "report_back"),
    reports(BEN, "commit-mo", Outcome.NOT_YET, "He was away.", "I was glad he was away."),
    reports(BEN, "commit-mo", Outcome.DONE, "I rang him just now.", "It took a minute."),
    reports(BEN, "commit-rota", Outcome.PARTLY, "One team has it.", "Half is a strange number."),
    asks(DEV, BEN, "Which half is easier?", "ask-half"),
    answers(BEN, "ask-half", "The one I am not in."),
    arrives(CHLOE),
    next_after("report_back"),
    (DEV, do.Bid, {"text": 'My boss says "no"'}),
    (DEV, do.Bid, {"text": "I stop before my boss can say no"}),
    chooses(CHLOE),
    chooses(DEV),
    next_after("choose"),
    (DEV, do.Present, {"text": "I prepare, I go in, I leave with what I came with."}),
    moves("present", "deepen"),
    OPEN_ROUND,
    asks(BEN, DEV, "What are you afraid to hear?", "ask-fear"),
    answers(DEV, "ask-fear", "\u201cWhy didn\u2019t you say so a year ago?\u201d"),
    passes(CHLOE),
    moves("deepen", "learn"),
    learns(DEV, do.Level.SELF, "The no is mine."),
    moves("learn", "closed"),
)

RESTLESS: tuple[Step, ...] = (
    opens(9, "Comings & goings <9>"),
    arrives(ANA),
    arrives(BEN),
    arrives(CHLOE),
    arrives(DEV),
    chooses(BEN),
    brings(),
    moves("lobby", "explore"),
    OPEN_ROUND,
    asks(CHLOE, BEN, "Where were we?", "ask-where"),
    arrives(ESI),
    leaves(DEV),
    passes(ESI),
    asks(CHLOE, ESI, "And you?"),
    OPEN_ROUND,
    moves("explore", "clarify"),
    OPEN_ROUND,
    leaves(CHLOE),
    CLOSE_ROUND,
    OPEN_ROUND,
    arrives(FARID),
    asks(FARID, BEN, "What did I miss?\n(Sorry.)", "ask-miss"),
    answers(BEN, "ask-miss", "Nothing\u2026 \u2028everything"),
    moves("clarify", "lobby"),
    says(ANA, "We begin again."),
    chooses(ESI),
    moves("lobby", "explore"),
    OPEN_ROUND,
    asks(ANA, ESI, "Is it yours now?"),
    leaves(ESI),
    asks(BEN, FARID, "Who presents?"),
    moves("explore", "open"),
    says(FARID, "\u0645\u0631\u062d\u0628\u0627 \U0001f44b\U0001f3fd"),
)
