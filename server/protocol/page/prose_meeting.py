"""What the page tells of meetings as they follow one another, beyond a single entry."""

from server.protocol.page.html import Html, chapter, element, items, paragraphs


def meetings() -> Html:
    return chapter(
        "meetings",
        "Meetings and commitments",
        paragraphs(
            """The coach plans a meeting. Whoever joins it first opens it
            ([`meeting_opened`](#event-meeting_opened)), and the first `join` of each member seats
            them in it ([`member_seated`](#event-member_seated))."""
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
            """When the presenter is taken out of the set, `presenter` becomes null; the phase
            stays, and so does an open round. Until another is chosen, a phase that needs a
            presenter cannot be moved to ([`no_presenter`](#refusal-no_presenter)). Where the phase
            does not allow [`choose_presenter`](#act-choose_presenter), move back to one that
            does first."""
        ),
        element("h3", "The life of a commitment"),
        commitments(),
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
