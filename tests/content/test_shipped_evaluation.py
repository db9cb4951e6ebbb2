"""The evaluation that comes with the companion: which sentences in which variant."""

from __future__ import annotations

from companion.domain.step import QuestionContent
from companion.domain.variant import Variant
from tests.content.shipped import step_of, workshop


def test_two_sentences_are_only_for_half_a_day() -> None:
    items = {item.id: item for layer in workshop().evaluation.layers for item in layer.items}

    assert {key for key, item in items.items() if item.only} == {"E3", "E4"}
    assert {items["E3"].only, items["E4"].only} == {Variant.HALF_DAY}
    assert items["E5"].is_open


def test_the_question_says_in_each_variant_how_many_sentences_there_are() -> None:
    content = step_of("M9.2").content

    assert isinstance(content, QuestionContent)
    assert content.asked(Variant.HALF_DAY) == "Vier zinnen en één open vraag over vandaag."
    assert content.asked(Variant.TWO_HOURS) == "Twee zinnen en één open vraag over vandaag."


def test_other_questions_are_the_same_in_both_variants() -> None:
    content = step_of("M2.5").content

    assert isinstance(content, QuestionContent)
    assert content.asked(Variant.TWO_HOURS) == content.question
