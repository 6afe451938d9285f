"""What the page tells of meetings as they follow one another, beyond a single entry."""

from server.protocol.page.html import Html, chapter, element, items, paragraphs


def meetings() -> Html:
    return chapter(
        "meetings",
        "Meetings and commitments",
        paragraphs(
            """The coach plans a meeting. Whoever joins it first opens it
            ([`meeting_opened`](#event-meeting_opened), [`course_set`](#event-course_set)), and
            the first `join` of each member seats them in it
            ([`member_seated`](#event-member_seated))."""
        ),
        items(
            "Meetings of a set may overlap, and any of them may be joined at any time. "
            "[The door](#route-knock) and [a seat taken](#route-take_seat) name the first that is "
            "under way, else the next planned.",
            "A closed meeting may be joined, to read it. Whoever enters it for the first time is "
            "not seated: their `join` succeeds, no `member_seated` comes, and `me` is not in "
            "`members`. So `people` may hold ids that `members` does not.",
            "[`no_such_member`](#refusal-no_such_member) is said of whoever is not in `members` "
            "with `seated` true: who never entered this meeting, or was taken out.",
        ),
        element("h3", "The presenter"),
        paragraphs(
            """Each airtime has one, chosen by the coach before it begins, and changed until then
            in any phase that allows [`choose_presenter`](#act-choose_presenter). Where a meeting
            has several, the phases outside of their airtimes have none: there all are members.
            When a presenter is taken out of the set, their place in `presenters` becomes null;
            the phase stays, and so does an open round. Until another is chosen, a phase that
            needs a presenter cannot be moved to ([`no_presenter`](#refusal-no_presenter)); to
            choose one, move back to a phase before the airtime that allows it."""
        ),
        element("h3", "The life of a commitment"),
        commitments(),
        element("h3", "Questions that are kept"),
        kept(),
    )


def commitments() -> Html:
    return items(
        "It is made in a meeting with [`commit`](#act-commit), and is open from then on.",
        "When a meeting leaves its lobby, all that is open in the set at that moment becomes "
        "its `due` ([`commitments_brought`](#event-commitments_brought)). Going back to the "
        "lobby and leaving it again brings nothing a second time.",
        "Its owner tells how it went with [`report_back`](#act-report_back). `done` and "
        "`changed` close it; `partly` and `not_yet` keep it open, so that it is due in the "
        "next meetings too. Of several reports the last counts.",
        "One that is due again comes with the report it was given in an earlier meeting. "
        "Compare `report.meeting` with the meeting's `number` to know whether it was reported "
        "on in this one.",
        "The commitments of people who were taken out are not brought.",
    )


def kept() -> Html:
    return items(
        "A question that is [parked](#act-park) when its meeting ends is kept for whom it was put "
        "to; one that was put to `everyone`, for the presenter of its airtime, or of the first if "
        "it has none. It is in `kept` of [their page of the set](#route-show_set).",
        "What is [left at the end](#act-linger) of a meeting is kept for the whole set, and is "
        "brought to every meeting that leaves its lobby from then on "
        "([`questions_brought`](#event-questions_brought)).",
        "Whoever it is kept for may [let it go](#act-let_go), and so may everybody what is kept "
        "for all.",
    )
