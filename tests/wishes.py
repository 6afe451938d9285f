"""Acts that the tests ask for: a sensible one of each kind, and what the lens adds to its own."""

from typing import Any

from server.domain import commands as do
from server.domain.commitments import Outcome
from server.domain.floor import Showing
from server.domain.learning import Level, SeenBy
from server.domain.mix import Kind
from server.domain.rounds import Purpose
from server.domain.timing import Source
from server.domain.words import Act
from tests.cast import BEN, BY_WHEN, CHLOE, QUESTION, ROUND

UNREAD = {"kind": Kind.UNREAD, "edited": False}
"""What is told of a text that no lens has looked at."""
READ = ("ask", "write")
"""The acts of which the lens tells something."""


def whole(type: str, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of an act; one that the lens could have read was not, unless they say more."""
    return {**UNREAD, **fields} if type in READ else fields


def command(kind: type[Act], /, id: str = "an-act-0001", **other: Any) -> Any:
    """One sensible command of a kind; with other fields where some are given."""
    return kind(id=id, **{**EXAMPLES[kind], **other})


EXAMPLES: dict[type[Act], dict[str, Any]] = {
    do.Move: {"leaving": "lobby", "to": "open"},
    do.TakeFloor: {"question": "What is going well?", "showing": Showing.NOTHING},
    do.ReleaseFloor: {},
    do.HoldClock: {},
    do.ResumeClock: {},
    do.AdjustTime: {"minutes": 2, "source": Source.LENDERS},
    do.SetAutomatic: {"on": True},
    do.ChoosePresenter: {"airtime": 1, "member": BEN},
    do.NameDeputy: {"member": CHLOE},
    do.HandOver: {"member": CHLOE},
    do.TakeChair: {},
    do.OpenRound: {"purpose": Purpose.FLOW, "question": "", "seconds": 0},
    do.CloseRound: {"round": ROUND},
    do.OpenResources: {},
    do.CloseResources: {"round": ROUND},
    do.Pass: {"round": ROUND},
    do.ComeBack: {"round": ROUND},
    do.SkipTurn: {"round": ROUND, "member": CHLOE},
    do.Vote: {"round": ROUND, "choice": "ok"},
    do.Write: {"round": ROUND, "text": "Who owns the rota?", **UNREAD},
    do.WriteLearning: {
        "round": ROUND,
        "level": Level.SELF,
        "text": "I fill silences",
        "seen_by": SeenBy.ME,
    },
    do.Reveal: {"round": ROUND},
    do.Say: {"text": "Good morning"},
    do.ReportBack: {
        "commitment": "commit-0001",
        "outcome": Outcome.PARTLY,
        "happened": "I wrote, and he asked for time",
        "learned": "To ask sooner",
    },
    do.SupportBid: {"bid": "bid-0001"},
    do.Present: {"text": "Nobody owns the rota"},
    do.Reframe: {"text": "I keep the rota to myself"},
    do.Ask: {"to": BEN, "text": "What have you tried?", **UNREAD},
    do.WithdrawQuestion: {"question": QUESTION},
    do.Answer: {"reply_to": QUESTION, "text": "Nothing yet"},
    do.AnswerAloud: {"reply_to": QUESTION, "note": "Nothing yet"},
    do.Park: {"question": QUESTION},
    do.PassQuestion: {"question": QUESTION},
    do.SetAside: {"question": QUESTION},
    do.Star: {"question": QUESTION, "starred": True},
    do.Offer: {"text": "I know somebody who had the same"},
    do.AnswerOffer: {"offer": "offer-0001", "accepted": True},
    do.Linger: {"text": "Who else needs the rota to be yours?"},
    do.ChooseSkill: {"skill": "Asking one question at a time"},
    do.RateSkill: {"rating": 4},
    do.GiveExample: {"member": CHLOE, "text": "You waited until the silence was over"},
    do.Commit: {
        "what": "Hand over the rota",
        "by_when": BY_WHEN,
        "first_step": "Ask Mo to sit with me",
        "how_known": "Mo writes the next one",
        "obstacle": "A bad Monday",
        "if_then": "If it is a bad Monday, then I ring Mo",
        "confidence": 7,
    },
}
