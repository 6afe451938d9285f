"""What was said in speech, noted by whoever said it, or for them by whoever is in the chair."""

from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Capacity
from server.domain.refusals import Reason, Refusal
from server.domain.words import MemberId


def not_for(m: Meeting, member: MemberId, by: MemberId) -> Refusal | None:
    """Why somebody cannot note for a member what these said aloud."""
    if m.member(member) is None:
        return Refusal(Reason.NO_SUCH_MEMBER, "member")
    allowed = member == by or Capacity.COACH in m.capacities(by)
    return None if allowed else Refusal(Reason.NOT_FOR_OTHERS, "member")
