"""A whole meeting of one presenter, from the lobby to its end."""

from datetime import date

from server.domain.meeting.state.commitments import Commitment, Outcome, Report
from server.domain.meeting.state.keeping import Kept, KeptQuestion
from server.domain.meeting.templates import BUILT_IN, DEFAULT
from server.protocol.scene import ANA, BEGUN, BEN, CHLOE, DEV, ESI, FARID, Step, act_id, arrival
from server.protocol.trial.steps import (
    CLOSE_ROUND,
    EVERYONE,
    REVEAL,
    answer,
    ask,
    bring,
    choose,
    chores,
    does,
    learn,
    move,
    open_round,
    opening,
    passes,
    report,
    say,
    unseat,
    vote,
    write,
)

NUMBER = 4
WEEK_MS = 7 * 24 * 3_600_000
STAYS, SPRING, SINCE, WHO = map(act_id, ("stays", "spring", "since", "who"))
TWICE, MEAN, FIRST, LAST = map(act_id, ("twice", "mean", "first", "last"))
NO_SAID, HEAD = act_id("no said"), act_id("head")
DUE = Commitment(
    id=act_id("due"),
    member=BEN.id,
    meeting=NUMBER - 1,
    what="Talk with the head nurse about the night rota.",
    by_when=date(2026, 11, 24),
    first_step="Ask her for half an hour this week.",
    how_known="We have agreed on one thing to try.",
    obstacle="She has no half hour.",
    if_then="If she has no time, then I join her round.",
    confidence=8,
)
DUE_AGAIN = Commitment(
    id=act_id("due again"),
    member=DEV.id,
    meeting=NUMBER - 2,
    what="Let my deputy lead the Monday meeting.",
    by_when=date(2026, 11, 10),
    first_step="Tell her on Thursday.",
    how_known="She has led it twice.",
    report=Report(
        outcome=Outcome.PARTLY,
        happened="She led it once.",
        learned="I talk when nobody asks me to.",
        meeting=NUMBER - 1,
        at=BEGUN - 2 * WEEK_MS,
    ),
)
LEFT = KeptQuestion(
    id=act_id("left"),
    why=Kept.LINGERING,
    owner="",
    by=ESI.id,
    meeting=NUMBER - 1,
    text="Who gains when nothing changes?",
)

