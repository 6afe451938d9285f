"""The words of a set: what its people and the house may ask for, and what has happened in it."""

from server.domain.commitments import Commitment, Outcome
from server.domain.words import Act, ActName, MeetingNumber, MemberId, Name, Title, Word


class PlanMeeting(Act, frozen=True):
    """Plan the next meeting of the set; meetings are numbered 1, 2, 3 ..."""

    title: Title


class RemoveMember(Act, frozen=True):
    """Take a member out of the set: every seat of theirs ends at once, their words stay."""

    member: MemberId


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


class RecordClose(Act, frozen=True):
    """The house notes that a meeting is closed."""

    meeting: MeetingNumber


SetCommand = PlanMeeting | RemoveMember
SetHousekeeping = (
    FoundSet
    | Join
    | TakeSeat
    | RenewMembersKey
    | MakeOwnKey
    | RecordStart
    | RecordCommitment
    | RecordReport
    | RecordClose
)


class SetFounded(Word, frozen=True):
    """The first entry of every set; `seat` is the SHA-256 of a token, in hex."""

    name: str
    member: MemberId
    coach: str
    seat: str
    members_key: str


class MemberJoined(Word, frozen=True):
    """Somebody came in by the members' link."""

    member: MemberId
    name: str
    seat: str


class SeatTaken(Word, frozen=True):
    """A member returned on another device."""

    member: MemberId
    seat: str


class MemberRemoved(Word, frozen=True):
    """The coach took a member out."""

    member: MemberId


class MembersKeyRenewed(Word, frozen=True):
    """The members' link was replaced."""

    members_key: str


class OwnKeyMade(Word, frozen=True):
    """A member has a new link of their own; `own_key` is the SHA-256 of its key, in hex.

    Their other seats, and the key before, are void from now on.
    """

    member: MemberId
    own_key: str
    seat: str


class MeetingPlanned(Word, frozen=True):
    """A meeting was planned; its number is one more than the last."""

    title: str


class MeetingStarted(Word, frozen=True):
    """A meeting left its lobby."""

    meeting: int


class CommitmentMade(Word, frozen=True):
    """Somebody committed to an action in a meeting of the set."""

    commitment: Commitment


class CommitmentReported(Word, frozen=True):
    """Somebody told in a meeting how a commitment went."""

    commitment: ActName
    meeting: int
    outcome: Outcome
    happened: str
    learned: str


class MeetingClosed(Word, frozen=True):
    """A meeting ended; its log is complete."""

    meeting: int


SetEvent = (
    SetFounded
    | MemberJoined
    | SeatTaken
    | MemberRemoved
    | MembersKeyRenewed
    | OwnKeyMade
    | MeetingPlanned
    | MeetingStarted
    | CommitmentMade
    | CommitmentReported
    | MeetingClosed
)
