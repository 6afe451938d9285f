"""What the house does in a set, and what meetings tell it."""

from server.domain.commitments import Commitment, Outcome
from server.domain.keeping import KeptQuestion
from server.domain.mix import Mix
from server.domain.words import Act, ActName, MeetingNumber, MemberId, Name, Title


class FoundSet(Act, frozen=True):
    """The house founds a set for its coach, with the first seat and the members' key."""

    name: Title
    member: MemberId
    coach: Name
    seat: str
    members_key: str


class Join(Act, frozen=True):
    """The house lets in somebody who came with the members' key."""

    member: MemberId
    name: Name
    seat: str


class TakeSeat(Act, frozen=True):
    """The house gives a known member one more seat, on another device."""

    member: MemberId
    seat: str


class RenewMembersKey(Act, frozen=True):
    """The house replaces the members' key; the link made of the old one opens nothing now."""

    members_key: str


class MakeOwnKey(Act, frozen=True):
    """The house gives a member a key of their own; only the seat that asked for it stands."""

    member: MemberId
    own_key: str
    seat: str


class RecordStart(Act, frozen=True):
    """The house notes that a meeting has begun."""

    meeting: MeetingNumber


class RecordCommitment(Act, frozen=True):
    """The house carries a commitment from its meeting to the set."""

    commitment: Commitment


class RecordReport(Act, frozen=True):
    """The house carries a report back from its meeting to the set."""

    commitment: ActName
    meeting: MeetingNumber
    outcome: Outcome
    happened: str
    learned: str


class RecordKept(Act, frozen=True):
    """The house carries a question that is kept from its meeting to the set."""

    question: KeptQuestion


class RecordClose(Act, frozen=True):
    """The house notes that a meeting is closed, and what its questions were like."""

    meeting: MeetingNumber
    mix: Mix
