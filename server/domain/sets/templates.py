"""The templates that a set keeps, beside those that are built in."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.course import PhaseWords, Template, TemplatePhase
from server.domain.meeting.phases import BY_KEY, unfit
from server.domain.meeting.templates import BUILT_IN
from server.domain.names import clean, tidy
from server.domain.refusals import Reason, Refusal
from server.domain.sets.state import MOST_TEMPLATES, LearningSet, SavedTemplate
from server.domain.words import Act, MemberId, TemplateKey, Word


class SaveTemplate(Act, frozen=True):
    """Keep a template for the set: a new one, or in place of that with the key in `replaces`.

    The key of a new one is the id of this act; `replaces` is empty then.
    """

    replaces: TemplateKey
    template: Template

    def judge(self, s: LearningSet, by: MemberId) -> "TemplateSaved | Refusal":
        own = {saved.key for saved in s.templates}
        if self.replaces and self.replaces not in own:
            return Refusal(Reason.NO_SUCH_TEMPLATE, "replaces")
        if self.id in BUILT_IN:
            return Refusal(Reason.ID_TAKEN, "id")
        if not self.replaces and len(own) >= MOST_TEMPLATES:
            return Refusal(Reason.ENOUGH_TEMPLATES)
        named = with_plain_words(self.template)
        for place, phase in enumerate(named.phases):
            if refusal := misfit(phase, named.airtimes, f"template.phases[{place}]"):
                return refusal
        if not named.name:
            return Refusal(Reason.BLANK, "template.name")
        return TemplateSaved(self.replaces or self.id, named)


def with_plain_words(template: Template) -> Template:
    called = template.called.tidied()
    phases = tuple(plain_phase(phase) for phase in template.phases)
    return replace(template, name=clean(template.name), called=called, phases=phases)


def plain_phase(phase: TemplatePhase) -> TemplatePhase:
    rounds = tuple(plan.tidied() for plan in phase.rounds)
    return replace(phase, name=clean(phase.name), words=tidied(phase.words), rounds=rounds)


def tidied(words: PhaseWords | None) -> PhaseWords | None:
    said = words and {name: tidy(getattr(words, name)) for name in words.__struct_fields__}
    return PhaseWords(**said) if said else None


def misfit(phase: TemplatePhase, airtimes: int, field: str) -> Refusal | None:
    """Why a phase does not go with its rounds, or with the number of presenters."""
    row = BY_KEY[phase.kind]
    for at, plan in enumerate(phase.rounds):
        if found := unfit(row, plan):
            reason, of = found
            return Refusal(reason, f"{field}.rounds[{at}].{of}")
    lost = row.presenter and airtimes > 1 and (phase.only or not phase.airtime)
    return Refusal(Reason.NEEDS_AIRTIME, f"{field}.airtime") if lost else None


class TemplateSaved(Word, frozen=True):
    """The set keeps this template under the key `kept_as`."""

    kept_as: str
    template: Template

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        saved = SavedTemplate(self.kept_as, self.template)
        if s.template(self.kept_as) is None:
            return replace(s, templates=(*s.templates, saved))
        others = (saved if t.key == self.kept_as else t for t in s.templates)
        return replace(s, templates=tuple(others))


class RemoveTemplate(Act, frozen=True):
    """Remove a template of the set; meetings that are planned with it keep their course."""

    template: TemplateKey

    def judge(self, s: LearningSet, by: MemberId) -> "TemplateRemoved | Refusal":
        if not any(saved.key == self.template for saved in s.templates):
            return Refusal(Reason.NO_SUCH_TEMPLATE, "template")
        return TemplateRemoved(self.template)


class TemplateRemoved(Word, frozen=True):
    """The set keeps the template with this key no more."""

    template: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return replace(s, templates=tuple(t for t in s.templates if t.key != self.template))
