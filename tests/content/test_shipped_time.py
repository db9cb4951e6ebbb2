"""What may go when time runs out is decided with judgement, at every step of the programme."""

from __future__ import annotations

import pytest
from ruamel.yaml import YAML

from companion.domain.bend import together_with
from companion.domain.progress import Agenda
from companion.domain.step import BreakContent, Priority, QuoteContent, RoleplayContent, StepKind
from companion.domain.variant import Variant
from tests.content.shipped import SHIPPED, all_steps, step_of, workshop

MODULES = sorted((SHIPPED / "modules").glob("*.yaml"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_every_step_says_how_important_it_is(path) -> None:
    steps = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))["stappen"]

    assert [step["id"] for step in steps if "belang" not in step] == []


def test_what_is_extra_is_what_the_programme_tells_the_trainer() -> None:
    extra = [step.id for step in all_steps() if step.priority is Priority.EXTRA]

    assert extra == ["M5.4", "M6.4", "M7.3"]
    advice = " ".join(workshop().guide.agreements)
    assert "M5.4, M6.4 en M7.3 zijn het makkelijkst te schrappen. M8.2 en M9 nooit" in advice


@pytest.mark.parametrize("step_id", ["M8.2", "M9.1", "M9.2", "M9.3", "M9.4", "M3.4", "M6.3"])
def test_what_is_protected_is_never_left_out_and_never_shorter(step_id: str) -> None:
    step = step_of(step_id)

    assert (step.priority, dict(step.shortest)) == (Priority.CORE, {})


def test_practice_conversations_are_whole_or_not_there() -> None:
    played = [step for step in all_steps() if isinstance(step.content, RoleplayContent)]

    assert all(not step.shortest for step in played)
    assert {step.id: step.priority for step in played} == {
        "M3.4": Priority.CORE,
        "M4.4": Priority.VALUABLE,
        "M6.2": Priority.VALUABLE,
    }


def test_what_comes_around_a_practice_conversation_goes_with_it() -> None:
    agenda = Agenda.of(workshop(), Variant.HALF_DAY)

    assert set(together_with(agenda, "M6.2")) == {"M6.1", "M6.2", "M6.3"}


def test_voices_titles_and_agreements_are_core() -> None:
    for step in all_steps():
        kinds = (StepKind.TITLE, StepKind.AGREEMENT)
        if isinstance(step.content, QuoteContent) or step.kind in kinds:
            assert step.priority is Priority.CORE, step.id


def test_the_break_is_never_left_out_and_never_too_short() -> None:
    (step,) = (step for step in all_steps() if isinstance(step.content, BreakContent))

    assert step.priority is Priority.CORE
    assert dict(step.shortest) == {Variant.HALF_DAY: 10, Variant.TWO_HOURS: 5}


def test_no_step_is_asked_to_do_with_less_than_half() -> None:
    for step in all_steps():
        for variant, least in step.shortest.items():
            assert step.minutes[variant] / 2 <= least <= step.minutes[variant], step.id


@pytest.mark.parametrize(("variant", "least"), [(Variant.HALF_DAY, 20), (Variant.TWO_HOURS, 10)])
def test_there_is_something_to_save_without_leaving_anything_out(variant, least) -> None:
    room = sum(
        step.minutes[variant] - step.shortest[variant]
        for _, step in workshop().steps(variant)
        if variant in step.shortest
    )

    assert room >= least


def test_the_trainer_has_short_sentences_for_a_pause() -> None:
    sentences = workshop().guide.rest

    assert 3 <= len(sentences) <= 5
    assert all(len(sentence) <= 100 for sentence in sentences)
    assert not any("!" in sentence for sentence in sentences)
