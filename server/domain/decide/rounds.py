"""Judges what is done in rounds and with them; orders what is revealed."""

from collections.abc import Iterable
from hashlib import sha256

from msgspec.structs import replace

from server.domain import commands as do
from server.domain import events as on
from server.domain.decide.verdict import Decision, Judges, open_round
from server.domain.meeting import Meeting
from server.domain.mix import Kind
from server.domain.names import tidy
from server.domain.refusals import Reason, Refusal
from server.domain.rounds import RULES, Item, Purpose, Round, RoundKind
from server.domain.words import ActName, MemberId


def open_one(m: Meeting, command: do.OpenRound, by: MemberId) -> Decision:
    rule = RULES[command.purpose]
    if command.purpose is Purpose.OFFERS:
        return Refusal(Reason.PRESENTER_OPENS, "purpose")
    lacks = rule.needs and rule.needs not in m.row.may
    if lacks or (command.purpose is Purpose.TURNS and not m.row.turn):
        return Refusal(Reason.ROUND_UNFIT, "purpose")
    if not rule.least <= command.seconds <= rule.most:
        return Refusal(Reason.OUT_OF_RANGE, "seconds")
    if m.is_open(command.purpose):
        return Refusal(Reason.ROUND_OPEN)
    return on.RoundOpened(command.purpose, tidy(command.question), command.seconds)


def close(m: Meeting, command: do.CloseRound, by: MemberId) -> Decision:
    found = open_round(m, command.round)
    return found if isinstance(found, Refusal) else on.RoundClosed(found.id)


def open_resources(m: Meeting, command: do.OpenResources, by: MemberId) -> Decision:
    if m.is_open(Purpose.OFFERS):
        return Refusal(Reason.ROUND_OPEN)
    return on.RoundOpened(Purpose.OFFERS, "", 0)


def close_resources(m: Meeting, command: do.CloseResources, by: MemberId) -> Decision:
    found = open_round(m, command.round)
    if isinstance(found, Refusal):
        return found
    fits = found.purpose is Purpose.OFFERS
    return on.RoundClosed(found.id) if fits else Refusal(Reason.ROUND_UNFIT, "round")


def pass_turn(m: Meeting, command: do.Pass, by: MemberId) -> Decision:
    found = open_round(m, command.round)
    if isinstance(found, Refusal):
        return found
    if found.kind.hides and by not in found.order:
        return Refusal(Reason.NOT_YOURS)
    if found.kind.hides:
        written = found.revealed is not None or found.has_written(by)
        return (
            Refusal(Reason.TURN_TAKEN)
            if written
            else on.TextWritten(found.id, "", True, Kind.UNREAD, False)
        )
    return its_turn(found, by) or on.Passed(found.id)


def come_back(m: Meeting, command: do.ComeBack, by: MemberId) -> Decision:
    found = open_round(m, command.round)
    if isinstance(found, Refusal):
        return found
    if refusal := its_turn(found, by):
        return refusal
    return Refusal(Reason.NOT_AGAIN) if by in found.later else on.TurnPutOff(found.id)


def its_turn(r: Round, by: MemberId) -> Refusal | None:
    if r.kind is not RoundKind.GO_ROUND:
        return Refusal(Reason.ROUND_UNFIT, "round")
    if by == r.turn:
        return None
    had = by in r.had or by in r.passed
    return Refusal(Reason.TURN_TAKEN if had else Reason.NOT_YOUR_TURN)


def skip(m: Meeting, command: do.SkipTurn | do.SkipAbsent, by: MemberId) -> Decision:
    found = open_round(m, command.round)
    if isinstance(found, Refusal):
        return found
    if found.turn != command.member:
        return Refusal(Reason.NOT_THEIR_TURN, "member")
    return on.TurnSkipped(found.id, command.member)


def vote(m: Meeting, command: do.Vote, by: MemberId) -> Decision:
    found = open_round(m, command.round)
    if isinstance(found, Refusal):
        return found
    if found.kind is not RoundKind.VOTE:
        return Refusal(Reason.ROUND_UNFIT, "round")
    if found.revealed is not None:
        return Refusal(Reason.REVEALED)
    if command.choice not in found.rule.options:
        return Refusal(Reason.NOT_ALLOWED_VALUE, "choice")
    return on.VoteCast(found.id, command.choice, not found.has_written(by))


def write(m: Meeting, command: do.Write, by: MemberId) -> Decision:
    found = may_write(m, command.round, by, "")
    if isinstance(found, Refusal):
        return found
    if found.purpose is Purpose.LEARNING:
        return Refusal(Reason.ROUND_UNFIT, "round")
    first = not found.has_written(by)
    text = tidy(command.text)
    if found.purpose is not Purpose.QUESTIONS:
        return on.TextWritten(found.id, text, first, Kind.UNREAD, False)
    return on.TextWritten(found.id, text, first, command.kind, command.edited)


def write_learning(m: Meeting, command: do.WriteLearning, by: MemberId) -> Decision:
    found = may_write(m, command.round, by, command.level)
    if isinstance(found, Refusal):
        return found
    if found.purpose is not Purpose.LEARNING:
        return Refusal(Reason.ROUND_UNFIT, "round")
    first = not found.has_written(by)
    text = tidy(command.text)
    return on.LearningWritten(found.id, command.level, text, command.seen_by, first)


def may_write(m: Meeting, id: ActName, by: MemberId, slot: str) -> Round | Refusal:
    """The round somebody may write in; after its reveal only what they had not written yet."""
    found = open_round(m, id)
    if isinstance(found, Refusal):
        return found
    if found.kind is not RoundKind.WRITE_REVEAL:
        return Refusal(Reason.ROUND_UNFIT, "round")
    if found.purpose is Purpose.QUESTIONS and by == m.presenter:
        return Refusal(Reason.NOT_YOURS)
    told = any(i.by == by and i.slot == slot and i.text for i in found.items)
    return Refusal(Reason.REVEALED) if told and found.revealed is not None else found


def reveal(m: Meeting, command: do.Reveal, by: MemberId) -> Decision:
    found = open_round(m, command.round)
    if isinstance(found, Refusal):
        return found
    if not found.kind.hides:
        return Refusal(Reason.ROUND_UNFIT, "round")
    if found.revealed is not None:
        return Refusal(Reason.REVEALED)
    return on.Revealed(found.id, shown(found, found.items, command.id))


def shown(r: Round, items: Iterable[Item], salt: ActName) -> tuple[Item, ...]:
    """What all may see of what was written, in an order that tells nothing.

    The order is that of SHA-256 sums salted with the act that reveals, which nobody could know
    while writing.  Where no names are given the sum is of the text alone: of the author it would
    tell whoever guesses; and the items lose whatever would lead to one.
    """
    told = [replace(item, edited=False) for item in items if item.is_for_all]
    if r.rule.named:
        return tuple(sorted(told, key=lambda item: mixed(salt, item.by + item.slot)))
    bare = [replace(item, id="", by="") for item in told]
    return tuple(sorted(bare, key=lambda item: mixed(salt, item.text)))


def mixed(salt: ActName, text: str) -> str:
    return sha256(f"{salt} {text}".encode()).hexdigest()


JUDGES: Judges = {
    do.OpenRound: open_one,
    do.CloseRound: close,
    do.OpenResources: open_resources,
    do.CloseResources: close_resources,
    do.Pass: pass_turn,
    do.ComeBack: come_back,
    do.SkipTurn: skip,
    do.Vote: vote,
    do.Write: write,
    do.WriteLearning: write_learning,
    do.Reveal: reveal,
}
