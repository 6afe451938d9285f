"""How to take an entry: the passages that the effects of events are put together from."""

from server.protocol.page.html import (
    Html,
    chapter,
    code,
    entry,
    items,
    join,
    paragraphs,
    table,
)


def fold() -> Html:
    return chapter(
        "fold",
        "From entries to a meeting",
        paragraphs(
            """To keep level with a meeting, begin with the empty [`Meeting`](#shape-Meeting) that
            stands with [the events](#events), and change it by every entry as its event tells;
            then its `seq` becomes the entry's. Nothing else changes a meeting: it can be replayed
            from its entries. What the events share is told here. Whatever is appended goes to the
            end; whatever is not named stays as it is."""
        ),
        people(),
        course(),
        clock(),
        order(),
        rounds(),
        turns(),
        hidden(),
        mix(),
    )


def people() -> Html:
    return entry(
        "fold-now",
        "The present phase, and who is who",
        items(
            "The present phase is the one of the `course` whose `key` is `phase`; its row in [the "
            "table of phases](#phases) is that of its `kind`.",
            "The presenter of a phase is the one of its `airtime` in `presenters`. Where the "
            "`airtime` is 0 it is the only one there, if `presenters` has one place, and nobody "
            "if it has more.",
            "Somebody's role: none if they are not in `members` with `seated` true; `coach` if "
            "they are `chair.coach`; `presenter` if they are the presenter of the present phase; "
            "else `member`. What a member is in the set, their `role`, plays no part in it.",
        ),
    )


def course() -> Html:
    return entry(
        "fold-course",
        "A course out of a template",
        items(
            "It begins with a phase of the key and kind `lobby`, and ends with one of the key and "
            "kind `closed`; both have an empty `name`, 0 minutes, no rounds and the `airtime` 0.",
            "Between them are the phases of the template, in order. Phases that follow each other "
            "and all have `airtime` true are a loop: the whole loop comes once for each number "
            "from 1 to the template's `airtimes`, which is then the `airtime` of each phase in it. "
            "All others come once, with the `airtime` 0.",
            "The `key` of a phase is its kind, if it is the first of its kind in the course; the "
            "second has `-2` after it, as in `explore-2`, the third `-3`, and so on.",
            "`planned` and `minutes` are the minutes of the template's phase, `spent` is 0.",
        ),
    )


def clock() -> Html:
    return entry(
        "fold-clock",
        "Stopping the clock",
        paragraphs(
            """The time spent in the present phase is its `spent`, and while `clock.running` is
            true also what has passed since `clock.since`. To stop the clock at an entry: `spent`
            of the present phase becomes the time spent at the entry's `at`; `clock.running`
            becomes false, and `clock.since` the entry's `at`, even if it stood still before."""
        ),
    )


def order() -> Html:
    rows = (
        (code("turns"), code("ask"), "all of these but the presenter"),
        (code("turns"), code("report_back"), "those of these who owe a report"),
        (code("turns"), "another", "those of these whose role the table allows that act"),
        (code("questions"), "whatever it is", "all of these but the presenter"),
        ("any other", "whatever it is", "all of these"),
    )
    return entry(
        "fold-order",
        "Who takes part in a round",
        paragraphs(
            """Begin with all whose role is `presenter` or `member`, in the order of `members`.
            Then it is:"""
        ),
        table("Who takes part", ("Purpose", "The act that takes a turn", "Who"), rows),
        paragraphs(
            """Somebody owes a report if a commitment of theirs in `due` has no `report`, or one
            whose `meeting` is less than the meeting's `number`.""",
            """The order of a round of the [kind](#rounds) `go_round` is these, turned: with the
            count of all go-rounds in `rounds`, of whatever phase and closed or not, modulo the
            number of these as N, the first N go to the end. For a round that hides, of the kinds
            `write_reveal` and `vote`, it is these as they are. For all other rounds it is
            empty.""",
        ),
    )


