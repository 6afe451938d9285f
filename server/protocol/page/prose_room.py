"""What the page tells of the room in sentences: hidden writing, the lens, floor, clock, chair."""

from server.domain.meeting.chores import WIDEN_AFTER_MS
from server.domain.meeting.state.timing import LEAST_MINUTES, LENDING, Source
from server.live.presence import GRACE_MS
from server.protocol.page.html import Html, chapter, items, paragraphs

SECOND = 1000


def hidden() -> Html:
    return chapter(
        "hidden",
        "Hidden writing",
        paragraphs(
            """What is written or chosen in a round that hides is given to its author alone, until
            the coach [reveals](#act-reveal) it to all at once. Everybody else is given
            [`veiled`](#event-veiled) in place of the entry: under the same `seq` and `at`, with
            `house` as `by` and an `act` of the house. It holds neither who wrote nor what, and
            no length. So it is live, in the answer to `join`, and in [the
            transcript](#route-transcript)."""
        ),
        items(
            "`ready` of the round tells how many have written or said that they have nothing to: "
            "show it as 4 of 6, the six being its `order`.",
            "Until the reveal, who writes again in the same `slot` replaces what they wrote; "
            "whoever comes back is given their own.",
            "[`pass`](#act-pass) says that you have nothing to write. To the others it looks like "
            "writing.",
            "The reveal shows all in an order that tells nothing. Where no names are told, the "
            "items have neither `id` nor `by`; so who wrote what is never told, not even later.",
            "Whoever has not written by the reveal may write still; the service reveals that at "
            "once, as one more [`revealed`](#event-revealed). A client that has a half-written "
            "text then should ask whether to send it.",
            "A learning whose `seen_by` is `me` is counted, and never revealed.",
            "A round that is closed before the reveal stays hidden for good.",
        ),
    )


def lens() -> Html:
    return chapter(
        "lens",
        "The lens",
        paragraphs(
            """A client may look at a question while it is written, and give its author a hint: that
            it could be answered by yes or no, say, or is advice in disguise. Such a lens is the
            client's own affair. It shows its hint to the author alone, and holds nothing up; the
            service has no part in it, and refuses no question for what a lens saw."""
        ),
        items(
            "With a question, asked or written, comes its `kind`, as it was when it was sent, and "
            "whether it was `edited` after a hint. What it was before is never sent. A client "
            "without a lens sends `unread` and false; so does one whose lens is off, and one that "
            "sends what is no question.",
            "Both are there to be [counted](#fold-mix) for the set. A client shows neither beside "
            "a question or a name.",
            "That a question was edited is told to its author alone: to all others "
            "[`question_asked`](#event-question_asked) has false as `edited`, live, in the answer "
            "to `join` and in [the transcript](#route-transcript); and so has a reveal, even to "
            "the author. All else in the entry is the same for everybody.",
            "When a meeting is closed, its `mix` becomes that of the [meeting](#shape-Planned) on "
            "the page of the set, with all of `edited`.",
            "The coach [chooses the language](#act-choose_language) that the set writes in. A "
            "meeting has the one that was chosen when it was opened, and keeps it.",
            "[The table of phases](#phases) says of which kinds a lens may speak where: of none "
            "where no questions are asked.",
        ),
    )


def floor() -> Html:
    return chapter(
        "floor",
        "The floor",
        paragraphs(
            """Whose the floor is does not depend on the phase. The first that fits is so:"""
        ),
        items(
            "`floor` is not null: it is the coach's, and [what is posting](#waits) waits for all "
            "others. The time stands still until it is [released](#act-release_floor), and then "
            "goes on if it ran; what was half-written stays with its author. Moving to another "
            "phase releases it, too.",
            "The open round is a `silence`: it is nobody's.",
            "The open round is `presenter_only`: it is the presenter's, and [talk](#waits) waits "
            "for all others.",
            "Otherwise it is open to those whom the phase allows.",
            ordered=True,
        ),
        paragraphs(
            """Of questions one is live at a time: the first of those that wait here. They are
            those whose `status` is `open`, and which were asked in the present phase, or in
            another of the same `airtime` if [the table](#phases) lets questions go along from
            both. Those behind the live one may be [parked](#act-park) or
            [passed](#act-pass_question), but not answered. A
            question that is [set aside](#act-set_aside), parked or passed may be answered
            later, in any phase that allows it."""
        ),
    )


def clock() -> Html:
    lenders = " and then ".join(f"`{kind}`" for kind in LENDING[Source.LENDERS])
    protected = ", ".join(f"`{kind}`" for kind in LENDING[Source.PROTECTED])
    return chapter(
        "clock",
        "The clock",
        paragraphs(
            """What is left of the present phase, in ms: its `minutes` x 60000 - its `spent`, and
            while `clock.running` is true also less the server's clock now - `clock.since`. Less
            than 0 is an overrun; a phase with 0 `minutes` has no limit. Nothing happens when the
            time is over, unless the coach has asked for it."""
        ),
        items(
            "[Hold](#act-hold_clock), [resume](#act-resume_clock) and the floor change nothing of "
            "what is left. A phase that everyone comes back to goes on with what was left of it.",
            f"[More minutes](#act-adjust_time) come from phases still to come, of the same airtime "
            f"or of none: with `lenders` from those of the kinds {lenders}, with `protected` from "
            f"{protected}, in this order. Each keeps at least {LEAST_MINUTES} minute, and what was "
            "spent of it before. If they have too little between them it is refused, and nothing "
            "is borrowed. With `longer` nobody lends, and the meeting ends later.",
            "Fewer minutes are given back to those still to come who lent to this phase, the last "
            "loan first; what nobody lent lets the meeting end sooner.",
            "`loans` keeps every loan, and every return as one of fewer than 0 minutes: together "
            "they tell what each phase has borrowed, and from whom.",
            "With `clock.automatic` the service moves everyone on when the time is over and the "
            "clock runs: to the next phase, but past those of the kind `choose` once every "
            "airtime has its presenter. It never ends the meeting, and waits before a phase that "
            "needs a presenter, if none is chosen or the presenter has the chair. Neither does it "
            "leave the lobby.",
        ),
    )


def chair() -> Html:
    return chapter(
        "chair",
        "The chair",
        paragraphs(
            """Whoever has the chair is the coach of the meeting: at first the coach of the set, as
            soon as they are seated. It belongs to the person, however many connections they have,
            and it is never empty again."""
        ),
        items(
            f"When nobody has seen the coach for {GRACE_MS // SECOND} s, the service "
            "[offers](#event-chair_offered) the chair: to the deputy, if one is "
            "[named](#act-name_deputy), is here and does not present; else to any member. A deputy "
            "who does not take it "
            f"within {WIDEN_AFTER_MS // SECOND} s, or goes too, leaves it to any member. The coach "
            "who comes back [keeps](#event-chair_kept) it.",
            "A member to whom it is offered may [take](#act-take_chair) it, and whoever took it is "
            "the coach until the chair is taken back, or [handed over](#act-hand_over).",
            "The coach of the set may take it back at any time, offered or not.",
            "Whoever presents in any airtime may neither take it nor be handed it; and who has the "
            "chair cannot be chosen to present.",
        ),
    )