BEGINNING: tuple[Step, ...] = (
    *opening(NUMBER, "The fourth meeting", BUILT_IN[DEFAULT], ANA, BEN, CHLOE, DEV, ESI),
    *bring((DUE, DUE_AGAIN), (LEFT,)),
    move("lobby", "open"),
    say(ANA, "Welcome, all. One word each: how do you arrive?"),
    say(BEN, "Late, and glad."),
    does(CHLOE, "come_back"),
    chores(DEV),
    does(CHLOE, "choose_skill", skill="To wait for the end of a sentence."),
    say(ESI, "Here."),
    say(CHLOE, "Curious."),
    passes(DEV),
    move("open", "report_back"),
    does(ANA, "skip_turn", member=DEV.id),
    report(
        BEN,
        DUE.id,
        "partly",
        "We talked, and she will bring it to the next round of her team.",
        "I had never asked her what the nights are like.",
    ),
    ask(ESI, BEN, "What made you ask her now?", id=STAYS),
    answer(BEN, STAYS, "That she stays although she could go."),
    report(DEV, DUE_AGAIN.id, "not_yet", "She led it once more.", "I still prepare her notes."),
    report(DEV, DUE_AGAIN.id, "done", "Twice, I now remember.", "I forget what goes well."),
    move("report_back", "choose"),
    write(CHLOE, "My team agrees with everything I say."),
    write(BEN, "The night rota, once more."),
    write(CHLOE, "Nobody in my team has said no to me since spring.", id=NO_SAID),
    passes(DEV),
    REVEAL,
    write(ESI, "My first budget."),
    chores(),
    does(BEN, "support_bid", bid=NO_SAID),
    choose(BEN),
    choose(CHLOE),
)
CLARIFYING: tuple[Step, ...] = (
    move("choose", "present"),
    does(CHLOE, "present", text="Since spring nobody in my team has said no to me."),
    does(ANA, "hold_clock"),
    does(ANA, "adjust_time", minutes=6, source="lenders"),
    does(ANA, "resume_clock"),
    does(ANA, "adjust_time", minutes=-2, source="lenders"),
    move("present", "clarify"),
    ask(DEV, CHLOE, "What happened in spring?", id=SPRING),
    ask(BEN, CHLOE, "Who said no before?", kind="unread", id=WHO),
    ask(ESI, EVERYONE, "Who of us is told no at work?", edited=True, id=TWICE),
    does(CHLOE, "answer_aloud", reply_to=SPRING, note="I became their head."),
    does(CHLOE, "park", question=WHO),
    answer(BEN, TWICE, "I am, about twice a day."),
    ask(ESI, CHLOE, "Are they many, and who leads them?", kind="multi", id=MEAN),
    does(ESI, "withdraw_question", question=MEAN),
)
EXPLORING: tuple[Step, ...] = (
    move("clarify", "explore"),
    ask(ESI, CHLOE, "What would a no have to sound like?", id=FIRST),
    arrival(FARID),
    ask(ANA, CHLOE, "Who would say no first?", id=LAST),
    passes(BEN),
    does(ANA, "take_floor", question="", showing="nothing"),
    does(ANA, "take_floor", question="What do you notice about us?", showing="balance"),
    does(ANA, "release_floor"),
    open_round("silence", "Where would you begin?", seconds=20),
    unseat(ESI),
    chores(),
    ask(DEV, CHLOE, "When did you last say no yourself?", id=SINCE),
    open_round("pulse"),
    vote(BEN, "ok"),
    vote(DEV, "great"),
    vote(BEN, "not_ok"),
    REVEAL,
    ask(FARID, CHLOE, "You miss them.", kind="statement"),
    open_round("going_well"),
    write(DEV, "We wait for the answer."),
    REVEAL,
    CLOSE_ROUND,
    answer(CHLOE, FIRST, "Short, and in front of the others."),
    does(ANA, "set_aside", question=LAST),
    does(CHLOE, "pass_question", question=SINCE),
    does(CHLOE, "star", question=SINCE, starred=True),
    open_round("burst", "Twenty questions, and no answers.", seconds=60),
    ask(DEV, CHLOE, "Could you ask them?", kind="advice"),
    CLOSE_ROUND,
    open_round("questions", "One more each, in writing."),
    write(BEN, "Do they know?", kind="closed"),
    write(DEV, "Isn't it lonely up there?", kind="leading", edited=True),
    write(BEN, "How do they know?", kind="question", edited=True),
    write(DEV, "Who keeps you company up there?", kind="question", edited=True),
    REVEAL,
    write(FARID, "Do you?", kind="closed"),
    chores(),
    CLOSE_ROUND,
)
ENDING: tuple[Step, ...] = (
    move("explore", "reframe"),
    vote(BEN, "close"),
    vote(CHLOE, "no"),
    REVEAL,
    CLOSE_ROUND,
    write(CHLOE, "I took away the one who said no."),
    write(DEV, "They lost a colleague."),
    REVEAL,
    does(CHLOE, "reframe", text="They lost a colleague, and I have not said so."),
    CLOSE_ROUND,
    vote(DEV, "yes"),
    REVEAL,
    move("reframe", "explore"),
    move("explore", "deepen"),
    CLOSE_ROUND,
    does(CHLOE, "open_resources"),
    does(DEV, "offer", text="I know somebody who became head of her own team.", id=HEAD),
    does(CHLOE, "answer_offer", offer=HEAD, accepted=True),
    does(CHLOE, "close_resources"),
    move("deepen", "pause"),
    move("pause", "commit"),
    answer(CHLOE, LAST, "The youngest, if I asked her alone."),
    does(
        CHLOE,
        "commit",
        what="Tell my team what I miss since I became their head.",
        by_when="2026-12-08",
        first_step="Put it on Monday's list, under my name.",
        how_known="Somebody has disagreed with me.",
        obstacle="Nobody says a word.",
        if_then="If nobody speaks, then I wait for a minute.",
        confidence=7,
    ),
    move("commit", "learn"),
    learn(DEV, "self", "I pass when I have an answer ready.", "me"),
    learn(DEV, "set", "We ask shorter questions than in autumn.", "set"),
    learn(BEN, "organisation", "Our new heads are left alone.", "organisation"),
    REVEAL,
    learn(CHLOE, "self", "I miss being contradicted.", "set"),
    chores(),
    does(CHLOE, "rate_skill", rating=4),
    does(BEN, "give_example", member=CHLOE.id, text="You let Dev end his sentence, twice."),
    does(FARID, "linger", text="What would your team say that you took away?"),
    move("learn", "close"),
    move("close", "closed"),
)
WHOLE = BEGINNING + CLARIFYING + EXPLORING + ENDING
TOLD = (
    "A meeting of one presenter. What is easily got wrong: turns that are put off, skipped, and "
    "passed at the end; a go-round that begins with another person than the one before; a "
    "newcomer and a removal in an open round; rounds that the course brings one after another; a "
    "silence and a burst on top of a round, which goes on after them; a last turn that is taken "
    "beneath a revealed vote; a text that replaces one; a written question that was changed; "
    "what is revealed late; a reveal without names; a learning that no reveal shows; the floor "
    "taken twice over a running clock; minutes that are borrowed from two phases and given back; "
    "a phase that everyone comes back to; a question that is set aside and answered three phases "
    "later; a commitment that is due again, with two reports."
)