def rounds() -> Html:
    return join(
        (
            entry(
                "fold-open",
                "The open round, and opening one",
                paragraphs(
                    """The open round is the last of the `rounds` whose `phase` is the present one
                    and whose `closed` is false. There may be others before it: they wait beneath,
                    and go on once it is closed. Rounds of other phases stay as they are. The
                    round that talk follows is the last of the same that is not revealed: what is
                    revealed stays in sight until it is closed, and holds up nobody.""",
                    """To open a round, append it to `rounds`, with the meeting's `phase`; as
                    `number` one more than there are rounds of its phase and its purpose; and as
                    `order` [who takes part](#fold-order), counted before it is appended. Unless
                    told otherwise `question` is empty, `until` and `ready` are 0, `revealed` is
                    null, and all lists are empty.""",
                ),
            ),
            entry(
                "fold-bring",
                "Bringing rounds",
                paragraphs(
                    """If the round that talk follows is a go-round in which nobody waits, it gets
                    `closed` true. If a round is open now, that is all. Otherwise count the rounds
                    of the present phase whose `place` is not -1: if there are as many as the
                    phase has `rounds`, that is all, too. Otherwise open the one at that place,
                    counted from 0: its `id` is the entry's `act`, a point and the place; its
                    purpose is the one that [its kind](#rounds-brought) is brought for. Then begin
                    again."""
                ),
            ),
        )
    )


def turns() -> Html:
    return join(
        (
            passage(
                "fold-waits",
                "Who waits, and whose turn it is",
                """Those who wait in a round are those of its `order` who are neither in `had` nor
                in `passed`. They wait in that order; but those in `later` come after all others,
                in the order of `later`. In a go-round it is the turn of the first of them.""",
            ),
            passage(
                "fold-on",
                "Going on",
                """If the [round that talk follows](#fold-open) is a go-round in which nobody waits,
                it gets `closed` true; then [bring rounds](#fold-bring). Otherwise nothing
                changes.""",
            ),
            passage(
                "fold-turn",
                "Taking the turn of an act",
                """If the [round that talk follows](#fold-open) is a go-round, the act is the one
                that takes a turn in the present phase by [the table](#phases), and the entry's
                `by` waits in the round: append them to its `had`, and [go on](#fold-on).
                Otherwise nothing changes.""",
            ),
            again(),
        )
    )


def again() -> Html:
    return passage(
        "fold-again",
        "Counting anew who takes part",
        """For every round of the present phase that is not closed, also for those that wait
        beneath: find the [order](#fold-order) that a round of its purpose would have if it were
        opened now. Of its `order` those stay, in their places, who are in that one, in `had` or in
        `passed`, and all of them in a round that hides, as nobody is told whether they had written;
        after them come those of that one who are not in it yet, in its order. When all are counted,
        [go on](#fold-on).""",
    )


def passage(id: str, title: str, *texts: str) -> Html:
    return entry(id, title, paragraphs(*texts))


def hidden() -> Html:
    return entry(
        "fold-put",
        "Putting what somebody wrote",
        paragraphs(
            """Take the item with the same `by` and `slot` out of the round's `items`, if there is
            one, and append the new: with the entry's `act` as `id`, and its `by`; `slot` is empty
            `seen_by` is `set`, `kind` is `unread` and `edited` false unless told otherwise. `ready`
            grows by 1 if the event's `first`
            is true. You are only given your own: so `items` and `shown` differ from one client to
            the next, as does `edited` of the [mix](#fold-mix), and all else in a meeting is the
            same."""
        ),
    )


def mix() -> Html:
    return passage(
        "fold-mix",
        "Counting a question",
        """The number in `mix` that has the name of its `kind` grows by 1; and `edited` does too, if
        the question is known to be edited. One that is asked says so itself, but to nobody except
        its asker. A reveal never says so: look whether any round has among its `items` one with
        the `id` of the question and `edited` true, which can only be your own.""",
    )
