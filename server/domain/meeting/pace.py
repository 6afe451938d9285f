"""Room to think: a breath after each question, and topics that are put by for later."""

from server.domain.meeting.becoming import becomes
from server.domain.meeting.effects import Append, Put
from server.domain.meeting.state.contributions import Note
from server.domain.meeting.state.meeting import Meeting
from server.domain.words import Act, Line, MemberId, Word


class SetBreathing(Act, frozen=True):
    """Say whether there is to be a breath of ten seconds after each question (`breathing`).

    Nobody is kept from answering sooner.
    """

    breathing: bool

    def judge(self, m: Meeting, by: MemberId) -> "BreathingSet":
        return becomes(BreathingSet, self)


class BreathingSet(Word, frozen=True):
    """There is a breath after each question from now on (`breathing`), or there is not."""

    breathing: bool

    change = Put("", "breathing")


class ParkTopic(Act, frozen=True):
    """Put a topic by, in a line, that leads away from the question; the set keeps it."""

    text: Line

    def judge(self, m: Meeting, by: MemberId) -> "TopicParked":
        return becomes(TopicParked, self)


class TopicParked(Word, frozen=True):
    """A topic was put by for later."""

    text: str

    change = Append("topics", Note)
