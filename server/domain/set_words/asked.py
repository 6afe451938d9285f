"""What the people of a set may ask for."""

from server.domain.course import Template
from server.domain.language import Language
from server.domain.words import Act, ActRef, MemberId, TemplateKey, Title


class PlanMeeting(Act, frozen=True):
    """Plan the next meeting of the set; meetings are numbered 1, 2, 3 ...

    `template` is the key of its course: one that is built in, or one that the set has saved.
    """

    title: Title
    template: TemplateKey


class SaveTemplate(Act, frozen=True):
    """Keep a template for the set: a new one, or in place of that with the key in `replaces`.

    The key of a new one is the id of this act; `replaces` is empty then.
    """

    replaces: TemplateKey
    template: Template


class RemoveTemplate(Act, frozen=True):
    """Remove a template of the set; meetings that are planned with it keep their course."""

    template: TemplateKey


class ChooseLanguage(Act, frozen=True):
    """Say in which language the set writes, for meetings that are opened from now on."""

    language: Language


class RemoveMember(Act, frozen=True):
    """Take a member out of the set: every seat of theirs ends at once, their words stay."""

    member: MemberId


class LetGo(Act, frozen=True):
    """Let go of a question that you, or the set, have kept."""

    kept: ActRef
