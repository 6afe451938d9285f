"""Whether what is asked of a set may happen; the house's own records always may."""

from msgspec.structs import replace

from server.domain import set_words as w
from server.domain.course import Template, TemplatePhase
from server.domain.names import clean
from server.domain.people import Role
from server.domain.phases import BY_KEY
from server.domain.refusals import Reason, Refusal
from server.domain.sets import MOST_AHEAD, MOST_MEMBERS, MOST_TEMPLATES, Decision, LearningSet
from server.domain.templates import BUILT_IN
from server.domain.words import MemberId

MOST_LETTERS = 120
"""Of a name in its plain form, which may be longer than what was typed."""


def decide_set(
    group: LearningSet, command: w.SetCommand | w.SetHousekeeping, by: MemberId
) -> Decision:
    """Judge one act on a set; changes nothing."""
    if isinstance(command, w.SetHousekeeping):
        return keep_house(group, command)
    person = group.person(by)
    if person is None:
        known = any(p.id == by for p in group.people)
        return Refusal(Reason.SEAT_REVOKED if known else Reason.NOT_SEATED)
    if isinstance(command, w.LetGo):
        return let_go(group, command, by)
    return judge(group, command) if person.role is Role.COACH else Refusal(Reason.NOT_YOURS)


def judge(group: LearningSet, command: w.SetCommand) -> Decision:
    match command:
        case w.PlanMeeting():
            return plan(group, command)
        case w.SaveTemplate():
            return save_template(group, command)
        case w.RemoveTemplate():
            return remove_template(group, command)
        case w.ChooseLanguage():
            return w.LanguageChosen(command.language)
        case w.RemoveMember():
            return remove(group, command)
        case w.LetGo():
            raise AssertionError("everyone may, and was answered before")


def plan(group: LearningSet, command: w.PlanMeeting) -> Decision:
    if sum(not m.closed_at for m in group.meetings) >= MOST_AHEAD:
        return Refusal(Reason.ENOUGH_MEETINGS)
    template = group.template(command.template)
    if template is None:
        return Refusal(Reason.NO_SUCH_TEMPLATE, "template")
    title = clean(command.title)
    return w.MeetingPlanned(title, template) if title else Refusal(Reason.BLANK, "title")


def save_template(group: LearningSet, command: w.SaveTemplate) -> Decision:
    own = {saved.key for saved in group.templates}
    if command.replaces and command.replaces not in own:
        return Refusal(Reason.NO_SUCH_TEMPLATE, "replaces")
    if command.id in BUILT_IN:
        return Refusal(Reason.ID_TAKEN, "id")
    if not command.replaces and len(own) >= MOST_TEMPLATES:
        return Refusal(Reason.ENOUGH_TEMPLATES)
    for place, phase in enumerate(command.template.phases):
        if refusal := unfit(phase, command.template.airtimes, f"template.phases[{place}]"):
            return refusal
    named = with_plain_names(command.template)
    if not named.name:
        return Refusal(Reason.BLANK, "template.name")
    return w.TemplateSaved(command.replaces or command.id, named)


def with_plain_names(template: Template) -> Template:
    phases = (replace(phase, name=clean(phase.name)) for phase in template.phases)
    return replace(template, name=clean(template.name), phases=tuple(phases))


def unfit(phase: TemplatePhase, airtimes: int, field: str) -> Refusal | None:
    """Why a phase does not go with its rounds, or with the number of presenters."""
    row = BY_KEY[phase.kind]
    for at, kind in enumerate(phase.rounds):
        if not row.suits(kind):
            return Refusal(Reason.ROUND_UNFIT, f"{field}.rounds[{at}]")
    lost = row.presenter and airtimes > 1 and not phase.airtime
    return Refusal(Reason.NEEDS_AIRTIME, f"{field}.airtime") if lost else None


def remove_template(group: LearningSet, command: w.RemoveTemplate) -> Decision:
    if not any(saved.key == command.template for saved in group.templates):
        return Refusal(Reason.NO_SUCH_TEMPLATE, "template")
    return w.TemplateRemoved(command.template)


def let_go(group: LearningSet, command: w.LetGo, by: MemberId) -> Decision:
    if not any(kept.id == command.kept for kept in group.kept_for(by)):
        return Refusal(Reason.NO_SUCH_KEPT, "kept")
    return w.QuestionLetGo(command.kept)


def remove(group: LearningSet, command: w.RemoveMember) -> Decision:
    person = group.person(command.member)
    if person is None:
        return Refusal(Reason.NO_SUCH_MEMBER, "member")
    if person.role is Role.COACH:
        return Refusal(Reason.COACH_STAYS, "member")
    return w.MemberRemoved(command.member)


def keep_house(group: LearningSet, command: w.SetHousekeeping) -> Decision:
    match command:
        case w.FoundSet():
            return found(group, command)
        case w.Join():
            return join(group, command)
        case w.TakeSeat():
            return w.SeatTaken(command.member, command.seat)
        case w.RenewMembersKey():
            return w.MembersKeyRenewed(command.members_key)
        case w.MakeOwnKey():
            return w.OwnKeyMade(command.member, command.own_key, command.seat)
        case _:
            return record(command)


def record(command: w.Record) -> w.SetEvent:
    """What a meeting tells its set has happened."""
    match command:
        case w.RecordStart():
            return w.MeetingStarted(command.meeting)
        case w.RecordCommitment():
            return w.CommitmentMade(command.commitment)
        case w.RecordReport():
            return w.CommitmentReported(
                command.commitment,
                command.meeting,
                command.outcome,
                command.happened,
                command.learned,
            )
        case w.RecordKept():
            return w.QuestionKept(command.question)
        case w.RecordClose():
            return w.MeetingClosed(command.meeting, command.mix)


def found(group: LearningSet, command: w.FoundSet) -> Decision:
    name, coach = clean(command.name), clean(command.coach)
    if group.seq:
        return Refusal(Reason.ALREADY_FOUNDED, "token")
    if not name or not coach:
        return Refusal(Reason.BLANK, "coach" if name else "name")
    if len(coach) > MOST_LETTERS:
        return Refusal(Reason.TOO_LONG, "coach")
    return w.SetFounded(
        name,
        command.member,
        coach,
        command.seat,
        command.members_key,
    )


def join(group: LearningSet, command: w.Join) -> Decision:
    name = clean(command.name)
    if not name:
        return Refusal(Reason.BLANK, "name")
    if len(name) > MOST_LETTERS:
        return Refusal(Reason.TOO_LONG, "name")
    if any(p.name.casefold() == name.casefold() for p in group.members):
        return Refusal(Reason.NAME_TAKEN, "name")
    if len(group.members) >= MOST_MEMBERS:
        return Refusal(Reason.SET_FULL)
    return w.MemberJoined(command.member, name, command.seat)
