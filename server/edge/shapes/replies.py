"""The bodies of HTTP answers; `Done` acknowledges an act on a socket, too."""

from msgspec import Raw, Struct

from server.domain.language import Language
from server.domain.meeting.course import Called
from server.domain.meeting.state.commitments import Commitment
from server.domain.meeting.state.keeping import Agreement, KeptQuestion, Own, Wording
from server.domain.meeting.state.people import NextPart, Role
from server.domain.sets.meeting import Planned, SetLearning
from server.domain.sets.person import Doorway, Noted
from server.domain.sets.state import SavedTemplate
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
    """What is behind a key: the set, whose seat it opens, if somebody's, and who is in the set, if
    the key lets its holder in.

    `invites` are its coaches, `doorway` says what the key that all share does.  A key of one's own
    opens the seat of `member`, who has that `name` and `role`, and has `came` before or not.
    """

    set_name: str
    members: tuple[str, ...]
    invites: tuple[str, ...]
    meeting: Planned | None
    opens: Opens
    doorway: Doorway
    member: str
    name: str
    role: Role
    came: bool


class Seat(Struct, frozen=True):
    """A seat was taken; `meeting` is the number of the meeting to go to, 0 for none."""

    set: str
    set_name: str
    member: MemberId
    name: str
    role: Role
    meeting: int


class SeatBack(Struct, frozen=True):
    """A seat that a browser had, with its `token`; else as whoever has just sat down is told."""

    set: str
    set_name: str
    member: MemberId
    name: str
    role: Role
    meeting: int
    token: str


class Back(Struct, frozen=True):
    """The seats that a browser's cookies hold, as far as they stand."""

    seats: tuple[SeatBack, ...]


class SetMember(Struct, frozen=True):
    """A member: `place` is for life, who has not `came` is expected, and the names of `alike` look
    the same.  Whoever `hosts` looks after dates, people and links.  `link` is the `seq` of
    the act that made their link for them; 0 if theirs alone.  Of somebody who observes, `undecided`
    tells that not all have agreed yet, but neither who nor how many, and `agreed` that you have.
    """

    id: MemberId
    name: str
    role: Role
    place: int
    came: bool = True
    link: int = 0
    hosts: bool = False
    undecided: bool = False
    agreed: bool = False
    alike: tuple[MemberId, ...] = ()


class AtTheDoor(Struct, frozen=True):
    """Somebody who asks to come in, or, with `returns`, back to the seat of that member.

    The names of the members of `alike` look the same as theirs.
    """

    id: MemberId
    name: str
    at: Millis
    returns: str
    alike: tuple[MemberId, ...] = ()


class SetPage(Struct, frozen=True):
    """A set as its people see it; `members_key` is empty for all but coaches and hosts.

    Whoever observes, or is a host and no member, is given nothing of what was said in meetings.

    `talks` says whether the set talks in a call of its own; `call` is its address, if any, and
    empty to those who are let into no meeting; `called` what it calls its people.  `templates` are
    what a meeting can be planned with; `kept` are the questions on one's own page, and `own` what
    is given to nobody else.  `wordings` are those of the problem of the whole set, `learnings` what
    was learned and is not somebody's alone; `agreements` hold in all meetings, and `next_parts` say
    who takes over what next.  `doorway` says what the link does that all share, `asking` are those
    who wait to be let in, `noted` is what was done about seats, names and ways in.  `waits`:
    another helped to your seat, and what is yours alone is shown on it once you have made a link of
    your own.  `devices` counts the seats that you have, with this one.
    """

    set: str
    name: str
    language: Language
    talks: bool
    call: str
    called: Called
    me: MemberId
    role: Role
    devices: int
    members: tuple[SetMember, ...]
    former: tuple[SetMember, ...]
    meetings: tuple[Planned, ...]
    members_key: str
    doorway: Doorway
    asking: tuple[AtTheDoor, ...]
    noted: tuple[Noted, ...]
    waits: bool
    templates: tuple[SavedTemplate, ...]
    commitments: tuple[Commitment, ...] = ()
    kept: tuple[KeptQuestion, ...] = ()
    own: tuple[Own, ...] = ()
    wordings: tuple[Wording, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    next_parts: tuple[NextPart, ...] = ()
    learnings: tuple[SetLearning, ...] = ()


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
