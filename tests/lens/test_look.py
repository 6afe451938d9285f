"""How the lens reads: sentences, lead-ins, quotes, spelling; where it saw what; several at once."""

import pytest

from server.domain.meeting.state.mix import QuestionKind
from server.lens.look import LONGEST, Verdict, look

TRIED = "Have you tried a mentor?"


def said(text: str) -> tuple[QuestionKind, str | None, str]:
    """What the lens says of an English text, with the words that it goes by."""
    found = look(text, "en")
    start, end = found.span or (0, 0)
    return found.kind, found.rule, text[start:end]


def kind(text: str) -> QuestionKind:
    return look(text, "en").kind


@pytest.mark.parametrize("text", ["", " ", "\n\n", "?", "...", "🙂", "、。"])
def test_what_has_no_word_is_a_statement_by_no_rule(text: str) -> None:
    assert look(text, "en") == look("", "en")
    assert said(text) == (QuestionKind.STATEMENT, None, "")


def test_the_words_in_question_are_told_by_where_they_stand() -> None:
    assert said(f"🙂 Thanks!  {TRIED}") == (QuestionKind.ADVICE, "have_you_tried", "Have you tried")


@pytest.mark.parametrize(
    "text",
    [
        *("have you tried a mentor", "HAVE YOU TRIED A MENTOR?", "Have  you\ttried a mentor??"),
        *("hav u tried a mentor?", "Have you tried “a mentor”?", "Ana, have you tried a mentor?"),
        *("Ok so, just curious - have you ever tried a mentor?", "(Have you tried a mentor?)"),
        *(
            "Sorry if this is obvious, but have you tried a mentor?",
            "Thanks. Have you tried a mentor",
        ),
        "My question is: have you tried a mentor?",
    ],
)
def test_how_it_is_typed_makes_no_difference(text: str) -> None:
    assert said(text)[:2] == (QuestionKind.ADVICE, "have_you_tried")


@pytest.mark.parametrize("apostrophe", ["'", "\u2019", "\u02bc", "\u00b4", ""])
def test_an_apostrophe_may_look_like_anything_or_be_left_out(apostrophe: str) -> None:
    assert kind(f"Why don{apostrophe}t you call the bank?") is QuestionKind.ADVICE


@pytest.mark.parametrize(
    "quoted", ['"{}"', "\u201c{}\u201d", "'{}'", "\u2018{}\u2019", "\u00ab{}\u00bb"]
)
def test_what_is_quoted_is_reported_and_not_said(quoted: str) -> None:
    advice = quoted.format("you should just fire him")
    assert kind(f"They said {advice}. What is behind that?") is QuestionKind.QUESTION


def test_an_apostrophe_is_no_quotation_mark() -> None:
    assert kind("It's the managers' plan. What's yours?") is QuestionKind.QUESTION


def test_a_point_within_a_number_or_a_short_form_ends_nothing() -> None:
    assert kind("How did the 3.5 percent, e.g. in May, come about?") is QuestionKind.QUESTION


def test_several_questions_are_told_apart_by_where_they_stand() -> None:
    text = "Thanks. Who decides, and when do they meet? What then?"
    parts = [text[start:end] for start, end in look(text, "en").parts]
    assert parts == ["Who decides", "when do they meet?", "What then?"]


@pytest.mark.parametrize(
    "text",
    [
        *("Is it the money or the time?", "What do you want, and what else?"),
        *(
            "Where are you from 1 to 10, and what makes it not lower?",
            "Does that make sense? What next?",
        ),
        "Really? What did he say?",
        "If it were the other way round, how would you see it?",
    ],
)
def test_one_question_in_two_parts_is_one(text: str) -> None:
    assert kind(text) is not QuestionKind.MULTI


def test_several_at_once_come_before_advice_and_advice_before_a_view() -> None:
    assert kind(f"{TRIED} Who could help you?") is QuestionKind.MULTI
    assert kind("Don't you think you should ask her?") is QuestionKind.ADVICE


def test_what_comes_after_the_longest_text_is_not_read() -> None:
    before = "I have heard it. "
    assert kind(before * (LONGEST // len(before) + 1) + TRIED) is QuestionKind.STATEMENT
    assert kind(before * (LONGEST // len(before) - 4) + TRIED) is QuestionKind.ADVICE


def test_of_words_in_another_language_or_script_nothing_is_said() -> None:
    russian = "\u0422\u044b \u0435\u0451 \u0443\u0436\u0435 \u0437\u0432\u0430\u043b?"
    japanese = "\u672c\u97f3\u306f\u4f55?"
    for text in ("Hast du schon mit ihr geredet?", "¿Has hablado con tu jefe?", russian, japanese):
        assert look(text, "en") == Verdict(QuestionKind.UNREAD)
    assert kind("What does \u672c\u97f3 mean to you?") is QuestionKind.QUESTION
