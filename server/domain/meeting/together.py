"""What is said at the end of work: how it helped, and what the set will do about how it works."""

from server.domain.meeting.becoming import becomes
from server.domain.meeting.effects import Append
from server.domain.meeting.state.contributions import Note
from server.domain.meeting.state.meeting import Meeting
from server.domain.words import Act, Line, MemberId, Text, Word


class TellHelp(Act, frozen=True):
    """Say whether you were helped, and how."""

    text: Text

    def judge(self, m: Meeting, by: MemberId) -> "HelpTold":
        return becomes(HelpTold, self)


class HelpTold(Word, frozen=True):
    """Somebody said whether they were helped, and how."""

    text: str

    change = Append("helped", Note)


class Promise(Act, frozen=True):
    """Write down, in a line, what the set will do about how it works together.

    The next meeting begins with it.
    """

    text: Line

    def judge(self, m: Meeting, by: MemberId) -> "Promised":
        return becomes(Promised, self)


class Promised(Word, frozen=True):
    """The set promised itself something."""

    text: str

    change = Append("promises", Note)
