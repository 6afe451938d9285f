"""What the lens and the ear tell of questions, and whom, as the log has it."""

from collections.abc import Iterator, Mapping

from server.domain.meeting.asking import QuestionAsked
from server.domain.meeting.hearing import HeardCounted
from server.domain.meeting.revealing import Revealed
from server.domain.meeting.state.mix import Mix
from server.domain.meeting.state.rounds import Purpose
from tests.moments import Moment


def who_edited(moment: Moment) -> Iterator[str]:
    """The askers of the edited questions that became known with an entry, each as often as so."""
    before, entry, _ = moment
    match entry.event:
        case QuestionAsked(edited=True):
            yield entry.by
        case Revealed(round=id, items=items):
            shown = {item.id for item in items}
            [found] = [r for r in before.rounds if r.id == id]
            if found.purpose is Purpose.QUESTIONS:
                yield from (i.by for i in found.items if i.edited and i.id in shown)


def who_heard(moment: Moment, before: Mapping[str, Mix]) -> dict[str, Mix]:
    """What whoever counted with an entry what they heard has counted until then."""
    _, entry, _ = moment
    match entry.event:
        case HeardCounted(kind=kind, back=back):
            own = before.get(entry.by, Mix())
            return {entry.by: own.counting(kind, -1 if back else 1)}
    return {}
