"""A meeting or a set that is open in this process, where people act; knows no socket."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from msgspec import Struct

from server.domain.entry import Entry
from server.domain.refusals import Reason, Refusal
from server.domain.words import HOUSE, Act, MemberId
from server.live.deciders import Decider
from server.live.delivery import Elsewhere
from server.live.folded import Drafted
from server.live.level import ASK_AGAIN_S, Level, running_s
from server.live.reading import Unreadable, encode
from server.store.log import Log, LogAway, LogDiffers, LogErased, LogUnavailable, Value

ACT_WITHIN_S = 4.0
MOST_TOGETHER = 64
"""Acts that are written at once."""
S = TypeVar("S")
UNWRITTEN = (Refusal, int)
Outcome = int | Refusal | BaseException
"""The number of the entry, or why there is none; a mistake of ours is raised to whoever asked."""


class Wish(Struct, eq=False):
    """What somebody asks for; `done` is called with what came of it, once, and must not raise."""

    command: Act
    by: MemberId
    done: Callable[[Outcome], None]
    give_up: float
    is_done: bool = False

    def settle(self, outcome: Outcome) -> None:
        if not self.is_done:
            self.is_done = True
            self.done(outcome)


class Judged(NamedTuple, Generic[S]):
    """What would be written for some wishes, what comes of each once it is, and who is left."""

    drafts: list[Drafted[S]]
    outcomes: list[tuple[Wish, Outcome]]
    left: list[Wish]


class Room(Level[S]):
    """The only writer of its log.

    What is wished for while something is written is written next, all of it together, by the one
    task that writes while anything is wished for.
    """

    def __init__(
        self,
        log: Log,
        name: str,
        decider: Decider[S],
        clock: Callable[[], int],
        elsewhere: Elsewhere | None = None,
    ) -> None:
        """`clock` gives ms since 1970, and never goes back."""
        super().__init__(log, name, decider, clock, elsewhere)
        self.wishes: deque[Wish] = deque()
        self.unsure: set[str] = set()
        """The acts that may be written though no answer came: none is refused unread."""
        self.writing: asyncio.Task[None] | None = None

    async def act(self, command: Act, by: MemberId) -> int | Refusal:
        """Do what is asked, and give the number of its entry; doing it again changes nothing.

        Whoever waits longer than `ACT_WITHIN_S`, for others or for the store, is told that the
        store is away: it may have been done, and may be asked for again.
        """
        told: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()

        def tell(outcome: Outcome) -> None:
            if not told.done():  # whoever asked has not gone
                told.set_result(outcome)

        self.wish(command, by, tell)
        outcome = await told
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    def wish(self, command: Act, by: MemberId, done: Callable[[Outcome], None]) -> None:
        """Ask for the same, and go on; `done` is called once, and must not raise."""
        self.again([Wish(command, by, done, running_s() + ACT_WITHIN_S)])

    def again(self, wishes: Iterable[Wish]) -> None:
        """Let these be written, too; they hold up nobody while they wait for another try."""
        self.wishes.extend(wishes)
        if self.writing is None:
            self.writing = asyncio.create_task(self.write_all())

    async def write_all(self) -> None:
        """Write what is wished for until nothing is."""
        together: list[Wish] = []
        loop = asyncio.get_running_loop()
        try:
            while self.wishes:
                many = min(len(self.wishes), MOST_TOGETHER)
                together = [self.wishes.popleft() for _ in range(many)]
                if left := await self.write(together):
                    loop.call_later(ASK_AGAIN_S, self.again, left)
        except BaseException as error:
            settle((*together, *self.wishes), error)  # whoever asked logs it
            if not isinstance(error, Exception):
                raise
        finally:
            self.wishes.clear()
            self.writing = None

    async def write(self, wishes: Sequence[Wish]) -> list[Wish]:
        """Try to write what some wish for; gives those who are to try again a little later."""
        try:
            while wishes:
                wishes = await self.try_to_write(wishes)
        except Unreadable as error:
            settle(wishes, Refusal(error.reason))
        except LogErased:
            settle(wishes, Refusal(Reason.SET_DELETED))
        except LogAway:
            settle(wishes, Refusal(Reason.STORE_AWAY))
        except LogUnavailable:
            now = running_s()
            settle([wish for wish in wishes if wish.give_up <= now], Refusal(Reason.STORE_AWAY))
            return [wish for wish in wishes if wish.give_up > now]
        return []

    async def try_to_write(self, wishes: Sequence[Wish]) -> list[Wish]:
        """Write them, unless others were first; gives those of whom nothing has come yet."""
        judged = self.judge(wishes)
        if self.unsure and self.answers_unsure(judged):
            await self.read_on(copied=True)
            self.unsure.clear()
            judged = self.judge(wishes)
        if judged.drafts and not await self.append(judged.drafts):
            return list(wishes)
        for wish, outcome in judged.outcomes:
            wish.settle(outcome)
        return judged.left

    def judge(self, wishes: Sequence[Wish]) -> Judged[S]:
        """Judge wishes one after another, each in the state that those before it lead to."""
        judged: Judged[S] = Judged([], [], [])
        state, seq, last_at, now = self.state, self.seq, self.last_at, self.now()
        for wish in wishes:
            act = wish.command.id
            try:
                if judged.drafts and self.hangs_on(judged.drafts, wish, now):
                    judged.left.append(wish)
                    continue
                outcome = self.judged(state, wish, now)
                if isinstance(outcome, UNWRITTEN):
                    judged.outcomes.append((wish, outcome))
                    continue
                at = max(now, last_at + 1)
                entry = Entry(seq + 1, at, wish.by, act, outcome)
                draft = Drafted.of(entry, encode(entry), self.decider.evolve(state, entry))
            except Exception as error:
                judged.outcomes.append((wish, error))
                continue
            state, seq, last_at = draft.after, entry.seq, at
            judged.drafts.append(draft)
            judged.outcomes.append((wish, seq))
        return judged

    def answers_unsure(self, judged: Judged[S]) -> bool:
        """Whether somebody would be told, without the store, of what may be written or not."""
        told = {wish.command.id for wish, _ in judged.outcomes} & self.unsure
        return bool(told - {draft.line.act for draft in judged.drafts})

    def hangs_on(self, drafts: Sequence[Drafted[S]], wish: Wish, now: int) -> bool:
        """Whether a wish is to wait until drafts are written: it is one of them, or needs one.

        Whoever asks for the same elsewhere, where nobody knows of them, would be refused.
        """
        is_one = any(draft.line.act == wish.command.id for draft in drafts)
        return is_one or isinstance(self.judged(self.state, wish, now), Refusal)

    def judged(self, state: S, wish: Wish, now: int) -> Any:
        """What then happens, or why not; the number of its entry, if it was done before."""
        if wish.command.id in self.acts:
            return self.done_before(wish.command, wish.by)
        if self.stuck:
            return Refusal(self.stuck.reason)
        return self.decider.decide(state, wish.command, wish.by, now)

    def done_before(self, command: Act, by: MemberId) -> int | Refusal:
        """What to say of an act whose id the log has: its number, if it is theirs, and the same."""
        seq, author = self.acts[command.id]
        if self.who_is(author) != self.who_is(by):
            return Refusal(Reason.ID_TAKEN, "id")
        return seq if self.is_what_was_asked(command, by, seq) else Refusal(Reason.ID_USED, "id")

    def is_what_was_asked(self, command: Act, by: MemberId, seq: int) -> bool:
        """Whether an act that was done before is the same one, and not another under its id.

        It is judged once more where it was judged then.  What the house does is named by what it
        is, and is done once whatever it finds; of a line of another version only the kind of what
        happened can be compared.
        """
        entry = self.entries[seq - 1]
        if by == HOUSE:
            return True
        event = self.decider.decide(self.state_before(seq), command, entry.by, entry.at)
        if self.lines[seq - 1].text != encode(entry):
            return type(event) is type(entry.event)
        return bool(event == entry.event)

    async def append(self, drafts: Sequence[Drafted[S]]) -> bool:
        """Try to write the next lines; take what then stands there, and say whether it is they."""
        lines = [draft.line for draft in drafts]
        value = self.beside(drafts[-1].after)
        self.drafted = {draft.line.seq: draft for draft in drafts}
        try:
            standing = await self.log.append(self.name, lines, self.mark, value)
        except LogDiffers:
            async with self.reading:
                await self.begin_anew()
        except LogUnavailable as error:
            if not isinstance(error, LogAway):
                self.unsure.update(draft.line.act for draft in drafts)
            raise
        else:
            self.unsure.clear()
            await self.take_all(standing)
        return self.lines[lines[0].seq - 1 : lines[-1].seq] == lines

    def beside(self, after: S) -> Value | None:
        """What is to be kept beside the log, in one step with the line that led to this state."""
        # Who wrote the line before may have been of another version, and have left another value.
        before = self.state if self.wrote_last else self.decider.start
        if self.elsewhere and (value := self.decider.beside(before, after)):
            return Value(self.elsewhere.table, self.elsewhere.field, value)
        return None


def settle(wishes: Iterable[Wish], outcome: Outcome) -> None:
    """Give all of them this outcome."""
    for wish in wishes:
        wish.settle(outcome)
