"""A few letters find a step: its code, its title, or its module."""

from __future__ import annotations

import pytest

from companion.domain.finding import found_steps
from companion.domain.progress import Agenda
from companion.domain.variant import Variant
from tests.content.shipped import workshop as shipped


@pytest.fixture(scope="module")
def agenda() -> Agenda:
    return Agenda.of(shipped(), Variant.HALF_DAY)


def found(agenda, text):
    return [step.id for _, step in found_steps(agenda, text)]


@pytest.mark.parametrize("text", ["m5 3", "M5.3", "5.3", "5 3", "m5.3 ", " M5  3"])
def test_a_code_finds_its_step_first(agenda, text):
    assert found(agenda, text)[0] == "M5.3"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("pauze", "PZ.1"),
        ("paUZE", "PZ.1"),
        ("één", None),
        ("eens", "M6.4"),
        ("twee were", "M2.4"),
        ("were twee", "M2.4"),
        ("dossier", "M3.1"),
        ("zelfsc", "M1.5"),
        ("p5", None),
    ],
)
def test_words_may_be_short_and_in_any_order(agenda, text, first):
    steps = found(agenda, text)
    assert steps if first is None else steps[0] == first


def test_a_module_finds_its_steps_in_their_order(agenda):
    assert found(agenda, "m3") == ["M3.1", "M3.2", "M3.3", "M3.4", "M3.5"]


def test_a_piece_of_a_word_finds_it_after_whole_words(agenda):
    assert found(agenda, "gesprek") == ["M3.4", "M4.4", "M6.2"]


def test_one_is_not_ten(agenda):
    assert found(agenda, "m1 1") == ["M1.1"]
    assert "M10.1" not in found(agenda, "m1")


def test_no_text_finds_everything_and_nonsense_nothing(agenda):
    assert len(found(agenda, "")) == len(agenda.steps)
    assert len(found(agenda, " . ")) == len(agenda.steps)
    assert found(agenda, "qqq") == []
