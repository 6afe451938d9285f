"""The bodies of HTTP answers; `Done` acknowledges an act on a socket, too."""

from msgspec import Raw, Struct

from server.domain.language import Language
from server.domain.meeting.course import Called
from server.domain.meeting.state.commitments import Commitment
from server.domain.meeting.state.keeping import Agreement, KeptQuestion, Own, Wording
from server.domain.meeting.state.people import NextPart, Role
from server.domain.sets.state import Planned, SavedTemplate, SetLearning
from server.domain.words import MemberId
from server.edge.shapes.fields import Millis
from server.live.seats import Opens


class NewSet(Struct, frozen=True):
    """A set was founded; `own_key` brings its coach back on another device.

    Newcomers come with the `members_key`.
    """

    set: str
    member: MemberId
    members_key: str
    own_key: str


class Door(Struct, frozen=True):
    """What is behind a key: the set, who is in it, and whose seat it opens, if somebody's."""

    set_name: str
    members: tuple[str, ...]
    meeting: Planned | None
    opens: Opens
    name: str


class Seat(Struct, frozen=True):
    """A seat was taken; `meeting` is the number of the meeting to go to, 0 for none."""

    set: str
    set_name: str
    member: MemberId
    name: str
    role: Role
    meeting: int


class SetMember(Struct, frozen=True):
    """A member as the set's page shows them; `place` is theirs for life."""

    id: MemberId
    name: str
    role: Role
    place: int


class SetPage(Struct, frozen=True):
    """A set as its members see it; `members_key` is empty for all but the coach.

    `talks` says whether the set talks in a call of its own; `call` is its address, if it has one;
    `called` what it calls its people. `templates` are what a meeting can be planned with; `kept`
    are the questions on one's own page, and `own` what is one's own alone, and given to nobody
    else.  `wordings` are those of the problem of the whole set, `learnings` what was learned and is
    not somebody's alone; `agreements` hold in all meetings, and `next_parts` say who takes over
    what in the next.
    """

    set: str
    name: str
    language: Language
    talks: bool
    call: str
    called: Called
    me: MemberId
    role: Role
    members: tuple[SetMember, ...]
    former: tuple[SetMember, ...]
    meetings: tuple[Planned, ...]
    commitments: tuple[Commitment, ...]
    members_key: str
    templates: tuple[SavedTemplate, ...]
    kept: tuple[KeptQuestion, ...]
    own: tuple[Own, ...]
    wordings: tuple[Wording, ...]
    agreements: tuple[Agreement, ...]
    next_parts: tuple[NextPart, ...]
    learnings: tuple[SetLearning, ...]


class NewKey(Struct, frozen=True):
    """A key was made; the one before it opens nothing any more."""

    key: str


class Done(Struct, frozen=True):
    """It was done, now or by an earlier sending of the same act; `seq` is its entry's number."""

    seq: int


class Transcript(Struct, frozen=True):
    """All entries of a meeting so far, in order."""

    entries: list[Raw]
    now: Millis
