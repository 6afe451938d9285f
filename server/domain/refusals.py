"""Why something may not be done: a code for programs, and when each code is given."""

from msgspec import Struct

from server.domain.coded import Coded


class Reason(Coded):
    """The code of a refusal; `when` tells a programmer what led to it."""

    # In a meeting: whether an act is open at all
    NOT_NOW = "not_now", "The phase allows this act to nobody."
    NOT_YOURS = (
        "not_yours",
        "The phase allows this act, but not in your capacities; or the round is not for you, the "
        "question is of another airtime, or the words are another's.",
    )
    FLOOR_TAKEN = "floor_taken", "The coach has the floor, and may post; `resume_clock` waits."
    SILENCE = "silence", "A shared silence goes on; the coach keeps it too."
    PRESENTER_ONLY = "presenter_only", "The presenter alone may talk; not even the coach."
    WRITING = "writing", "Everybody writes or votes; only the coach may talk, until the reveal."
    NO_ANSWERS_NOW = "no_answers_now", "In a burst questions are only collected."
    NOT_YOUR_TURN = "not_your_turn", "It is somebody else's turn in the round."
    TURN_TAKEN = (
        "turn_taken",
        "You had your turn in this round already; where turns are for asking, with one further "
        "question that may follow until the next has asked.",
    )
    AWAITS_ANSWER = "awaits_answer", "What you asked in your turn waits; the turn passes then."
    OTHERS_FIRST = (
        "others_first",
        "In a `fair` round a question of yours waits to be taken up, and somebody else who may ask "
        "has none there.",
    )
    CHECK_FIRST = "check_first", "A round that it comes `after` here is to come, or not revealed."

    # Phase, clock, floor, chair
    PHASE_MOVED = "phase_moved", "The meeting is not in `leaving`: somebody moved everyone, or you."
    SAME_PHASE = "same_phase", "`to` is the phase the meeting is in already."
    NO_SUCH_PHASE = "no_such_phase", "The course has no such phase, or it is still to come."
    NO_PRESENTER = (
        "no_presenter",
        "The phase asked for needs a presenter and has none, or its presenter is the coach now.",
    )
    FLOOR_FREE = "floor_free", "Nobody has taken the floor."
    CLOCK_HELD = "clock_held", "The clock stands still already."
    CLOCK_RUNS = "clock_runs", "The clock runs already."
    TOO_SHORT = "too_short", "The phase would be left with less than a minute in all."
    NOTHING_TO_BORROW = "nothing_to_borrow", "The phases of that `source` have too little to lend."
    COACH_ALREADY = "coach_already", "That member is the coach now."
    CHAIR_NOT_OFFERED = (
        "chair_not_offered",
        "The chair is not offered, or not to you; the coach of the set needs no offer.",
    )
    CHAIR_OFFERED = "chair_offered", "The chair is offered so already; only the house meets this."

    # People, and what they name
    NO_SUCH_MEMBER = (
        "no_such_member",
        "Nobody with that id has a seat here: in the meeting, or of a set command in the set.",
    )
    NO_SUCH_AIRTIME = "no_such_airtime", "The course has fewer airtimes."
    AIRTIME_BEGAN = (
        "airtime_began",
        "The airtime has begun in the first of its phases; go back before it to change it.",
    )
    COACH_PRESENTS_NOT = "coach_presents_not", "One person cannot be coach and present at once."
    NOT_FOR_OTHERS = "not_for_others", "Only the coach notes for others what they said aloud."
    OF_YOURSELF = "of_yourself", "The member who is named is the one who acts."
    NO_SUCH_QUESTION = "no_such_question", "No question with that id was asked in this meeting."
    NOTHING_COUNTED = "nothing_counted", "Of that kind no question that was asked aloud is counted."
    NO_SUCH_DRAFT = "no_such_draft", "That draft is none of yours, or was asked, or let go."
    NOT_ASKED_OF_YOU = (
        "not_asked_of_you",
        "The question was put to somebody else; what was put to everyone only the presenter parks "
        "and passes.",
    )
    NOT_LIVE = "not_live", "The question waits, and is first to be taken up."
    NOT_YOUR_QUESTION = "not_your_question", "Somebody else asked that question."
    QUESTION_SETTLED = (
        "question_settled",
        "The question waits no more; who may answer is refused so only where it was withdrawn.",
    )
    NO_SUCH_BID = "no_such_bid", "No bid with that id was revealed."
    SUPPORTED = "supported", "The bid is yours, or you support it already."
    NOT_ASKED_FOR = "not_asked_for", "The presenter has not asked for offers."
    NO_SUCH_OFFER = "no_such_offer", "No offer with that id was made."
    NO_SUCH_COMMITMENT = "no_such_commitment", "It is not yours, or neither due nor made here."
    WITNESSED = "witnessed", "The commitment is yours, or you have said already that you heard it."
    REPORTED_ON = "reported_on", "A later meeting was told how that commitment went."
    NO_SUCH_POST = "no_such_post", "Nothing is posted under that id that can be corrected so."
    ENOUGH_COMMITMENTS = "enough_commitments", "You have made three commitments in this meeting."
    DATE_PAST = (
        "date_past",
        "`by_when` was over all round the earth when the meeting began: twelve hours behind UTC.",
    )
    ENOUGH_LINGERING = "enough_lingering", "You have left five questions in this meeting."
    ENOUGH_AGREEMENTS = "enough_agreements", "Forty points that were agreed on hold already."
    NO_SUCH_AGREEMENT = "no_such_agreement", "No point of that id holds."
    NO_SKILL = "no_skill", "No skill was named for today."

    # Rounds
    ROUND_OPEN = "round_open", "Such a round is open already."
    ROUND_OVER = "round_over", "That round is neither the open one nor the one that talk follows."
    OPTIONS_UNFIT = "options_unfit", "A vote of one's own needs options that differ, no other any."
    ROUND_UNFIT = (
        "round_unfit",
        "A round of that kind does not go with the act, or with the phase, or with its template.",
    )
    PRESENTER_OPENS = "presenter_opens", "The presenter alone asks for offers."
    NOT_THEIR_TURN = "not_their_turn", "It is not that member's turn."
    NOT_WAITING = "not_waiting", "That member does not wait for a turn in the round."
    TOO_LATE = "too_late", "It was done too long ago, or the meeting has gone on since."
    NOT_AGAIN = "not_again", "You have put your turn off once already."
    UNREVEALED = (
        "unrevealed",
        "Something is written there and not revealed: reveal it, or say in `unrevealed` whether it "
        "is kept for its authors or discarded.",
    )
    REVEALED = (
        "revealed",
        "What was written is revealed: a vote, or what you had written in that slot, stands; a "
        "reveal is not repeated.",
    )

    MEETING_FULL = "meeting_full", "The meeting holds no more; it can still be moved and ended."
    ENOUGH_OF_YOURS = "enough_of_yours", "A quarter of all a meeting holds is yours already."
    ID_TAKEN = "id_taken", "Another's act in the meeting or set has that id; make yours at random."
    ID_USED = "id_used", "You did something else under that id, which stands; take another."

    # In a set
    ALREADY_FOUNDED = (
        "already_founded",
        "The id made of the token belongs to another set, which practically never happens.",
    )
    NO_SUCH_SET = "no_such_set", "There is no set with that id."
    SET_DELETED = (
        "set_deleted",
        "The set was deleted; once all of it is gone, which takes a moment, it is `no_such_set`.",
    )
    NAME_DIFFERS = "name_differs", "The name is not that of the set, which is asked for to be sure."
    NO_SUCH_MEETING = "no_such_meeting", "The set has planned no meeting with that number."
    NAME_MISSING = "name_missing", "A new member's key needs a `name` with it."
    NAME_TAKEN = "name_taken", "Somebody in the set has that name already."
    NO_SUCH_TEMPLATE = (
        "no_such_template",
        "There is no such template; to be replaced or removed it must be one of the set's own.",
    )
    NEEDS_AIRTIME = (
        "needs_airtime",
        "Where several present, a phase that needs a presenter is gone through for each.",
    )
    ENOUGH_TEMPLATES = "enough_templates", "The set keeps as many templates as it can."
    NO_SUCH_KEPT = "no_such_kept", "You keep nothing with that id."
    ENOUGH_MEETINGS = "enough_meetings", "As many meetings are planned, and not over, as can be."
    MEETING_BEGAN = "meeting_began", "Somebody came to it, or it has begun: that stands now."
    MEETING_CANCELLED = "meeting_cancelled", "The meeting was cancelled."
    FOUNDING_CLOSED = "founding_closed", "Nobody may found sets here, but for who runs the service."
    PHRASE_WRONG = "phrase_wrong", "Sets are founded here with a phrase, and this is not it."
    SET_FULL = "set_full", "The set has as many members as it can hold."
    SET_OVER = "set_over", "The set's log is full: it takes only what is about seats, and its end."
    TOKEN_TAKEN = "token_taken", "The token is of somebody else in the set; make a new one."
    KEY_UNKNOWN = "key_unknown", "It opens nothing and never did: the link was cut, or changed."
    KEY_REPLACED = "key_replaced", "The key was replaced by a newer one, whoever comes with it."
    KEY_TAKEN = "key_taken", "The key was used before; make a new one."
    DOOR_CLOSED = "door_closed", "The link that all share lets nobody in: a link of one's own does."
    AWAITS_ADMISSION = "awaits_admission", "You ask to come in; ask again until it is answered."
    TURNED_AWAY = "turned_away", "You asked to come in, and were not let in."
    TOO_MANY_ASK = "too_many_ask", "As many ask to come in as can; some are to be answered first."
    NOBODY_ASKS = "nobody_asks", "Nobody of that id asks to come in."
    SAME_ENTRY = "same_entry", "Both are the same entry."
    ENTRIES_JOINED = "entries_joined", "You are one with another entry of yours now: join again."
    HOSTS_BY_ROLE = "hosts_by_role", "Their role says whether they host."
    ROLES_DIFFER = "roles_differ", "One takes part, the other does not, or not so."
    READS_NO_MEETING = "reads_no_meeting", "Your role in the set opens no meeting, or not this one."
    AWAITS_CONSENT = "awaits_consent", "You observe; not all of the set have agreed to that yet."
    SAME_ROLE = "same_role", "They have that role already."
    NOT_COME = "not_come", "They have not come to the set yet."
    COACH_STAYS = "coach_stays", "A set has a coach who came: hand the seat to another first."

    # At the door
    NOT_SEATED = (
        "not_seated",
        "The token has no seat in this set: it never had, or the seat gave way to a newer one, or "
        "its owner made a new own key. Of an act: its author has no seat in the meeting, as they "
        "came when it was closed.",
    )
    SEAT_WAITS = "seat_waits", "Another helped to this seat: its owner makes an own key first."
    SEAT_REVOKED = "seat_revoked", "The seat that this token stood for was taken away."
    OTHER_PROTOCOL = "other_protocol", "`protocol` is not the version that the service speaks."
    HOST_UNKNOWN = "host_unknown", "The service does not go by the name that it was asked for by."
    ORIGIN_UNKNOWN = "origin_unknown", "A page of another `Origin` asks, in somebody's browser."
    NOT_FROM_PAGE = "not_from_page", "The header by which a page of ours asks is missing."
    NOT_JOINED = "not_joined", "`act` was said before `join`, or any word before the connection."
    NO_SUCH_PAGE = (
        "no_such_page",
        "No route has that address (status 404), or not with that method (405); a namespace of "
        "the socket is none of ours.",
    )

    # In the message itself
    MALFORMED = "malformed", "It is not of the shape asked for; on the socket also: no packet."
    NOT_JSON = "not_json", "The body is not JSON; nor is it with half of a surrogate pair."
    UNKNOWN_WORD = "unknown_word", "No act has that `type`."
    MISSING_FIELD = "missing_field", "A field is missing that may not be left out."
    UNKNOWN_FIELD = "unknown_field", "The word has no such field."
    WRONG_TYPE = "wrong_type", "It is another kind of value; whole numbers have no point."
    NOT_ALLOWED_VALUE = "not_allowed_value", "The value is none of those listed, or ill-formed."
    BLANK = "blank", "Nothing is to be seen in the text; or a list is empty that may not be."
    TOO_LONG = "too_long", "The text, with the white space at its ends, or the list is too long."
    OUT_OF_RANGE = "out_of_range", "The number is outside its limits."
    TOO_LARGE = "too_large", "The whole message is larger than is read."

    # In the log
    UNREADABLE_LINE = "unreadable_line", "No rule can read a line of the log; it is left as it is."
    NEWER_LINE = "newer_line", "A line of the log was written by a newer version of the service."

    # In the house
    TOO_FAST = "too_fast", "So much was asked that it must wait: ask again `after` so long."
    SILENT = "silent", "What was awaited did not come in time, and the connection is closed."
    CROWDED = "crowded", "As many are connected as can be."
    TOO_MANY_OPEN = "too_many_open", "The seat has as many sockets in meetings as it may."
    STORE_AWAY = "store_away", "The store did not answer in time; the same act may be sent again."
    FAULT = "fault", "A mistake of ours; it is in the log of the service."

    @property
    def again(self) -> bool:
        """Whether the very same message may succeed when it is sent again."""
        return self in AGAIN


AGAIN = {Reason.STORE_AWAY, Reason.FAULT, Reason.TOO_FAST, Reason.CROWDED}


class Refusal(Struct, frozen=True):
    """A no, as a value: the reason, and the field it is about (empty: the act as a whole).

    `after` is when to come back, in ms; 0 where that is not known.
    """

    reason: Reason
    field: str = ""
    after: int = 0
