"""What the house's events change: the meeting opens, people are seated, things are brought."""

from msgspec.structs import replace

from server.domain import events as on
from server.domain.course import steps
from server.domain.evolve.turns import Changes, Entry, retake
from server.domain.meeting import Chair, Meeting
from server.domain.people import Member, Role


def opened(m: Meeting, e: on.MeetingOpened, entry: Entry) -> Meeting:
    return replace(
        m,
        opened_at=entry.at,
        set=e.set,
        set_name=e.set_name,
        number=e.number,
        title=e.title,
        language=e.language,
    )


def course_set(m: Meeting, e: on.CourseSet, entry: Entry) -> Meeting:
    course = steps(e.template)
    airtimes = max(step.airtime for step in course)
    return replace(
        m,
        template=e.template.name,
        labels=e.template.labels,
        course=course,
        presenters=(None,) * max(airtimes, 1),
    )


def seated(m: Meeting, e: on.MemberSeated, entry: Entry) -> Meeting:
    comes_to_chair = e.role is Role.COACH and m.chair.coach is None
    after = replace(
        m,
        members=(*m.members, Member(e.member, e.name, e.role)),
        chair=replace(m.chair, coach=e.member) if comes_to_chair else m.chair,
    )
    return retake(after, entry.act)


def unseated(m: Meeting, e: on.MemberUnseated, entry: Entry) -> Meeting:
    chair = without(m, e.member)
    after = replace(
        m,
        members=tuple(replace(p, seated=p.seated and p.id != e.member) for p in m.members),
        chair=chair,
        presenters=tuple(None if id in (e.member, chair.coach) else id for id in m.presenters),
    )
    return retake(after, entry.act)


def without(m: Meeting, gone: str) -> Chair:
    """The chair after somebody was taken out; it falls back to the coach of the set."""
    chair = m.chair
    if chair.coach == gone:
        first = next((p.id for p in m.members if p.role is Role.COACH), None)
        return Chair(coach=first)
    deputy = None if chair.deputy == gone else chair.deputy
    return replace(chair, deputy=deputy, to=None if chair.to == gone else chair.to)


def brought(m: Meeting, e: on.CommitmentsBrought, entry: Entry) -> Meeting:
    return replace(m, due=e.due)


def questions_brought(m: Meeting, e: on.QuestionsBrought, entry: Entry) -> Meeting:
    return replace(m, kept=e.kept)


CHANGES: Changes = {
    on.MeetingOpened: opened,
    on.CourseSet: course_set,
    on.MemberSeated: seated,
    on.MemberUnseated: unseated,
    on.CommitmentsBrought: brought,
    on.QuestionsBrought: questions_brought,
}
