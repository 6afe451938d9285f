"""Why something may not be done: a code for programs, and when each code is given."""

from enum import StrEnum
from typing import Self

from msgspec import Struct


class Reason(StrEnum):
    """The code of a refusal; `when` tells a programmer what led to it."""

    when: str

    def __new__(cls, code: str, when: str) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.when = when
        return member

    # In a meeting
    NOT_NOW = "not_now", "The phase allows this act to nobody."
    NOT_YOURS = "not_yours", "The phase allows this act, but not to your role."
    PHASE_MOVED = "phase_moved", "`leaving` is not the phase the meeting is in."
    SAME_PHASE = "same_phase", "`to` is the phase the meeting is in already."
    NO_SUCH_PHASE = "no_such_phase", "`to` is not a phase of the course."
    NO_PRESENTER = "no_presenter", "The phase asked for needs a presenter, and none is chosen."
    NO_SUCH_MEMBER = "no_such_member", "Nobody with that id has a seat here."
    COACH_PRESENTS_NOT = "coach_presents_not", "The coach of a meeting cannot be its presenter."
    NO_SUCH_QUESTION = "no_such_question", "No question with that id was asked in this meeting."
    NOT_ASKED_OF_YOU = "not_asked_of_you", "The question was put to somebody else."
    ASKED_OF_YOURSELF = "asked_of_yourself", "`to` is the person who asks."
    ROUND_FIRST = "round_first", "Free questions begin here after the first round of the phase."
    ROUND_OPEN = "round_open", "A round is open already."
    NO_ROUND = "no_round", "No round is open."
    TURN_TAKEN = "turn_taken", "You asked or passed in this round already."
    NO_SUCH_COMMITMENT = "no_such_commitment", "That commitment is not due in this meeting."
    ENOUGH_COMMITMENTS = "enough_commitments", "The presenter has made three commitments."
    DATE_PAST = "date_past", "`by_when` was over all round the earth when the phase began."

    MEETING_FULL = (
        "meeting_full",
        "The meeting has as many entries as it can hold; it can be moved.",
    )
    ID_TAKEN = "id_taken", "Somebody else's act has that id; make yours at random."

    # In a set
    ALREADY_FOUNDED = "already_founded", "A set with that id exists."
    NO_SUCH_SET = "no_such_set", "There is no set with that id."
    NO_SUCH_MEETING = "no_such_meeting", "The set has planned no meeting with that number."
    NAME_MISSING = "name_missing", "A new member's key needs a `name` with it."
    NAME_TAKEN = "name_taken", "Somebody in the set has that name already."
    ENOUGH_MEETINGS = "enough_meetings", "As many meetings are planned, and not over, as can be."
    SET_FULL = "set_full", "The set has as many members as it can hold."
    TOKEN_TAKEN = (
        "token_taken",
        "The token holds the seat of somebody else in the set; make a new one.",
    )
    KEY_UNKNOWN = "key_unknown", "The key opens nothing here, or was replaced by a newer one."
    COACH_STAYS = "coach_stays", "The coach's own seat cannot be taken away."

    # At the door
    NOT_SEATED = "not_seated", "The token belongs to nobody in this set."
    SEAT_REVOKED = "seat_revoked", "The seat that this token stood for was taken away."
    NOT_JOINED = "not_joined", "`act` was said before `join`, or any word before the connection."
    NO_SUCH_PAGE = "no_such_page", "No route has that address and method."

    # In the message itself
    MALFORMED = "malformed", "The message is not of the shape that the word asks for."
    NOT_JSON = "not_json", "The body is not JSON."
    UNKNOWN_WORD = "unknown_word", "No act has that `type`."
    MISSING_FIELD = "missing_field", "A field is missing; every field is required."
    UNKNOWN_FIELD = "unknown_field", "The word has no such field."
    WRONG_TYPE = "wrong_type", "The field holds another kind of value."
    NOT_ALLOWED_VALUE = "not_allowed_value", "The value is none of those listed, or ill-formed."
    BLANK = "blank", "The text is empty, or white space alone."
    TOO_LONG = "too_long", "The text is longer than its limit."
    OUT_OF_RANGE = "out_of_range", "The number is outside its limits."
    TOO_LARGE = "too_large", "The whole message is larger than is read."

    # In the house
    STORE_AWAY = "store_away", "The store did not answer in time; the same act may be sent again."
    FAULT = "fault", "A mistake of ours; it is in the log of the service."

    @property
    def again(self) -> bool:
        """Whether the very same message may succeed when it is sent again."""
        return self in (Reason.STORE_AWAY, Reason.FAULT)


class Refusal(Struct, frozen=True):
    """A no, as a value: the reason, and the field it is about (empty: the act as a whole)."""

    reason: Reason
    field: str = ""
